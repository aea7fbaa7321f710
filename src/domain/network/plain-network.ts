import { toTenthMm } from "../coverage/reach";
import { distanceM } from "../geo/distance";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import { isAreal } from "../geo/parts";
import type { WorkGeometry } from "../geo/schema";
import { directM, entriesOf } from "./entries";
import { type Foot, farthestFromRoadM, footAt } from "./nearest-edge";
import type { RoadNetwork } from "./road-network";

/**
 * Metres from a work along the roads to every point, Infinity where there is no way; null where the work does not
 * join the roads. Every edge is looked at for every place and ways are found by Bellman-Ford: slow, and what
 * `networkReach` must agree with.
 */
export function plainNetworkMetres(
  network: RoadNetwork,
  geometry: WorkGeometry,
  lngLat: Float64Array,
): Float64Array | null {
  const entries = entriesOf(network, plainFinder(network), geometry);
  if (entries.length === 0) return null;
  const { from, to, lengthM } = network;
  const junctions = new Float64Array(network.lngLat.length / 2).fill(Infinity);
  for (const entry of entries)
    for (const [junction, alongM] of [
      [from[entry.edge] ?? 0, 0],
      [to[entry.edge] ?? 0, lengthM[entry.edge] ?? 0],
    ] as const)
      junctions[junction] = Math.min(junctions[junction] ?? Infinity, directM(entry, alongM));
  for (let isShorter = true; isShorter; ) {
    isShorter = false;
    for (const [edge, metres] of lengthM.entries())
      for (const [a, b] of [
        [from[edge] ?? 0, to[edge] ?? 0],
        [to[edge] ?? 0, from[edge] ?? 0],
      ] as const) {
        if ((junctions[a] ?? Infinity) + metres >= (junctions[b] ?? Infinity)) continue;
        junctions[b] = (junctions[a] ?? Infinity) + metres;
        isShorter = true;
      }
  }
  return Float64Array.from({ length: lngLat.length / 2 }, (_, point) => {
    const [lng, lat] = [lngLat[2 * point] ?? 0, lngLat[2 * point + 1] ?? 0];
    if (isAreal(geometry) && toTenthMm(distanceM(geometry, lng, lat)) === 0) return 0;
    const foot = plainNearest(network, lng, lat);
    if (!foot) return Infinity;
    const { edge, alongM, awayM } = foot;
    const ways = [
      (junctions[from[edge] ?? 0] ?? Infinity) + alongM,
      (junctions[to[edge] ?? 0] ?? Infinity) + Math.max(0, (lengthM[edge] ?? 0) - alongM),
      ...entries.filter((entry) => entry.edge === edge).map((entry) => directM(entry, alongM)),
    ];
    return Math.min(...ways) + awayM;
  });
}

const plainFinder = (network: RoadNetwork) => ({
  nearest: (lng: number, lat: number) => plainNearest(network, lng, lat),
  near: (_box: unknown, visit: (edge: number) => void) => {
    for (const edge of network.from.keys()) visit(edge);
  },
});

function plainNearest(network: RoadNetwork, lng: number, lat: number): Foot | null {
  const { lngLat, from, to } = network;
  const [perLng, perLat] = [metresPerDegreeLng(lat), metresPerDegreeLat(lat)];
  const east = (junction: number) => ((lngLat[2 * junction] ?? 0) - lng) * perLng;
  const north = (junction: number) => ((lngLat[2 * junction + 1] ?? 0) - lat) * perLat;
  let [nearest, part, squared] = [-1, 0, farthestFromRoadM ** 2];
  for (const [edge, a] of from.entries()) {
    const b = to[edge] ?? 0;
    const [ax, ay] = [east(a), north(a)];
    const [dx, dy] = [east(b) - ax, north(b) - ay];
    const length = dx * dx + dy * dy;
    const at = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
    const away = (ax + at * dx) ** 2 + (ay + at * dy) ** 2;
    if (away < squared || (nearest < 0 && away === squared)) [nearest, part, squared] = [edge, at, away];
  }
  return nearest < 0 ? null : footAt(network, nearest, part, lng, lat);
}
