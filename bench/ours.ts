import { assign } from "../src/domain/coverage/assign";
import { type AreaIndex, createAreaIndex, joinPoints } from "../src/domain/coverage/join";
import { createLiveSums, type LiveSums } from "../src/domain/coverage/live-sums";
import { createPointIndex, type PointIndex } from "../src/domain/coverage/point-index";
import { pointsWithin, type Reach, reachOf } from "../src/domain/coverage/reach";
import { sumByArea } from "../src/domain/coverage/sum-by-area";
import { type City, columnCount } from "./city";
import { limitedSector } from "./city-works";

/** What the app keeps ready of a city. Points are kept in the order of the index, as the scene of a project keeps them. */
export type Engine = {
  readonly points: PointIndex;
  readonly areas: AreaIndex;
  /** Which point of the city lies at each place of the index. */
  readonly order: Int32Array;
};

export function prepare({ lngLat, areas }: City): Engine {
  const index = createPointIndex(lngLat);
  const order = index.order ?? Int32Array.from({ length: index.count }, (_, i) => i);
  return { points: { ...index, order: null }, areas: createAreaIndex(areas), order };
}

/** Values in the order of the index, the columns of a point one after the other: in place of those that came. */
export function rowsInOrder({ order }: Engine, { values, pointCount }: City): Float64Array {
  const rows = new Float64Array(values.length);
  order.forEach((point, place) => {
    for (let column = 0; column < columnCount; column++)
      rows[place * columnCount + column] = values[column * pointCount + point] ?? 0;
  });
  return rows;
}

/** An answer by place of the index as one by point of the city: for comparing only. */
export function byPoint<Answer extends Int32Array | Uint8Array>({ order }: Engine, byPlace: Answer): Answer {
  const answer = byPlace.slice() as Answer;
  order.forEach((point, place) => {
    answer[point] = byPlace[place] ?? 0;
  });
  return answer;
}

/** a. The area of each point, indexes ready. */
export const join = ({ points, areas }: Engine): Int32Array => joinPoints(points, areas);

/** a. The same from bare coordinates and GeoJSON, in the order of the city. */
export const joinCold = ({ lngLat, areas }: City): Int32Array =>
  joinPoints(createPointIndex(lngLat), createAreaIndex(areas));

/** b. One bit per sector and point: served by at least one work of it. */
export function served({ points }: Engine, { works, pointCount }: City): Uint8Array {
  const bits = new Uint8Array(pointCount);
  for (const { geometry, reachM, sector } of works) {
    const bit = 1 << sector;
    const reached = pointsWithin(points, geometry, reachM);
    for (let i = 0; i < reached.length; i++) {
      const place = reached[i] ?? 0;
      bits[place] = (bits[place] ?? 0) | bit;
    }
  }
  return bits;
}

/** c. Everybody served by the works of one sector but one, with the sums by area. */
export function liveOf({ points }: Engine, city: City, rows: Float64Array, areaOf: Int32Array): LiveSums {
  const live = createLiveSums(rows, columnCount, areaOf, city.areaCount);
  for (const { geometry, reachM, sector } of city.works)
    if (sector === limitedSector) live.move(new Int32Array(0), pointsWithin(points, geometry, reachM));
  return live;
}

/** d. The sums of all columns by area, area by area. */
export const sums = ({ areaCount }: City, rows: Float64Array, areaOf: Int32Array): Float64Array =>
  sumByArea(rows, columnCount, areaOf, areaCount);

/** Which works with a capacity reach which points: what job e starts from, for every method. */
export const limitedReaches = ({ points }: Engine, { works }: City): readonly Reach[] =>
  works
    .filter(({ sector }) => sector === limitedSector)
    .map(({ geometry, reachM }) => reachOf(points, geometry, reachM));

/** e. The most households that these works can serve. */
export const mostServed = (
  reaches: readonly Reach[],
  capacities: readonly number[],
  pointCount: number,
): number => assign(reaches, capacities, pointCount).reduce((sum, { points }) => sum + points.length, 0);
