import { AppError } from "../domain/errors";
import { describeColumns } from "../domain/import/describe-columns";
import { noteFormExport } from "../domain/import/form-export";
import type { IssueList } from "../domain/import/issue-list";
import { isPersonalColumn } from "../domain/import/personal-columns";
import { boundsOf } from "../domain/import/positions";
import type {
  IssueCode,
  SourceCrs,
  SourceGeometry,
  SourceLayer,
  SourceRow,
  SourceValue,
} from "../domain/import/source-layer";
import type { ParseControl } from "./format";
import { readShape, type Shape } from "./geojson-geometry";
import { limits } from "./limits";

/** What a format found in a file, as GeoJSON features: whatever it is that comes, it is read with the same care. */
export type RawLayer = {
  readonly fileName: string;
  readonly name: string | null;
  /** Features as GeoJSON has them, unchecked; coordinates as in the file. */
  readonly features: readonly unknown[];
  /** The number of each feature's row in the spreadsheet; without it they are counted 1, 2, 3 ... */
  readonly rowNumbers?: readonly number[];
  /** False: a table without coordinates. Nobody misses the shape of its rows. */
  readonly hasShapes?: boolean;
  readonly crs: SourceCrs;
  readonly issues: IssueList;
};

/**
 * A layer of rows from whatever features a file had: personal columns dropped, shapes put right where that is safe.
 * Coordinates stay as they are in the file: see `place-layer`.
 * @throws AppError "import/empty", "import/too-many-features", "import/too-many-points", "import/too-many-columns",
 * "import/no-usable-features"
 */
export function layerOfFeatures(raw: RawLayer, control: ParseControl): SourceLayer {
  const { fileName: file, name, features, crs, issues } = raw;
  if (features.length === 0) throw new AppError("import/empty", { file });
  if (features.length > limits.features)
    throw new AppError("import/too-many-features", { file, count: features.length, limit: limits.features });
  const reading: Reading = {
    file,
    issues,
    personal: new Set(),
    personalByName: new Map(),
    points: 0,
    firstFault: null,
  };
  const rows = readRows(raw, reading, control);
  if (rows.every(isVoid)) throw nothingUsable(file, reading.firstFault);
  const columns = describeColumns(rows);
  if (columns.length > limits.columns)
    throw new AppError("import/too-many-columns", { file, count: columns.length, limit: limits.columns });
  noteCounts(rows, reading.personal, issues);
  const names = [...columns.map((column) => column.name), ...reading.personal];
  const parent = rows[0]?.properties["_parent_table_name"];
  return {
    fileName: file,
    name,
    rows,
    columns,
    personalColumns: [...reading.personal],
    crs,
    bounds: boundsOf(rows.map(({ geometry }) => geometry)),
    issues: [...issues.toList(), ...noteFormExport(names, typeof parent === "string" ? parent : null)],
  };
}

type Json = Readonly<Record<string, unknown>>;

type Fault = { readonly feature: number; readonly reason: string };
type Reading = {
  readonly file: string;
  readonly issues: IssueList;
  readonly personal: Set<string>;
  readonly personalByName: Map<string, boolean>;
  points: number;
  firstFault: Fault | null;
};

function readRows(
  { features, rowNumbers, hasShapes = true }: RawLayer,
  reading: Reading,
  control: ParseControl,
): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const [index, feature] of features.entries()) {
    if (index % 500 === 0) {
      if (control.isCancelled()) throw new AppError("import/cancelled", { file: reading.file });
      control.onProgress(0.4 + (0.6 * index) / features.length);
    }
    const number = rowNumbers?.[index] ?? index + 1;
    if (isFeature(feature)) rows.push(readRow(feature, number, reading, hasShapes));
    else {
      reading.issues.add("feature-skipped", "error", number);
      reading.firstFault ??= { feature: number, reason: "not-a-feature" };
    }
  }
  control.onProgress(1);
  return rows;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isFeature = (value: unknown): value is Json =>
  isObject(value) && typeof value["type"] === "string" && value["type"].toLowerCase() === "feature";

function readRow(feature: Json, number: number, reading: Reading, hasShapes: boolean): SourceRow {
  // Once per feature, however many of its rings are concerned.
  const notes = new Set<IssueCode>();
  const shape = readShape(feature["geometry"], (code) => notes.add(code));
  for (const code of notes)
    reading.issues.add(
      code,
      code === "parts-dropped" || code === "mixed-shapes" ? "warning" : "info",
      number,
    );
  if (hasShapes) noteShape(shape, number, reading);
  return {
    number,
    properties: readProperties(feature["properties"], number, reading),
    geometry: shape.geometry,
  };
}

function noteShape({ geometry, fault }: Shape, number: number, reading: Reading): void {
  const { issues } = reading;
  if (geometry) {
    countPoints(geometry, reading);
    return;
  }
  if (fault === "missing") issues.add("shape-missing", "info", number);
  else if (fault === "empty") issues.add("shape-empty", "warning", number);
  else issues.add("shape-unusable", "error", number, { reason: fault });
  reading.firstFault ??= { feature: number, reason: fault };
}

function countPoints(geometry: SourceGeometry, reading: Reading): void {
  reading.points += pointsIn(geometry);
  if (reading.points > limits.points)
    throw new AppError("import/too-many-points", { file: reading.file, limit: limits.points });
}

function pointsIn(geometry: SourceGeometry): number {
  const inRings = (rings: readonly (readonly unknown[])[]) =>
    rings.reduce((sum, ring) => sum + ring.length, 0);
  switch (geometry.type) {
    case "Point":
      return 1;
    case "MultiPoint":
    case "LineString":
      return geometry.coordinates.length;
    case "MultiLineString":
    case "Polygon":
      return inRings(geometry.coordinates);
    case "MultiPolygon":
      return geometry.coordinates.reduce((sum, rings) => sum + inRings(rings), 0);
  }
}

function readProperties(value: unknown, number: number, reading: Reading): Record<string, SourceValue> {
  const properties: Record<string, SourceValue> = {};
  if (!isObject(value)) return properties;
  for (const name of Object.keys(value)) {
    if (isPersonal(name, reading)) reading.personal.add(name);
    else put(properties, name, readValue(value[name], number, reading));
  }
  return properties;
}

/** A heading like any other, "__proto__" too, which an assignment would take for the object's parent. */
function put(properties: Record<string, SourceValue>, name: string, value: SourceValue): void {
  if (name !== "__proto__") properties[name] = value;
  else
    Object.defineProperty(properties, name, { value, enumerable: true, writable: true, configurable: true });
}

/** The same few headings in every feature: each is looked at once. */
function isPersonal(name: string, { personalByName }: Reading): boolean {
  const known = personalByName.get(name);
  if (known !== undefined) return known;
  const answer = isPersonalColumn(name);
  personalByName.set(name, answer);
  return answer;
}

function readValue(value: unknown, number: number, reading: Reading): SourceValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value.slice(0, limits.textLength);
  if (typeof value === "number" || typeof value === "boolean") return value;
  reading.issues.add("nested-values", "info", number);
  return JSON.stringify(value).slice(0, limits.textLength);
}

const isVoid = ({ geometry, properties }: SourceRow) =>
  geometry === null && Object.values(properties).every((value) => value === null || value === "");

function nothingUsable(file: string, fault: Fault | null): AppError {
  return new AppError("import/no-usable-features", { file, ...fault });
}

function noteCounts(rows: readonly SourceRow[], personal: ReadonlySet<string>, issues: IssueList): void {
  if (personal.size > 0)
    issues.add("personal-columns", "warning", undefined, { columns: [...personal].join(", ") });
  const seen = new Set<string>();
  for (const { geometry, number } of rows) {
    if (geometry?.type !== "Point") continue;
    const key = geometry.coordinates.join();
    if (seen.has(key)) issues.add("duplicate-points", "warning", number);
    seen.add(key);
  }
}
