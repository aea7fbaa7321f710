import { contains, polygonsOf } from "./contains";
import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";
import type { Areal, Position, WorkGeometry } from "./schema";

/**
 * Metres on the WGS84 ellipsoid from a place to the nearest place of a geometry; 0 inside a polygon. Measured in
 * local metres scaled at the latitude between the two: within a millimetre up to some kilometres.
 */
export function distanceM(geometry: WorkGeometry, lng: number, lat: number): number {
  switch (geometry.type) {
    case "Point": {
      const at = geometry.coordinates;
      return segmentDistanceM(at, at, lng, lat);
    }
    case "LineString":
      return pathDistanceM(geometry.coordinates, lng, lat);
    case "MultiLineString":
      return Math.min(...geometry.coordinates.map((path) => pathDistanceM(path, lng, lat)));
    case "Polygon":
    case "MultiPolygon":
      return contains(geometry, lng, lat) ? 0 : edgeDistanceM(geometry, lng, lat);
  }
}

/** Metres between two places. */
export const metresBetween = (from: Position, to: Position): number =>
  segmentDistanceM(from, from, to[0], to[1]);

/** Metres from a place to the nearest edge of an area, from inside or outside. */
export function edgeDistanceM(areal: Areal, lng: number, lat: number): number {
  let nearest = Infinity;
  for (const rings of polygonsOf(areal))
    for (const ring of rings) nearest = Math.min(nearest, pathDistanceM(ring, lng, lat));
  return nearest;
}

function pathDistanceM(path: readonly Position[], lng: number, lat: number): number {
  let nearest = Infinity;
  for (let i = 1; i < path.length; i++) {
    const from = path[i - 1];
    const to = path[i];
    if (!from || !to) continue;
    const distance = segmentDistanceM(from, to, lng, lat);
    if (distance < nearest) nearest = distance;
  }
  return nearest;
}

function segmentDistanceM(from: Position, to: Position, lng: number, lat: number): number {
  const low = Math.min(from[1], to[1]);
  const high = Math.max(from[1], to[1]);
  const scaleLat = (lat + Math.min(high, Math.max(low, lat))) / 2;
  const perLng = metresPerDegreeLng(scaleLat);
  const perLat = metresPerDegreeLat(scaleLat);
  const fromX = (from[0] - lng) * perLng;
  const fromY = (from[1] - lat) * perLat;
  const alongX = (to[0] - from[0]) * perLng;
  const alongY = (to[1] - from[1]) * perLat;
  const squared = alongX * alongX + alongY * alongY;
  const part = squared === 0 ? 0 : Math.min(1, Math.max(0, -(fromX * alongX + fromY * alongY) / squared));
  const x = fromX + part * alongX;
  const y = fromY + part * alongY;
  return Math.sqrt(x * x + y * y);
}
