import { positionsOf } from "../domain/geo/bounds";
import { polygonsOf } from "../domain/geo/contains";
import { metresPerDegreeLat, metresPerDegreeLng } from "../domain/geo/metres";
import type { Bounds, Position } from "../domain/geo/schema";
import type { AppState } from "../store/app-store";
import { selectDatasets } from "../store/derived";
import { shownWorks } from "./sources/works";

export type Segment = readonly [Position, Position];

/**
 * Where a drawn corner goes instead: the nearest corner of what may be joined, else the nearest place on an
 * edge, within `withinM` metres; null: stay. Corners come first, so that lines meet exactly.
 */
export function nearestSnap(at: Position, segments: readonly Segment[], withinM: number): Position | null {
  const [lngM, latM] = [metresPerDegreeLng(at[1]), metresPerDegreeLat(at[1])];
  let [corner, cornerM2]: [Position | null, number] = [null, withinM ** 2];
  let [edge, edgeM2]: [Position | null, number] = [null, withinM ** 2];
  for (const [a, b] of segments) {
    const [ax, ay] = [(a[0] - at[0]) * lngM, (a[1] - at[1]) * latM];
    const [bx, by] = [(b[0] - at[0]) * lngM, (b[1] - at[1]) * latM];
    if (ax * ax + ay * ay < cornerM2) [corner, cornerM2] = [a, ax * ax + ay * ay];
    if (bx * bx + by * by < cornerM2) [corner, cornerM2] = [b, bx * bx + by * by];
    const [dx, dy] = [bx - ax, by - ay];
    const length2 = dx * dx + dy * dy;
    if (length2 === 0) continue;
    const along = -(ax * dx + ay * dy) / length2;
    if (along <= 0 || along >= 1) continue;
    const [x, y] = [ax + along * dx, ay + along * dy];
    if (x * x + y * y < edgeM2) [edge, edgeM2] = [[at[0] + x / lngM, at[1] + y / latM], x * x + y * y];
  }
  return corner ?? edge;
}

/** Everything in sight that a corner may join: boundaries, roads and works, without the one in hand. */
export function snapSegments(
  state: AppState,
  inSight: Bounds,
  exceptWorkId: string | null,
): readonly Segment[] {
  const segments: Segment[] = [];
  const take = (path: readonly GeoJSON.Position[]) => {
    for (let index = 1; index < path.length; index++) {
      const [a, b] = [asPosition(path[index - 1]), asPosition(path[index])];
      if (a && b && isInSight(a, b, inSight)) segments.push([a, b]);
    }
  };
  for (const { geometry } of Object.values(state.project?.areas ?? {}))
    if (geometry) polygonsOf(geometry).flat().forEach(take);
  for (const { ref, features } of selectDatasets(state))
    if (ref.kind === "roads") for (const { geometry } of features.features) linesOf(geometry).forEach(take);
  for (const work of shownWorks(state)) {
    if (work.id === exceptWorkId) continue;
    const corners = positionsOf(work.geometry);
    // A point is joined as a line without length.
    take(work.geometry.type === "Point" ? [...corners, ...corners] : corners);
  }
  return segments;
}

const asPosition = (position: GeoJSON.Position | undefined): Position | null =>
  position?.[0] !== undefined && position[1] !== undefined ? [position[0], position[1]] : null;

const isInSight = (a: Position, b: Position, [west, south, east, north]: Bounds) =>
  Math.max(a[0], b[0]) >= west &&
  Math.min(a[0], b[0]) <= east &&
  Math.max(a[1], b[1]) >= south &&
  Math.min(a[1], b[1]) <= north;

function linesOf(geometry: GeoJSON.Geometry | null): readonly GeoJSON.Position[][] {
  if (geometry?.type === "LineString") return [geometry.coordinates];
  return geometry?.type === "MultiLineString" ? geometry.coordinates : [];
}
