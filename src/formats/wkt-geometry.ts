/** A shape as GeoJSON, unchecked, and the EPSG code that EWKT writes before it. */
type WktShape = { readonly geometry: unknown; readonly srid: number | null };

/** True where a text begins as WKT does. */
export const looksLikeWkt = (text: string): boolean =>
  /^\s*(?:SRID=\d+;)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\b/i.test(text);

/**
 * Well-known text as QGIS and PostGIS write it, Z and M included. Null: it is none, or breaks off.
 * `GEOMETRYCOLLECTION` holds whole shapes; "EMPTY" gives a shape without coordinates.
 */
export function readWkt(text: string): WktShape | null {
  const srid = /^\s*SRID=(\d{1,6});/i.exec(text);
  const tokens = text.slice(srid?.[0].length ?? 0).match(/[A-Za-z]+|[(),]|[^\s(),A-Za-z][^\s(),]*/g) ?? [];
  const reader: Reader = { tokens, at: 0 };
  const geometry = readGeometry(reader, 0);
  if (geometry === null || reader.at < tokens.length) return null;
  return { geometry, srid: srid ? Number(srid[1]) : null };
}

type Reader = { readonly tokens: readonly string[]; at: number };

/** Type, and how many brackets lie round one position. */
const types = new Map<string, readonly [type: string, depth: number]>([
  ["POINT", ["Point", 0]],
  ["LINESTRING", ["LineString", 1]],
  ["POLYGON", ["Polygon", 2]],
  ["MULTIPOINT", ["MultiPoint", 1]],
  ["MULTILINESTRING", ["MultiLineString", 2]],
  ["MULTIPOLYGON", ["MultiPolygon", 3]],
]);
const deepest = 8;

function readGeometry(reader: Reader, depth: number): unknown {
  const word = next(reader).toUpperCase();
  // "POINTZ", "POINT Z", "POINT ZM".
  const name = types.has(word) || word === "GEOMETRYCOLLECTION" ? word : word.replace(/(ZM|Z|M)$/, "");
  if (/^(ZM|Z|M)$/i.test(peek(reader))) next(reader);
  const isEmpty = peek(reader).toUpperCase() === "EMPTY";
  if (isEmpty) next(reader);
  if (name === "GEOMETRYCOLLECTION") {
    if (depth > deepest) return null;
    const geometries = isEmpty ? [] : readList(reader, () => readGeometry(reader, depth + 1));
    return geometries && { type: "GeometryCollection", geometries };
  }
  const [type, brackets] = types.get(name) ?? [];
  if (type === undefined || brackets === undefined) return null;
  const coordinates = isEmpty ? [] : readCoordinates(reader, brackets);
  return coordinates && { type, coordinates };
}

const peek = ({ tokens, at }: Reader): string => tokens[at] ?? "";
const next = (reader: Reader): string => reader.tokens[reader.at++] ?? "";

function readCoordinates(reader: Reader, brackets: number): unknown[] | null {
  if (brackets === 0) return readList(reader, () => readPosition(reader))?.[0] ?? null;
  // MULTIPOINT comes with and without brackets round each point.
  if (brackets === 1)
    return readList(reader, () => (peek(reader) === "(" ? readCoordinates(reader, 0) : readPosition(reader)));
  return readList(reader, () => readCoordinates(reader, brackets - 1));
}

/** "(item, item)"; null as soon as one is wrong or the bracket is not closed. */
function readList<Item>(reader: Reader, read: () => Item | null): Item[] | null {
  if (next(reader) !== "(") return null;
  const items: Item[] = [];
  for (;;) {
    const item = read();
    if (item === null) return null;
    items.push(item);
    const mark = next(reader);
    if (mark === ")") return items;
    if (mark !== ",") return null;
  }
}

function readPosition(reader: Reader): number[] | null {
  const numbers: number[] = [];
  while (!/^[(),]?$/.test(peek(reader))) numbers.push(Number(next(reader)));
  return numbers.length >= 2 && numbers.every(Number.isFinite) ? numbers : null;
}
