import { viewOf } from "./carefully";

type Geometry = { readonly type: string; readonly coordinates?: unknown; readonly geometries?: unknown };
type Cursor = { readonly view: DataView; at: number; hasHeight: boolean };

const types: Readonly<Record<number, string>> = {
  1: "Point",
  2: "LineString",
  3: "Polygon",
  4: "MultiPoint",
  5: "MultiLineString",
  6: "MultiPolygon",
  7: "GeometryCollection",
};
const deepest = 8;

/**
 * A shape in well-known binary, of ISO and of PostGIS, as a GeoJSON geometry without heights and measures.
 * @throws RangeError where it ends too early, or is of a kind that GeoJSON does not have (curves, surfaces)
 */
export function readWkb(bytes: Uint8Array, start: number): { geometry: Geometry; hasHeight: boolean } {
  const cursor = { view: viewOf(bytes), at: start, hasHeight: false };
  return { geometry: readGeometry(cursor, 0), hasHeight: cursor.hasHeight };
}

function readGeometry(cursor: Cursor, depth: number): Geometry {
  if (depth > deepest) throw new RangeError("shapes within shapes");
  const isLittle = cursor.view.getUint8(cursor.at) === 1;
  const code = cursor.view.getUint32(cursor.at + 1, isLittle);
  cursor.at += 5;
  // PostGIS marks heights, measures and a system in the upper bits; ISO adds thousands.
  if (code & 0x20000000) cursor.at += 4;
  const plain = code & 0x0fffffff;
  const hasZ = (code & 0x80000000) !== 0 || [1, 3].includes(Math.floor(plain / 1000));
  const hasM = (code & 0x40000000) !== 0 || [2, 3].includes(Math.floor(plain / 1000));
  if (hasZ) cursor.hasHeight = true;
  const type = types[plain % 1000];
  // Its length is not known either, so nothing after it can be read.
  if (type === undefined) throw new RangeError(`shape type ${code}`);
  const reader = { isLittle, dimensions: 2 + Number(hasZ) + Number(hasM) };
  if (type === "Point") return { type, coordinates: readPoint(cursor, reader) };
  if (type === "LineString") return { type, coordinates: readLine(cursor, reader) };
  if (type === "Polygon")
    return { type, coordinates: readMany(cursor, reader, () => readLine(cursor, reader)) };
  const parts = readMany(cursor, reader, () => readGeometry(cursor, depth + 1));
  if (type === "GeometryCollection") return { type, geometries: parts };
  const filled = parts.filter(({ coordinates }) => !Array.isArray(coordinates) || coordinates.length > 0);
  return { type, coordinates: filled.map(({ coordinates }) => coordinates) };
}

type Layout = { readonly isLittle: boolean; readonly dimensions: number };

function readCount(cursor: Cursor, { isLittle }: Layout, leastBytes: number): number {
  const count = cursor.view.getUint32(cursor.at, isLittle);
  cursor.at += 4;
  if (count * leastBytes > cursor.view.byteLength - cursor.at) throw new RangeError("more than there is");
  return count;
}

/** A ring or a shape within takes at least the four bytes of its own count. */
function readMany<Part>(cursor: Cursor, layout: Layout, read: () => Part): Part[] {
  return Array.from({ length: readCount(cursor, layout, 4) }, read);
}

/** An empty point is written with numbers that are none. */
function readPoint(cursor: Cursor, layout: Layout): readonly number[] {
  const point = readPosition(cursor, layout);
  return point.every((value) => Number.isNaN(value)) ? [] : point;
}

function readLine(cursor: Cursor, layout: Layout): (readonly number[])[] {
  const count = readCount(cursor, layout, layout.dimensions * 8);
  return Array.from({ length: count }, () => readPosition(cursor, layout));
}

function readPosition(cursor: Cursor, { isLittle, dimensions }: Layout): readonly number[] {
  const { view, at } = cursor;
  cursor.at += dimensions * 8;
  return [view.getFloat64(at, isLittle), view.getFloat64(at + 8, isLittle)];
}
