import { boundsOf, isOverlapping, widened } from "../geo/bounds";
import { distanceM } from "../geo/distance";
import type { Bounds } from "../geo/schema";
import type { WorkFacts } from "./work-facts";

/** Points that lie together by record, with the box round those of each record: enough of an index to skip far RTs. */
export type PointSet = {
  readonly lngLat: Float64Array;
  readonly record: Int32Array;
  /** Points `starts[i]` up to `starts[i + 1]` are those of record i. */
  readonly starts: Int32Array;
  readonly boxes: readonly (Bounds | null)[];
};

/** Points within reach of one work, ascending, and how far each is. */
export type Reach = { readonly points: Int32Array; readonly distancesM: Float64Array };

export function createPointSet(lngLat: Float64Array, record: Int32Array, recordCount: number): PointSet {
  const starts = new Int32Array(recordCount + 1);
  for (const index of record) starts[index + 1] = (starts[index + 1] ?? 0) + 1;
  for (let i = 0; i < recordCount; i++) starts[i + 1] = (starts[i] ?? 0) + (starts[i + 1] ?? 0);
  const boxes = Array.from({ length: recordCount }, (_, index) =>
    boxOf(lngLat, starts[index] ?? 0, starts[index + 1] ?? 0),
  );
  return { lngLat, record, starts, boxes };
}

/** How many points a record has. */
export const countOf = ({ starts }: PointSet, record: number): number =>
  (starts[record + 1] ?? 0) - (starts[record] ?? 0);

/**
 * Metres within which a work reaches; a polygon reaches at least what lies inside it. Null where nothing
 * says how far a point or line reaches: then it reaches nobody.
 */
export const influenceM = ({ reachM, work }: WorkFacts): number | null =>
  reachM ?? (work.geometry.type === "Polygon" ? 0 : null);

/** Indices of the RTs a work names, ascending; those that are gone are left out. */
export function namedRecords(
  recordIndex: ReadonlyMap<string, number>,
  recordIds: readonly string[],
): readonly number[] {
  const named = recordIds.map((id) => recordIndex.get(id)).filter((index) => index !== undefined);
  return [...new Set(named)].sort((a, b) => a - b);
}

/** Points whose true distance is within the work's reach, or all points of the RTs it names. */
export function reachOf(set: PointSet, facts: WorkFacts, recordIndex: ReadonlyMap<string, number>): Reach {
  const { geometry } = facts.work;
  const points: number[] = [];
  const distancesM: number[] = [];
  const take = (record: number, withinM: number) => {
    const end = set.starts[record + 1] ?? 0;
    for (let i = set.starts[record] ?? 0; i < end; i++) {
      const lng = set.lngLat[2 * i] ?? 0;
      const lat = set.lngLat[2 * i + 1] ?? 0;
      if (box && (lng < box[0] || lng > box[2] || lat < box[1] || lat > box[3])) continue;
      const distance = distanceM(geometry, lng, lat);
      if (distance > withinM) continue;
      points.push(i);
      distancesM.push(distance);
    }
  };
  const withinM = influenceM(facts);
  const box = facts.recordIds || withinM === null ? null : widened(boundsOf(geometry), withinM);
  if (facts.recordIds) {
    for (const record of namedRecords(recordIndex, facts.recordIds)) take(record, Infinity);
  } else if (box && withinM !== null)
    set.boxes.forEach((own, record) => {
      if (own && isOverlapping(own, box)) take(record, withinM);
    });
  return { points: Int32Array.from(points), distancesM: Float64Array.from(distancesM) };
}

function boxOf(lngLat: Float64Array, start: number, end: number): Bounds | null {
  if (end === start) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = start; i < end; i++) {
    const lng = lngLat[2 * i] ?? 0;
    const lat = lngLat[2 * i + 1] ?? 0;
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
