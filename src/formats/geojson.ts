import { AppError } from "../domain/errors";
import { describeColumns } from "../domain/import/describe-columns";
import { createIssueList, type IssueList } from "../domain/import/issue-list";
import { isPersonalColumn } from "../domain/import/personal-columns";
import { boundsOf, eachPosition, isInIndonesia, isSwapped } from "../domain/import/positions";
import type { SourceGeometry, SourceLayer, SourceRow, SourceValue } from "../domain/import/source-layer";
import { decodeText } from "./decode-text";
import type { Format, ParseControl } from "./format";
import { crsKind } from "./geojson-crs";
import { readShape, type Shape } from "./geojson-geometry";
import { jsonDepth } from "./json-depth";
import { limits } from "./limits";

/** GeoJSON as people have it: the standard, what programs made before it, and the usual slips. */
export const geojson: Format = {
  name: "GeoJSON",
  extensions: ["geojson", "json"],
  parse: async (bytes, fileName, control) => [readLayer(bytes, fileName, control)],
};

type Json = Readonly<Record<string, unknown>>;

function readLayer(bytes: Uint8Array, file: string, control: ParseControl): SourceLayer {
  if (bytes.length > limits.megabytes * 1e6)
    throw new AppError("import/too-large", { file, megabytes: limits.megabytes });
  const issues = createIssueList();
  const root = readJson(bytes, file, issues);
  control.onProgress(0.4);
  checkCrs(root["crs"], file, issues);

  const features = featuresOf(root, file, issues);
  if (features.length === 0) throw new AppError("import/empty", { file });
  if (features.length > limits.features)
    throw new AppError("import/too-many-features", { file, count: features.length, limit: limits.features });

  const reading: Reading = {
    file,
    issues,
    personal: new Set(),
    points: 0,
    shapes: 0,
    offEarth: 0,
    firstFault: null,
  };
  const rows = readRows(features, reading, control);
  // Every shape beyond 180 degrees: metres, whatever the file says or leaves out.
  if (reading.shapes > 0 && reading.offEarth === reading.shapes)
    throw new AppError("import/projected-crs", { file });
  if (rows.every(isVoid)) throw nothingUsable(file, reading.firstFault);
  noteCounts(rows, reading.personal, issues);
  return {
    fileName: file,
    name: typeof root["name"] === "string" ? root["name"] : null,
    rows,
    columns: describeColumns(rows),
    personalColumns: [...reading.personal],
    bounds: boundsOf(rows.map(({ geometry }) => geometry)),
    issues: issues.toList(),
  };
}

type Fault = { readonly feature: number; readonly reason: string };
type Reading = {
  readonly file: string;
  readonly issues: IssueList;
  readonly personal: Set<string>;
  points: number;
  shapes: number;
  /** Shapes with coordinates that are no degrees. */
  offEarth: number;
  firstFault: Fault | null;
};

function readJson(bytes: Uint8Array, file: string, issues: IssueList): Json {
  const { text, isGuessed } = decodeText(bytes);
  if (text.trim() === "") throw new AppError("import/empty", { file });
  if (jsonDepth(text) > limits.depth) throw new AppError("import/too-deep", { file, limit: limits.depth });
  if (isGuessed) issues.add("encoding-guessed", "warning");
  const value = parseJson(text, file);
  if (!isObject(value)) throw new AppError("import/not-geojson", { file });
  return value;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("import/not-json", { file, ...placeOf(cause, text) }, { cause });
  }
}

/** The line of the fault, where the engine tells its position. */
function placeOf(cause: unknown, text: string): { line?: number } {
  const position = cause instanceof Error ? /position (\d+)/.exec(cause.message)?.[1] : undefined;
  if (position === undefined) return {};
  return { line: text.slice(0, Number(position)).split("\n").length };
}

function checkCrs(crs: unknown, file: string, issues: IssueList): void {
  if (crs === undefined || crs === null) return;
  const { kind, name } = crsKind(crs);
  if (kind === "projected") throw new AppError("import/projected-crs", { file, crs: name });
  if (kind === "unknown") issues.add("crs-unknown", "warning", undefined, { crs: name });
}

/** The features of whatever stands at the top: a collection, one feature, or bare shapes. */
function featuresOf(root: Json, file: string, issues: IssueList): readonly unknown[] {
  const type = typeof root["type"] === "string" ? root["type"].toLowerCase() : "";
  if (type === "featurecollection") {
    if (root["type"] !== "FeatureCollection") issues.add("name-letter-case", "info");
    if (!Array.isArray(root["features"])) throw new AppError("import/not-geojson", { file });
    return root["features"];
  }
  if (type === "feature") return [root];
  if (type === "geometrycollection" && Array.isArray(root["geometries"]))
    return root["geometries"].map((geometry: unknown) => ({ type: "Feature", properties: null, geometry }));
  if (bareTypes.has(type)) return [{ type: "Feature", properties: null, geometry: root }];
  throw new AppError("import/not-geojson", { file });
}

const bareTypes = new Set([
  "point",
  "multipoint",
  "linestring",
  "multilinestring",
  "polygon",
  "multipolygon",
]);

function readRows(features: readonly unknown[], reading: Reading, control: ParseControl): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const [index, feature] of features.entries()) {
    if (index % 500 === 0) {
      if (control.isCancelled()) throw new AppError("import/cancelled", { file: reading.file });
      control.onProgress(0.4 + (0.6 * index) / features.length);
    }
    const number = index + 1;
    if (isFeature(feature)) rows.push(readRow(feature, number, reading));
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

function readRow(feature: Json, number: number, reading: Reading): SourceRow {
  const shape = readShape(feature["geometry"], (code) =>
    reading.issues.add(
      code,
      code === "parts-dropped" || code === "mixed-shapes" ? "warning" : "info",
      number,
    ),
  );
  noteShape(shape, number, reading);
  return {
    number,
    properties: readProperties(feature["properties"], number, reading),
    geometry: shape.geometry,
  };
}

function noteShape({ geometry, fault }: Shape, number: number, reading: Reading): void {
  const { issues } = reading;
  if (geometry) {
    notePositions(geometry, number, reading);
    return;
  }
  if (fault === "missing") issues.add("shape-missing", "info", number);
  else if (fault === "empty") issues.add("shape-empty", "warning", number);
  else issues.add("shape-unusable", "error", number, { reason: fault });
  reading.firstFault ??= { feature: number, reason: fault };
}

function notePositions(geometry: SourceGeometry, number: number, reading: Reading): void {
  let hasSwapped = false;
  let isOutside = false;
  let isOffEarth = false;
  eachPosition(geometry, (position) => {
    reading.points++;
    if (isInIndonesia(position)) return;
    if (isSwapped(position)) hasSwapped = true;
    else isOutside = true;
    if (Math.abs(position[0]) > 360 || Math.abs(position[1]) > 360) isOffEarth = true;
  });
  reading.shapes++;
  if (isOffEarth) reading.offEarth++;
  if (reading.points > limits.points)
    throw new AppError("import/too-many-points", { file: reading.file, limit: limits.points });
  if (hasSwapped) reading.issues.add("axes-swapped", "error", number);
  else if (isOutside) reading.issues.add("outside-indonesia", "warning", number);
}

function readProperties(value: unknown, number: number, reading: Reading): Record<string, SourceValue> {
  const properties: Record<string, SourceValue> = Object.create(null) as Record<string, SourceValue>;
  if (!isObject(value)) return { ...properties };
  for (const [name, item] of Object.entries(value)) {
    if (isPersonalColumn(name)) reading.personal.add(name);
    else properties[name] = readValue(item, number, reading);
  }
  return { ...properties };
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
