import { type Reach, toTenthMm } from "../coverage/reach";
import { boundsOf } from "../geo/bounds";
import { contains } from "../geo/contains";
import { isAreal } from "../geo/parts";
import type { Areal, WorkGeometry } from "../geo/schema";
import { createSeen, forEachNear } from "./edge-grid";
import { type EdgeFinder, type Entry, entriesOf } from "./entries";
import { nearestEdge } from "./nearest-edge";
import type { RoadNetwork } from "./road-network";
import type { SnappedPoints } from "./snapped-points";
import { metresTo, type Walk, walk } from "./walk";

/**
 * Points whose way from the work is at most `reachM` metres: from the work straight to its nearest road, along the
 * roads, and from there straight to the point; ascending, metres to a tenth of a millimetre. What lies inside a
 * polygon is reached at 0 m. A work that does not join the roads (no `workEntries`) reaches nothing else: ask before.
 */
export function networkReach(
  network: RoadNetwork,
  snapped: SnappedPoints,
  geometry: WorkGeometry,
  reachM: number,
): Reach {
  const own = walk(network, workEntries(network, geometry), reachM);
  const found = foundIn(snapped);
  if (isAreal(geometry)) takeInside(snapped, geometry, found);
  for (let i = 0; i < own.edgeCount; i++) takeBeside(network, snapped, own, own.edges[i] ?? 0, reachM, found);
  return taken(found);
}

function takeBeside(
  network: RoadNetwork,
  { starts, points, alongM, awayM }: SnappedPoints,
  own: Walk,
  edge: number,
  reachM: number,
  found: Found,
): void {
  const end = starts[edge + 1] ?? 0;
  for (let k = starts[edge] ?? 0; k < end; k++) {
    const point = points[k] ?? 0;
    const metres = toTenthMm(metresTo(network, own, edge, alongM[point] ?? 0) + (awayM[point] ?? 0));
    if (metres <= reachM && !isTaken(found, point)) take(found, point, metres);
  }
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

/** Room for one answer, kept with the points: a bit per point gives them in order without sorting. */
type Found = {
  count: number;
  least: number;
  most: number;
  readonly bits: Int32Array;
  readonly metres: Float64Array;
};
const rooms = new WeakMap<SnappedPoints, Found>();

function foundIn(snapped: SnappedPoints): Found {
  const count = snapped.edge.length;
  const room = rooms.get(snapped) ?? {
    count: 0,
    least: count,
    most: -1,
    bits: new Int32Array((count >> 5) + 1),
    metres: new Float64Array(count),
  };
  rooms.set(snapped, room);
  return room;
}

const isTaken = ({ bits }: Found, point: number): boolean =>
  ((bits[point >> 5] ?? 0) & (1 << (point & 31))) !== 0;

function take(found: Found, point: number, metres: number): void {
  found.bits[point >> 5] = (found.bits[point >> 5] ?? 0) | (1 << (point & 31));
  found.metres[point] = metres;
  found.count++;
  if (point < found.least) found.least = point;
  if (point > found.most) found.most = point;
}

/** What was found, ascending; the room is empty again. */
function taken(found: Found): Reach {
  const { bits, metres } = found;
  const points = new Int32Array(found.count);
  const distancesM = new Float64Array(found.count);
  let at = 0;
  for (let word = found.least >> 5; word <= found.most >> 5; word++) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      const point = (word << 5) + 31 - Math.clz32(left & -left);
      points[at] = point;
      distancesM[at++] = metres[point] ?? 0;
    }
    bits[word] = 0;
  }
  found.count = 0;
  found.least = metres.length;
  found.most = -1;
  return { points, distancesM };
}

function takeInside({ lngLat }: SnappedPoints, polygon: Areal, found: Found): void {
  const [west, south, east, north] = boundsOf(polygon);
  for (let point = 0; 2 * point < lngLat.length; point++) {
    const [lng, lat] = [lngLat[2 * point] ?? 0, lngLat[2 * point + 1] ?? 0];
    if (lng < west || lng > east || lat < south || lat > north) continue;
    if (contains(polygon, lng, lat)) take(found, point, 0);
  }
}
