import type { Areal, Linear, Position, WorkGeometry } from "./schema";

type Path = readonly Position[];

export const isLinear = (geometry: WorkGeometry): geometry is Linear =>
  geometry.type === "LineString" || geometry.type === "MultiLineString";

export const isAreal = (geometry: WorkGeometry): geometry is Areal =>
  geometry.type === "Polygon" || geometry.type === "MultiPolygon";

/** The parts of a line. */
export const linesOf = (line: Linear): readonly Path[] =>
  line.type === "LineString" ? [line.coordinates] : line.coordinates;

/** The lines of a line, or the rings of an area, holes included; none for a point. */
export function pathsOf(geometry: WorkGeometry): readonly Path[] {
  switch (geometry.type) {
    case "Point":
      return [];
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
  }
}

/** The same shape with every position changed. */
export function withPositions(
  geometry: WorkGeometry,
  change: (position: Position) => Position,
): WorkGeometry {
  const path = (positions: Path) => positions.map(change);
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: change(geometry.coordinates) };
    case "LineString":
      return { type: "LineString", coordinates: path(geometry.coordinates) };
    case "MultiLineString":
      return { type: "MultiLineString", coordinates: geometry.coordinates.map(path) };
    case "Polygon":
      return { type: "Polygon", coordinates: geometry.coordinates.map(path) };
    case "MultiPolygon":
      return { type: "MultiPolygon", coordinates: geometry.coordinates.map((rings) => rings.map(path)) };
  }
}
