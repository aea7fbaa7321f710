import Flatbush from "flatbush";
import KDBush from "kdbush";
import type { City } from "./city";
import { inProcess, type Method } from "./method";
import { isInside, isWithinReach, planarWork } from "./planar";

export type PointTree = KDBush;

export function pointTree({ xyM, pointCount }: Pick<City, "xyM" | "pointCount">): PointTree {
  const tree = new KDBush(pointCount);
  for (let i = 0; i < xyM.length; i += 2) tree.add(xyM[i] ?? 0, xyM[i + 1] ?? 0);
  return tree.finish();
}

/** What one writes who knows the two small index libraries, in metres of the plane. */
export function indexRivals(city: City): {
  readonly joins: readonly Method[];
  readonly coldJoin: Method;
  readonly served: Method;
} {
  const rings = city.areas.map(({ coordinates: [ring = []] }) =>
    Float64Array.from(ring.flatMap((at) => city.toMetres(at))),
  );
  const areas = areaTree(rings);
  const points = pointTree(city);
  const works = city.works.map((work) => planarWork(work, city.toMetres));
  return {
    joins: [
      inProcess("flatbush of areas", (count) => joinByAreas(city, rings, areas, count), {
        isDivisible: true,
      }),
      inProcess("kdbush of points", () => joinByPoints(city, rings, points)),
    ],
    coldJoin: inProcess("kdbush of points", () => joinByPoints(city, rings, pointTree(city))),
    served: inProcess("kdbush of points", () => {
      const bits = new Uint8Array(city.pointCount);
      for (const work of works) {
        const [west, south, east, north] = work.box;
        const { reachM, sector } = work;
        const near =
          work.geometry.type === "Point"
            ? points.within(west, south, reachM)
            : points
                .range(west - reachM, south - reachM, east + reachM, north + reachM)
                .filter((point) =>
                  isWithinReach(work, city.xyM[2 * point] ?? 0, city.xyM[2 * point + 1] ?? 0),
                );
        for (const point of near) bits[point] = (bits[point] ?? 0) | (1 << sector);
      }
      return bits;
    }),
  };
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(ring: Float64Array): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function areaTree(rings: readonly Float64Array[]): Flatbush {
  const tree = new Flatbush(rings.length);
  for (const ring of rings) tree.add(...boxOf(ring));
  tree.finish();
  return tree;
}

function joinByAreas(
  { xyM }: City,
  rings: readonly Float64Array[],
  tree: Flatbush,
  count: number,
): Int32Array {
  const holder = new Int32Array(count).fill(-1);
  for (let point = 0; point < count; point++) {
    const [x, y] = [xyM[2 * point] ?? 0, xyM[2 * point + 1] ?? 0];
    for (const area of tree.search(x, y, x, y)) {
      const ring = rings[area];
      if (ring && isInside(ring, x, y)) holder[point] = area;
    }
  }
  return holder;
}

function joinByPoints(
  { xyM, pointCount }: City,
  rings: readonly Float64Array[],
  tree: PointTree,
): Int32Array {
  const holder = new Int32Array(pointCount).fill(-1);
  rings.forEach((ring, area) => {
    for (const point of tree.range(...boxOf(ring)))
      if (isInside(ring, xyM[2 * point] ?? 0, xyM[2 * point + 1] ?? 0)) holder[point] = area;
  });
  return holder;
}
