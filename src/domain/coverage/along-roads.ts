import { networkReach, workEntries } from "../network/network-reach";
import type { RoadLines } from "../network/road-lines";
import { createRoadNetwork, type RoadNetwork } from "../network/road-network";
import { edgeOf, type SnappedPoints, snapPoints, tooFar } from "../network/snapped-points";
import { componentMeasure, type ReachAlong } from "../project/reach-along";
import type { Intervention, Settings } from "../project/schema";
import type { PointIndex } from "./point-index";
import type { PointSet } from "./point-set";
import { type Reach, reachOf } from "./reach";
import { indexOfScene } from "./scene-index";
import type { Scene } from "./types";

/** The roads there are, and the components whose reach the project measures along them. */
export type Streets = {
  readonly lines: RoadLines;
  readonly componentIds: Settings["networkComponentIds"];
};

/** How a work's reach is measured, and why. */
export type ReachMeasure =
  | {
      readonly along: "network";
      /** Metres straight from the work to the nearest road; 0 where a line or area touches one. */
      readonly toRoadM: number;
    }
  | { readonly along: "straight"; readonly why: "chosen" | "no_roads" | "too_far" };

/** What the team wishes for a work: its own word, else that for its component. */
// Undo may bring a record back as an older version of the app wrote it: without the field.
export const wishedMeasure = (
  { reachAlong, componentId }: Pick<Intervention, "reachAlong" | "componentId">,
  networkComponentIds: Streets["componentIds"],
): ReachAlong => reachAlong ?? componentMeasure({ networkComponentIds }, componentId);

/** Along the roads where that is wished and the work joins them, else in a straight line. */
export function reachMeasure(work: Intervention, { lines, componentIds }: Streets): ReachMeasure {
  if (wishedMeasure(work, componentIds) === "straight") return { along: "straight", why: "chosen" };
  const network = networkOf(lines);
  if (!network) return { along: "straight", why: "no_roads" };
  const entries = workEntries(network, work.geometry);
  const toRoadM = entries.reduce(
    (least, { fromAwayM, toAwayM }) => Math.min(least, fromAwayM, toAwayM),
    Infinity,
  );
  return entries.length === 0 ? { along: "straight", why: "too_far" } : { along: "network", toRoadM };
}

/** Points within reach of a work along the roads; null where it is measured in a straight line. */
export function reachAlongRoads(
  { lngLat, index }: PointSet,
  work: Intervention,
  withinM: number,
  { lines, componentIds }: Streets,
): Reach | null {
  if (wishedMeasure(work, componentIds) === "straight") return null;
  const network = networkOf(lines);
  if (!network || workEntries(network, work.geometry).length === 0) return null;
  return networkReach(network, snappedTo(network, lngLat, index), work.geometry, withinM);
}

/** Household points in a circle of the reach that no road comes near: no way leads to them. */
export function countFarFromRoads(scene: Scene, { geometry }: Intervention, reachM: number): number {
  const network = networkOf(scene.roads);
  if (!network) return 0;
  const { lngLat, index } = indexOfScene(scene).households;
  const snapped = snappedTo(network, lngLat, index);
  return reachOf(index, geometry, reachM).points.reduce(
    (count, point) => (edgeOf(network, snapped, point) === tooFar ? count + 1 : count),
    0,
  );
}

const networks = new WeakMap<RoadLines, RoadNetwork | { readonly isEmpty: true }>();

/** The graph of the roads, made when it is first asked for; null where there is no road. */
export function networkOf(lines: RoadLines): RoadNetwork | null {
  const known = networks.get(lines) ?? createRoadNetwork(lines) ?? { isEmpty: true };
  networks.set(lines, known);
  return "isEmpty" in known ? null : known;
}

const snaps = new WeakMap<Float64Array, { readonly network: RoadNetwork; readonly snapped: SnappedPoints }>();

function snappedTo(network: RoadNetwork, lngLat: Float64Array, index: PointIndex): SnappedPoints {
  const known = snaps.get(lngLat);
  if (known?.network === network) return known.snapped;
  const snapped = snapPoints(lngLat, index);
  snaps.set(lngLat, { network, snapped });
  return snapped;
}
