import { type Reach, toTenthMm } from "../coverage/reach";
import { boundsOf } from "../geo/bounds";
import { contains } from "../geo/contains";
import type { Polygon, WorkGeometry } from "../geo/schema";
import { createSeen, forEachNear } from "./edge-grid";
import { type EdgeFinder, type Entry, entriesOf } from "./entries";
import { nearestEdge } from "./nearest-edge";
import type { RoadNetwork } from "./road-network";
import type { SnappedPoints } from "./snapped-points";
import { metresTo, walk } from "./walk";

/**
 * Points whose way from the work is at most `reachM` metres: from the work straight to its nearest road, along the
 * roads, and from there straight to the point; ascending, metres to a tenth of a millimetre. What lies inside a polygon is reached at 0 m. Nothing where the
 * work does not join the roads (see `entriesOf`).
 */
export function networkReach(
  network: RoadNetwork,
  snapped: SnappedPoints,
  geometry: WorkGeometry,
  reachM: number,
): Reach {
  const own = walk(network, workEntries(network, geometry), reachM);
  const scratch = scratchOf(snapped);
  const { metres, found } = scratch;
  let count = geometry.type === "Polygon" ? takeInside(snapped, geometry, scratch) : 0;
  for (let i = 0; i < own.edgeCount; i++) {
    const edge = own.edges[i] ?? 0;
    const end = snapped.starts[edge + 1] ?? 0;
    for (let k = snapped.starts[edge] ?? 0; k < end; k++) {
      const point = snapped.points[k] ?? 0;
      const onRoadM = metresTo(network, own, edge, snapped.alongM[point] ?? 0);
      const byM = toTenthMm(onRoadM + (snapped.awayM[point] ?? 0));
      if (byM > reachM || metres[point] === 0) continue;
      metres[point] = byM;
      found[count++] = point;
    }
  }
  const points = found.slice(0, count).sort();
  const distancesM = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const point = points[i] ?? 0;
    distancesM[i] = metres[point] ?? 0;
    metres[point] = Infinity;
  }
  return { points, distancesM };
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

type Scratch = { readonly metres: Float64Array; readonly found: Int32Array };
const scratches = new WeakMap<SnappedPoints, Scratch>();

function scratchOf(snapped: SnappedPoints): Scratch {
  const known = scratches.get(snapped);
  if (known) return known;
  const count = snapped.edge.length;
  const scratch = { metres: new Float64Array(count).fill(Infinity), found: new Int32Array(count) };
  scratches.set(snapped, scratch);
  return scratch;
}

function takeInside({ lngLat }: SnappedPoints, polygon: Polygon, { metres, found }: Scratch): number {
  const [west, south, east, north] = boundsOf(polygon);
  let count = 0;
  for (let point = 0; 2 * point < lngLat.length; point++) {
    const [lng, lat] = [lngLat[2 * point] ?? 0, lngLat[2 * point + 1] ?? 0];
    if (lng < west || lng > east || lat < south || lat > north || !contains(polygon, lng, lat)) continue;
    metres[point] = 0;
    found[count++] = point;
  }
  return count;
}
