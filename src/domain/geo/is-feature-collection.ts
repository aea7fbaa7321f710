/** How deep the positions of a geometry lie in its coordinates. */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/**
 * Whether a stored value is a FeatureCollection whose every geometry is null or well formed down to its numbers,
 * so that whatever computes with it need not look again. Written by hand: buildings come by the ten thousand.
 */
export function isFeatureCollection(value: unknown): value is GeoJSON.FeatureCollection {
  return (
    isObject(value) &&
    value["type"] === "FeatureCollection" &&
    Array.isArray(value["features"]) &&
    value["features"].every(isFeature)
  );
}

const isFeature = (value: unknown): boolean =>
  isObject(value) &&
  value["type"] === "Feature" &&
  isObjectOrNull(value["properties"]) &&
  isGeometryOrNull(value["geometry"]);

function isGeometryOrNull(value: unknown): boolean {
  if (value === null) return true;
  if (!isObject(value)) return false;
  const depth = depths[String(value["type"])];
  return depth !== undefined && isNested(value["coordinates"], depth);
}

function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth === 0) return value.length >= 2 && value.every(Number.isFinite);
  return value.every((part) => isNested(part, depth - 1));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isObjectOrNull = (value: unknown): boolean => value === null || isObject(value);
