import { type FlatTable, fieldAt, tablesOf, vectorOf } from "./flat-table";

/** `left`: points and parts that may still come; a part may be referred to many times, so bytes do not bound them. */
export type FlatReading = { left: number; hasHeight: boolean };

const types = [
  ...["Unknown", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"],
  "GeometryCollection",
];
const deepest = 8;

/**
 * One shape as a GeoJSON geometry without heights. A kind that GeoJSON does not have keeps no known name: its row is
 * kept and named later.
 */
export function flatShape(shape: FlatTable, layerType: number, reading: FlatReading, depth = 0): unknown {
  reading.left -= 1;
  if (reading.left < 0) return null;
  if (depth > deepest) throw new RangeError("shapes within shapes");
  const typeAt = fieldAt(shape, 6);
  const own = typeAt === null ? 0 : shape.view.getUint8(typeAt);
  const type = types[own || layerType] ?? "Unknown";
  if (fieldAt(shape, 2) !== null) reading.hasHeight = true;
  if (type === "GeometryCollection")
    return { type, geometries: parts(shape).map((part) => flatShape(part, 0, reading, depth + 1)) };
  if (type === "MultiPolygon")
    return { type, coordinates: parts(shape).map((part) => polygonOf(part, reading)) };
  const points = pointsOf(shape, reading);
  if (type === "Point") return { type, coordinates: points[0] ?? [] };
  if (type === "LineString" || type === "MultiPoint") return { type, coordinates: points };
  return { type, coordinates: ringsOf(shape, points) };
}

const parts = (shape: FlatTable) => tablesOf(shape, 7, 1_000_000);

function polygonOf(part: FlatTable, reading: FlatReading) {
  reading.left -= 1;
  if (fieldAt(part, 2) !== null) reading.hasHeight = true;
  return reading.left < 0 ? [] : ringsOf(part, pointsOf(part, reading));
}

function pointsOf(shape: FlatTable, reading: FlatReading): (readonly [number, number])[] {
  const { view } = shape;
  const { start, count } = vectorOf(shape, 1, 8);
  reading.left -= count / 2;
  if (reading.left < 0) return [];
  return Array.from({ length: Math.floor(count / 2) }, (_, index) => [
    view.getFloat64(start + index * 16, true),
    view.getFloat64(start + index * 16 + 8, true),
  ]);
}

/** Rings or lines: cut at the ends that are given; one where none are. */
function ringsOf<Point>(shape: FlatTable, points: readonly Point[]): (readonly Point[])[] {
  const { start, count } = vectorOf(shape, 0, 4);
  if (count === 0) return points.length === 0 ? [] : [points];
  let from = 0;
  return Array.from({ length: count }, (_, index) => {
    const end = shape.view.getUint32(start + index * 4, true);
    const ring = points.slice(from, end);
    from = end;
    return ring;
  });
}
