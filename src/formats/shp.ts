import { AppError } from "../domain/errors";
import type { Position } from "../domain/geo/schema";
import type { IssueList } from "../domain/import/issue-list";
import { carefully, viewOf } from "./carefully";
import { limits } from "./limits";
import { polygonsOfRings } from "./polygons-of-rings";

type Reading = { readonly file: string; readonly issues: IssueList; points: number };
type Shape = { readonly type: string; readonly coordinates: unknown } | null;

/** Plain kind of a shape type: 11-18 have heights (Z), 21-28 measures (M). */
const kinds: Readonly<Record<number, "null" | "point" | "line" | "area" | "points">> = {
  ...{ 0: "null", 1: "point", 3: "line", 5: "area", 8: "points" },
  ...{ 11: "point", 13: "line", 15: "area", 18: "points" },
  ...{ 21: "point", 23: "line", 25: "area", 28: "points" },
};

/**
 * The shapes of a .shp, as GeoJSON geometries without heights and measures.
 * @throws AppError "import/damaged" with the row, "import/too-many-features", "import/too-many-points"
 */
export function readShp(bytes: Uint8Array, file: string, issues: IssueList): readonly Shape[] {
  const reading = { file, issues, points: 0 };
  const view = viewOf(bytes);
  const length = carefully({ file }, () => readHeader(view, file));
  const shapes: Shape[] = [];
  for (let at = 100; at + 8 <= length; ) {
    const row = shapes.length + 1;
    // Some programs fill up the file with zeros: no record has number and length zero.
    if (view.getUint32(at) === 0 && view.getUint32(at + 4) === 0) break;
    const start = at + 8;
    const end = start + view.getUint32(at + 4) * 2;
    // A record is at least its type; less would also never reach the end.
    if (end > length || end < start + 4) throw new AppError("import/damaged", { file, row });
    if (row > limits.features)
      throw new AppError("import/too-many-features", { file, count: row, limit: limits.features });
    const record = new DataView(bytes.buffer, bytes.byteOffset + start, end - start);
    shapes.push(carefully({ file, row }, () => readRecord(record, row, reading)));
    at = end;
  }
  return shapes;
}

/** Where the shapes end. A file that is shorter than it says was cut off; what follows beyond it is not its own. */
function readHeader(view: DataView, file: string): number {
  const length = view.getUint32(24) * 2;
  if (view.getUint32(0) !== 9994 || length < 100 || length > view.byteLength)
    throw new AppError("import/damaged", { file });
  return length;
}

function readRecord(view: DataView, row: number, reading: Reading): Shape {
  const type = view.getUint32(0, true);
  const kind = kinds[type];
  if (kind === undefined) return { type: `Shape ${type}`, coordinates: [] };
  if (kind === "null") return null;
  if (type > 10 && type < 20) reading.issues.add("height-dropped", "info", row);
  if (kind === "point") return { type: "Point", coordinates: positionAt(view, 4) };
  if (kind === "points")
    return { type: "MultiPoint", coordinates: positions(view, 40, view.getUint32(36, true), reading) };
  const parts = readParts(view, reading);
  if (kind === "line") return single("LineString", parts);
  return single("Polygon", polygonsOfRings(parts, reading.file));
}

const single = (type: "LineString" | "Polygon", parts: readonly unknown[]): Shape =>
  parts.length === 1 ? { type, coordinates: parts[0] } : { type: `Multi${type}`, coordinates: parts };

const positionAt = (view: DataView, at: number): Position => [
  view.getFloat64(at, true),
  view.getFloat64(at + 8, true),
];

function positions(view: DataView, start: number, count: number, reading: Reading): Position[] {
  if (start + count * 16 > view.byteLength) throw new RangeError("more points than bytes");
  reading.points += count;
  if (reading.points > limits.points)
    throw new AppError("import/too-many-points", { file: reading.file, limit: limits.points });
  return Array.from({ length: count }, (_, index) => positionAt(view, start + index * 16));
}

function readParts(view: DataView, reading: Reading): Position[][] {
  const partCount = view.getUint32(36, true);
  const pointCount = view.getUint32(40, true);
  const firstPoint = 44 + partCount * 4;
  if (firstPoint > view.byteLength) throw new RangeError("more parts than bytes");
  const points = positions(view, firstPoint, pointCount, reading);
  const parts: Position[][] = [];
  for (let part = 0; part < partCount; part++) {
    const start = view.getUint32(44 + part * 4, true);
    const end = part + 1 < partCount ? view.getUint32(48 + part * 4, true) : pointCount;
    if (start > end || end > pointCount) throw new RangeError("parts out of order");
    if (end > start) parts.push(points.slice(start, end));
  }
  return parts;
}
