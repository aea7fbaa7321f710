import { nearestEdge } from "./nearest-edge";
import type { RoadNetwork } from "./road-network";

/** Points joined to their nearest edge, once per network: what lies where along it, and how far beside it. */
export type SnappedPoints = {
  /** Longitude and latitude of point i at 2i and 2i + 1, in degrees. */
  readonly lngLat: Float64Array;
  /** -1: too far from every road. */
  readonly edge: Int32Array;
  /** Metres from the edge's first junction, and from the road. */
  readonly alongM: Float64Array;
  readonly awayM: Float64Array;
  /** Points `points[starts[e]]` up to `starts[e + 1]` are those of edge e. */
  readonly starts: Int32Array;
  readonly points: Int32Array;
};

export function snapPoints(network: RoadNetwork, lngLat: Float64Array): SnappedPoints {
  const count = lngLat.length >> 1;
  const edge = new Int32Array(count).fill(-1);
  const [alongM, awayM] = [new Float64Array(count), new Float64Array(count)];
  const starts = new Int32Array(network.from.length + 1);
  for (let point = 0; point < count; point++) {
    const foot = nearestEdge(network, lngLat[2 * point] ?? 0, lngLat[2 * point + 1] ?? 0);
    if (!foot) continue;
    edge[point] = foot.edge;
    alongM[point] = foot.alongM;
    awayM[point] = foot.awayM;
    starts[foot.edge + 1] = (starts[foot.edge + 1] ?? 0) + 1;
  }
  for (let i = 0; i + 1 < starts.length; i++) starts[i + 1] = (starts[i] ?? 0) + (starts[i + 1] ?? 0);
  const free = starts.slice();
  const points = new Int32Array(starts.at(-1) ?? 0);
  edge.forEach((own, point) => {
    if (own < 0) return;
    points[free[own] ?? 0] = point;
    free[own] = (free[own] ?? 0) + 1;
  });
  return { lngLat, edge, alongM, awayM, starts, points };
}
