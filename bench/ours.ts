import { assign } from "../src/domain/coverage/assign";
import { type AreaIndex, createAreaIndex, joinPoints } from "../src/domain/coverage/join";
import { createPointIndex, type PointIndex } from "../src/domain/coverage/point-index";
import { type Reach, reachOf } from "../src/domain/coverage/reach";
import { type City, columnCount } from "./city";
import { limitedSector } from "./city-works";

/** What the app keeps ready of a city. */
export type Engine = { readonly points: PointIndex; readonly areas: AreaIndex };

export const prepare = ({ lngLat, areas }: City): Engine => ({
  points: createPointIndex(lngLat),
  areas: createAreaIndex(areas),
});

/** a. The area of each point, indexes ready. */
export const join = ({ points, areas }: Engine): Int32Array => joinPoints(points, areas);

/** a. The same from bare coordinates and GeoJSON. */
export const joinCold = (city: City): Int32Array => join(prepare(city));

/** b. One bit per sector and point: served by at least one work of it. */
export function served({ points }: Engine, { works, pointCount }: City): Uint8Array {
  const bits = new Uint8Array(pointCount);
  for (const { geometry, reachM, sector } of works) {
    const bit = 1 << sector;
    for (const point of reachOf(points, geometry, reachM).points) bits[point] = (bits[point] ?? 0) | bit;
  }
  return bits;
}

/** d. The sums of all columns by area, area by area. */
export function sums({ values, pointCount, areaCount }: City, areaOf: Int32Array): Float64Array {
  const out = new Float64Array(areaCount * columnCount);
  for (let column = 0; column < columnCount; column++)
    for (let point = 0; point < pointCount; point++) {
      const area = areaOf[point] ?? -1;
      if (area >= 0) {
        const at = area * columnCount + column;
        out[at] = (out[at] ?? 0) + (values[column * pointCount + point] ?? 0);
      }
    }
  return out;
}

/** Which works with a capacity reach which points: what job e starts from, for every method. */
export const limitedReaches = ({ points }: Engine, { works }: City): readonly Reach[] =>
  works
    .filter(({ sector }) => sector === limitedSector)
    .map(({ geometry, reachM }) => reachOf(points, geometry, reachM));

/** e. The most households that these works can serve. */
export function mostServed(
  reaches: readonly Reach[],
  capacities: readonly number[],
  pointCount: number,
): number {
  return assign(reaches, capacities, pointCount).reduce((sum, { points }) => sum + points.length, 0);
}
