import type { Streets } from "../coverage/along-roads";
import { createPointSet } from "../coverage/point-set";
import type { WorkFacts } from "../coverage/work-facts";
import { workReach } from "../coverage/work-reach";
import type { Position } from "../geo/schema";

/** The points that works are measured against, as typed arrays that a worker can be handed. */
export type SitePoints = {
  /** Longitude and latitude of point i at 2i and 2i + 1, in degrees. */
  readonly lngLat: Float64Array;
  /** Index into `recordIds` of each point. */
  readonly record: Int32Array;
  readonly recordIds: readonly string[];
  /** How likely (0..1) a point of each record lacks the service today; NaN: not surveyed. */
  readonly needs: Float64Array;
};

/** Points within reach, and how far (m) each is. */
export type Reached = { readonly points: Int32Array; readonly distancesM: Float64Array };

/** Who is within reach of a work, by the very rule the plan's effects are reckoned with. */
export type ReachOfWork = (facts: WorkFacts) => Reached;

export function reachOfWorks(
  { lngLat, record, recordIds }: Omit<SitePoints, "needs">,
  streets: Streets,
): ReachOfWork {
  const set = createPointSet(lngLat, record, recordIds.length);
  const recordIndex = new Map(recordIds.map((id, index) => [id, index]));
  return (facts) => workReach(set, facts, recordIndex, streets);
}

/** The same work standing somewhere else. */
export const standingAt = (facts: WorkFacts, coordinates: Position): WorkFacts => ({
  ...facts,
  work: { ...facts.work, geometry: { type: "Point", coordinates } },
});
