import { type Reach, reachOf, toTenthMm } from "../coverage/reach";
import { isAreal } from "../geo/parts";
import type { WorkGeometry } from "../geo/schema";
import { createSeen, forEachNear } from "./edge-grid";
import { type EdgeFinder, type Entry, entriesOf } from "./entries";
import { nearestEdge } from "./nearest-edge";
import type { RoadNetwork } from "./road-network";
import { edgeOf, type SnappedPoints, tooFar } from "./snapped-points";
import { metresTo, type Walk, walk } from "./walk";

/** No way is shorter than the straight line but for rounding: points within so much more are asked for. */
const slackM = 0.01;

/**
 * Points whose way from the work is at most `reachM` metres: from the work straight to its nearest road, along the
 * roads, and from there straight to the point; in the order of the index, metres to a tenth of a millimetre. What lies
 * inside a polygon is reached at 0 m. A work that does not join the roads (no `workEntries`) reaches nothing else:
 * ask before.
 */
export function networkReach(
  network: RoadNetwork,
  snapped: SnappedPoints,
  geometry: WorkGeometry,
  reachM: number,
): Reach {
  const own = walk(network, workEntries(network, geometry), reachM);
  const { points, distancesM } = reachOf(snapped.index, geometry, reachM + slackM);
  const holds = isAreal(geometry);
  let count = 0;
  for (let i = 0; i < points.length; i++) {
    const point = points[i] ?? 0;
    const metres = holds && distancesM[i] === 0 ? 0 : wayM(network, own, snapped, point);
    if (metres > reachM) continue;
    points[count] = point;
    distancesM[count++] = metres;
  }
  return { points: points.slice(0, count), distancesM: distancesM.slice(0, count) };
}

function wayM(network: RoadNetwork, own: Walk, snapped: SnappedPoints, point: number): number {
  const edge = edgeOf(network, snapped, point);
  if (edge === tooFar || own.isSeen[edge] === 0) return Infinity;
  return toTenthMm(metresTo(network, own, edge, snapped.alongM[point] ?? 0) + (snapped.awayM[point] ?? 0));
}

const finders = new WeakMap<RoadNetwork, EdgeFinder>();

/** Where a work joins the roads of a network; the last geometry's answer is at hand for whoever asks again. */
export function workEntries(network: RoadNetwork, geometry: WorkGeometry): readonly Entry[] {
  const known = lastEntries.get(network);
  if (known?.geometry === geometry) return known.entries;
  const finder = finders.get(network) ?? finderOf(network);
  finders.set(network, finder);
  const entries = entriesOf(network, finder, geometry);
  lastEntries.set(network, { geometry, entries });
  return entries;
}

const lastEntries = new WeakMap<
  RoadNetwork,
  { readonly geometry: WorkGeometry; readonly entries: readonly Entry[] }
>();

function finderOf(network: RoadNetwork): EdgeFinder {
  const seen = createSeen(network.from.length);
  return {
    nearest: (lng, lat) => nearestEdge(network, lng, lat),
    near: (box, visit) => forEachNear(network.grid, box, seen, visit),
  };
}
