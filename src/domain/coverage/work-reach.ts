import { distanceM } from "../geo/distance";
import { isAreal } from "../geo/parts";
import { reachAlongRoads, type Streets } from "./along-roads";
import type { PointSet } from "./point-set";
import { type Reach, reachOf, toTenthMm } from "./reach";
import type { WorkFacts } from "./work-facts";

/**
 * Metres within which a work reaches; a polygon reaches at least what lies inside it. Null where nothing
 * says how far a point or line reaches: then it reaches nobody.
 */
export const influenceM = ({ reachM, work }: WorkFacts): number | null =>
  reachM ?? (isAreal(work.geometry) ? 0 : null);

/** Indices of the RTs a work names, ascending; those that are gone are left out. */
export function namedRecords(
  recordIndex: ReadonlyMap<string, number>,
  recordIds: readonly string[],
): readonly number[] {
  const named = recordIds.map((id) => recordIndex.get(id)).filter((index) => index !== undefined);
  return [...new Set(named)].sort((a, b) => a - b);
}

const nobody: Reach = { points: new Int32Array(0), distancesM: new Float64Array(0) };

/**
 * Points within the work's reach, or all points of the RTs it names. Measured along the roads where the team wishes
 * it and there are any, else in a straight line.
 */
export function workReach(
  set: PointSet,
  facts: WorkFacts,
  recordIndex: ReadonlyMap<string, number>,
  streets: Streets | null = null,
): Reach {
  if (facts.recordIds) return pointsOfNamed(set, facts, namedRecords(recordIndex, facts.recordIds));
  const withinM = influenceM(facts);
  if (withinM === null) return nobody;
  const alongRoads = streets && reachAlongRoads(set, facts.work, withinM, streets);
  return alongRoads ?? reachOf(set.index, facts.work.geometry, withinM);
}

function pointsOfNamed(
  { starts, ofRecord, lngLat }: PointSet,
  { work }: WorkFacts,
  records: readonly number[],
): Reach {
  const points = Int32Array.from(
    records.flatMap((record) => [...ofRecord.subarray(starts[record], starts[record + 1])]),
  ).sort();
  const distancesM = Float64Array.from(points, (point) =>
    toTenthMm(distanceM(work.geometry, lngLat[2 * point] ?? 0, lngLat[2 * point + 1] ?? 0)),
  );
  return { points, distancesM };
}
