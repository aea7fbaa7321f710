import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";
import type { Bounds, Position, WorkGeometry } from "./schema";

/** The smallest box round a geometry, in degrees. */
export function boundsOf(geometry: WorkGeometry): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positionsOf(geometry)) {
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/** The smallest box round all of them; null where there are none. */
export function boundsOfAll(geometries: Iterable<WorkGeometry>): Bounds | null {
  let all: Bounds | null = null;
  for (const geometry of geometries) {
    const box = boundsOf(geometry);
    all = all ? joined(all, box) : box;
  }
  return all;
}

/** The box with `marginM` metres more on every side, rounded outwards. */
export function widened([west, south, east, north]: Bounds, marginM: number): Bounds {
  // A metre is the most degrees of longitude farthest from the equator; 1.0001 covers the rest of the curve.
  const farthest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + marginM / 110_000);
  const lng = (marginM * 1.0001) / metresPerDegreeLng(farthest);
  const lat = (marginM * 1.0001) / metresPerDegreeLat(0);
  return [west - lng, south - lat, east + lng, north + lat];
}

export const isOverlapping = (a: Bounds, b: Bounds): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

const joined = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** Every position of a geometry, ring by ring. */
export function positionsOf(geometry: WorkGeometry): readonly Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "LineString":
      return geometry.coordinates;
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
  }
}
