import type { Bounds, Position } from "../geo/schema";
import type { SourceGeometry } from "./source-layer";

/** Calls `visit` with every point of a shape. */
export function eachPosition(geometry: SourceGeometry, visit: (position: Position) => void): void {
  switch (geometry.type) {
    case "Point":
      visit(geometry.coordinates);
      return;
    case "MultiPoint":
    case "LineString":
      for (const position of geometry.coordinates) visit(position);
      return;
    case "MultiLineString":
    case "Polygon":
      for (const part of geometry.coordinates) for (const position of part) visit(position);
      return;
    case "MultiPolygon":
      for (const part of geometry.coordinates)
        for (const ring of part) for (const position of ring) visit(position);
  }
}

/** West, south, east, north of the points that count; null where there is none. */
export function boundsOf(
  geometries: Iterable<SourceGeometry | null>,
  counts: (position: Position) => boolean = () => true,
): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const grow = (position: Position) => {
    if (!counts(position)) return;
    const lng = position[0];
    const lat = position[1];
    if (lng < west) west = lng;
    if (lat < south) south = lat;
    if (lng > east) east = lng;
    if (lat > north) north = lat;
  };
  for (const geometry of geometries) if (geometry) eachPosition(geometry, grow);
  return west === Infinity ? null : [west, south, east, north];
}

/** Indonesia with a margin: longitude 92..142, latitude -12..8. */
export const isInIndonesia = (position: Position): boolean =>
  position[0] >= 92 && position[0] <= 142 && position[1] >= -12 && position[1] <= 8;

/** Degrees that exist: no map can draw a latitude of 109. */
export const isOnEarth = ([lng, lat]: Position): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

/** Latitude stands first: the pair only makes sense the other way round. */
export const isSwapped = ([lng, lat]: Position): boolean =>
  !isInIndonesia([lng, lat]) && isInIndonesia([lat, lng]);

/** The shape with longitude and latitude exchanged; rings keep their winding by being reversed. */
export function swapAxes(geometry: SourceGeometry): SourceGeometry {
  const flip = ([a, b]: Position): Position => [b, a];
  const flipRing = (ring: readonly Position[]) => ring.map(flip).reverse();
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: flip(geometry.coordinates) };
    case "MultiPoint":
    case "LineString":
      return { type: geometry.type, coordinates: geometry.coordinates.map(flip) };
    case "MultiLineString":
      return { type: "MultiLineString", coordinates: geometry.coordinates.map((line) => line.map(flip)) };
    case "Polygon":
      return { type: "Polygon", coordinates: geometry.coordinates.map(flipRing) };
    case "MultiPolygon":
      return {
        type: "MultiPolygon",
        coordinates: geometry.coordinates.map((rings) => rings.map(flipRing)),
      };
  }
}
