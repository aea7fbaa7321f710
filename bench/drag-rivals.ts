import { distance } from "@turf/distance";
import { type City, columnCount } from "./city";
import { limitedSector } from "./city-works";
import { type DragData, dragReachM } from "./drag";
import { pointTree } from "./index-rivals";
import type { Engine } from "./ours";

export type DragRival = {
  readonly name: string;
  readonly stepsMs: (seconds: number) => readonly number[] | Promise<readonly number[]>;
};

/** Times single steps for so long; at least one. */
function steps(path: Float64Array, step: (x: number, y: number) => void) {
  let next = 0;
  return (seconds: number) => {
    const spent: number[] = [];
    const end = performance.now() + 1000 * seconds;
    do {
      const start = performance.now();
      step(path[next] ?? 0, path[next + 1] ?? 0);
      spent.push(performance.now() - start);
      next = (next + 2) % path.length;
    } while (performance.now() < end);
    return spent;
  };
}

/** What one writes with an index for the moved work, and what with Turf alone; neither scores anything. */
export function dragRivals(
  city: City,
  { order }: Engine,
  path: Float64Array,
  { rows, areaOf }: DragData,
): readonly DragRival[] {
  const tree = pointTree(city);
  const placeOf = new Int32Array(city.pointCount);
  order.forEach((point, place) => {
    placeOf[point] = place;
  });
  const counts = new Uint16Array(city.pointCount);
  const byArea = new Float64Array(city.areaCount * columnCount);
  const add = (point: number, sign: number) => {
    const place = placeOf[point] ?? 0;
    const area = areaOf[place] ?? -1;
    if (area < 0) return;
    for (let column = 0; column < columnCount; column++) {
      const at = area * columnCount + column;
      byArea[at] = (byArea[at] ?? 0) + sign * (rows[place * columnCount + column] ?? 0);
    }
  };
  const enter = (point: number) => {
    const before = counts[point] ?? 0;
    counts[point] = before + 1;
    if (before === 0) add(point, 1);
  };
  const leave = (point: number) => {
    const left = (counts[point] ?? 0) - 1;
    counts[point] = left;
    if (left === 0) add(point, -1);
  };
  for (const { geometry, reachM, sector } of city.works) {
    if (sector !== limitedSector || geometry.type !== "Point") continue;
    for (const point of tree.within(...city.toMetres(geometry.coordinates), reachM)) enter(point);
  }
  let reached: readonly number[] = [];
  return [
    {
      name: "kdbush, taken off and put on",
      stepsMs: steps(path, (x, y) => {
        for (const point of reached) leave(point);
        reached = tree.within(x, y, dragReachM);
        for (const point of reached) enter(point);
      }),
    },
    {
      name: "naive Turf, the moved work only, no sums",
      stepsMs: steps(path, (x, y) => {
        const at = city.toDegrees(x, y);
        const { lngLat } = city;
        for (let i = 0; i < lngLat.length; i += 2)
          distance([lngLat[i] ?? 0, lngLat[i + 1] ?? 0], at, { units: "meters" }) <= dragReachM;
      }),
    },
  ];
}
