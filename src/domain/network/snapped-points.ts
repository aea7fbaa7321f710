import { createPointIndex, type PointIndex } from "../coverage/point-index";
import { nearestEdge } from "./nearest-edge";
import type { RoadNetwork } from "./road-network";

/** Points and the nearest edge of each: sought when a work first comes near, then kept. */
export type SnappedPoints = {
  /** Longitude and latitude of point i at 2i and 2i + 1, in degrees. */
  readonly lngLat: Float64Array;
  readonly index: PointIndex;
  /** See `edgeOf`. */
  readonly edge: Int32Array;
  /** Metres from the edge's first junction, and from the road; right once the edge is known. */
  readonly alongM: Float64Array;
  readonly awayM: Float64Array;
};

/** In `edge`: no road within `farthestFromRoadM`. */
export const tooFar = -1;
const notSought = -2;

/** Nothing is sought yet: a city's points are joined to the roads where they are needed, some hundred at a time. */
export function snapPoints(
  lngLat: Float64Array,
  index: PointIndex = createPointIndex(lngLat),
): SnappedPoints {
  const count = lngLat.length >> 1;
  return {
    lngLat,
    index,
    edge: new Int32Array(count).fill(notSought),
    alongM: new Float64Array(count),
    awayM: new Float64Array(count),
  };
}

/** The edge nearest to a point, or `tooFar`. */
export function edgeOf(network: RoadNetwork, snapped: SnappedPoints, point: number): number {
  const known = snapped.edge[point] ?? tooFar;
  if (known !== notSought) return known;
  const { lngLat } = snapped;
  const foot = nearestEdge(network, lngLat[2 * point] ?? 0, lngLat[2 * point + 1] ?? 0);
  snapped.alongM[point] = foot?.alongM ?? 0;
  snapped.awayM[point] = foot?.awayM ?? 0;
  snapped.edge[point] = foot?.edge ?? tooFar;
  return foot?.edge ?? tooFar;
}
