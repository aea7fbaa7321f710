import type { Position } from "../../domain/geo/schema";
import type { SourceGeometry } from "../../domain/import/source-layer";
import type { Converter } from "./converter";

/** The shape with every position converted; null where one of them has no place on earth. */
export function convertShape(geometry: SourceGeometry, convert: Converter): SourceGeometry | null {
  let isPlaced = true;
  const one = (position: Position): Position => {
    const place = convert(position);
    if (!place) isPlaced = false;
    return place ?? position;
  };
  const line = (positions: readonly Position[]) => positions.map(one);
  const lines = (parts: readonly Position[][]) => parts.map(line);
  const shape = ((): SourceGeometry => {
    switch (geometry.type) {
      case "Point":
        return { type: "Point", coordinates: one(geometry.coordinates) };
      case "MultiPoint":
      case "LineString":
        return { type: geometry.type, coordinates: line(geometry.coordinates) };
      case "MultiLineString":
      case "Polygon":
        return { type: geometry.type, coordinates: lines(geometry.coordinates) };
      case "MultiPolygon":
        return { type: "MultiPolygon", coordinates: geometry.coordinates.map(lines) };
    }
  })();
  return isPlaced ? shape : null;
}
