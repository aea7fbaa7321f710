import { withPositions } from "../domain/geo/parts";
import type { Position, WorkGeometry } from "../domain/geo/schema";

/** A centimetre: no sketch is truer, and files stay small. */
const decimals = 1e7;

const roundPosition = ([lng, lat]: Position): Position => [
  Math.round(lng * decimals) / decimals,
  Math.round(lat * decimals) / decimals,
];

/** The same shape so many degrees further. */
export const moved = (geometry: WorkGeometry, [dLng, dLat]: Position): WorkGeometry =>
  withPositions(geometry, ([lng, lat]) => [lng + dLng, lat + dLat]);

export const rounded = (geometry: WorkGeometry): WorkGeometry => withPositions(geometry, roundPosition);

/** The shape with one corner elsewhere; a polygon stays closed. */
export const withCorner = (geometry: WorkGeometry, index: number, to: Position): WorkGeometry =>
  mapPath(geometry, (path) => path.map((corner, at) => (at === index ? to : corner)));

/** The shape with a new corner after the one at `index`. */
export const withNewCorner = (geometry: WorkGeometry, index: number, at: Position): WorkGeometry =>
  mapPath(geometry, (path) => [...path.slice(0, index + 1), at, ...path.slice(index + 1)]);

/** The shape without a corner, or the same object where too few would be left. */
export function withoutCorner(geometry: WorkGeometry, index: number): WorkGeometry {
  const least = geometry.type === "LineString" ? 2 : 3;
  return mapPath(geometry, (path) => (path.length > least ? path.filter((_, at) => at !== index) : path));
}

/** Lets corners be changed without the closing one of a polygon's outer ring. */
function mapPath(
  geometry: WorkGeometry,
  change: (path: readonly Position[]) => Position[] | readonly Position[],
) {
  // A work in several parts is moved as a whole: its corners are for the program that drew it.
  if (geometry.type !== "LineString" && geometry.type !== "Polygon") return geometry;
  if (geometry.type === "LineString") {
    const path = change(geometry.coordinates);
    return path === geometry.coordinates ? geometry : { ...geometry, coordinates: [...path] };
  }
  const [outer = [], ...holes] = geometry.coordinates;
  const open = outer.slice(0, -1);
  const path = change(open);
  if (path === open) return geometry;
  const first = path[0];
  return { ...geometry, coordinates: [first ? [...path, first] : [], ...holes] };
}
