import { AppError } from "../domain/errors";
import { createIssueList, type IssueList } from "../domain/import/issue-list";
import type { SourceCrs, SourceLayer } from "../domain/import/source-layer";
import { carefully } from "./carefully";
import { startsWith } from "./file-start";
import type { Format, ParseControl } from "./format";
import { sourceCrs } from "./geojson-crs";
import { geoPackageShape } from "./geopackage-shape";
import { layerOfFeatures } from "./layer-of-features";
import { limits } from "./limits";
import { sqlColumns } from "./sql-columns";
import { openSqlite, type SqliteFile } from "./sqlite-file";
import type { SqlValue } from "./sqlite-record";

/**
 * A GeoPackage: every table of features is a layer, and every table of plain rows one without shapes. Format: OGC
 * 12-128. Its pages are read directly: SQLite as WebAssembly would need a weaker content security policy, and
 * twenty times the bytes.
 */
export const geopackage: Format = {
  name: "GeoPackage",
  extensions: ["gpkg"],
  looksLike: (start) => startsWith(start, "SQLite format 3\0"),
  parse: async (bytes, fileName, control) =>
    carefully({ file: fileName }, () => readLayers(bytes, fileName, control)),
};

type Row = Readonly<Record<string, SqlValue | boolean>>;
type Table = { readonly rootPage: number; readonly sql: string };
type Database = {
  readonly file: string;
  readonly sqlite: SqliteFile;
  readonly tables: ReadonlyMap<string, Table>;
};

/** Tables of QGIS for itself, registered like data. */
const housekeeping = new Set(["layer_styles", "qgis_projects"]);

function readLayers(bytes: Uint8Array, file: string, control: ParseControl): readonly SourceLayer[] {
  const sqlite = openSqlite(bytes);
  if (sqlite === null) throw new AppError("import/damaged", { file });
  const database = { file, sqlite, tables: tablesOf(sqlite) };
  const contents = [...rowsOf(database, "gpkg_contents")].filter(
    ({ table_name: name, data_type: kind }) =>
      kind !== "tiles" && !housekeeping.has(textOf(name).toLowerCase()),
  );
  if (contents.length === 0) throw new AppError("import/no-layers", { file });
  const common = createIssueList();
  if (sqlite.isJournalled) common.add("copied-while-open", "warning");
  const layers = contents.flatMap((content, index) => {
    const report = (fraction: number) => control.onProgress((index + fraction) / contents.length);
    return readLayer(database, textOf(content["table_name"]), common, { ...control, onProgress: report });
  });
  const [first, ...others] = layers;
  if (!first) throw new AppError("import/empty", { file });
  return [{ ...first, issues: [...common.toList(), ...first.issues] }, ...others];
}

function tablesOf(sqlite: SqliteFile): ReadonlyMap<string, Table> {
  const tables = new Map<string, Table>();
  for (const { values } of sqlite.rows(1)) {
    const [type, name, , rootPage, sql] = values;
    if (type === "table" && typeof rootPage === "number" && rootPage > 0)
      tables.set(textOf(name).toLowerCase(), { rootPage, sql: textOf(sql) });
  }
  return tables;
}

const textOf = (value: SqlValue | boolean | undefined) => (typeof value === "string" ? value : "");

/** The rows of a table by the names of its columns; none where there is no such table. */
function* rowsOf({ sqlite, tables }: Database, name: string): Iterable<Row> {
  const table = tables.get(name.toLowerCase());
  if (!table) return;
  const columns = sqlColumns(table.sql);
  for (const { rowId, values } of sqlite.rows(table.rootPage)) {
    const row: Record<string, SqlValue | boolean> = Object.create(null) as Record<string, SqlValue | boolean>;
    for (const [index, { name: column, type, isRowId }] of columns.entries()) {
      const value = values[index] ?? null;
      row[column] = isRowId && value === null ? rowId : type === "BOOLEAN" ? truthOf(value) : value;
    }
    yield row;
  }
}

const truthOf = (value: SqlValue) => (value === 0 ? false : value === 1 ? true : value);

/** One layer; none, with an issue, where the table holds nothing that can be used and others may. */
function readLayer(
  database: Database,
  name: string,
  common: IssueList,
  control: ParseControl,
): readonly SourceLayer[] {
  const { file } = database;
  const geometry = [...rowsOf(database, "gpkg_geometry_columns")].find(
    ({ table_name: table }) => textOf(table).toLowerCase() === name.toLowerCase(),
  );
  const issues = createIssueList();
  try {
    const features = readFeatures(database, name, textOf(geometry?.["column_name"]), issues);
    return [
      layerOfFeatures({ fileName: file, name, features, crs: readCrs(database, geometry), issues }, control),
    ];
  } catch (error) {
    const isHarmless =
      error instanceof AppError && ["import/empty", "import/no-usable-features"].includes(error.code);
    if (!isHarmless) throw error;
    common.add("layer-unusable", "error", undefined, { layer: name });
    return [];
  }
}

function readFeatures(database: Database, table: string, shapeColumn: string, issues: IssueList): unknown[] {
  const { file } = database;
  const features: unknown[] = [];
  // Pictures and other files within the table.
  const unread = new Set<string>();
  for (const row of rowsOf(database, table)) {
    const number = features.length + 1;
    if (number > limits.features)
      throw new AppError("import/too-many-features", { file, count: number, limit: limits.features });
    const properties: Record<string, SqlValue | boolean> = Object.create(null) as Record<string, SqlValue>;
    let geometry: unknown = null;
    for (const [column, value] of Object.entries(row)) {
      if (!(value instanceof Uint8Array)) {
        if (column.toLowerCase() !== shapeColumn.toLowerCase()) properties[column] = value;
      } else if (column.toLowerCase() === shapeColumn.toLowerCase())
        geometry = geoPackageShape(value, number, issues);
      else unread.add(column);
    }
    features.push({ type: "Feature", geometry, properties });
  }
  if (unread.size > 0)
    issues.add("columns-unread", "warning", undefined, { columns: [...unread].join(", ") });
  return features;
}

function readCrs(database: Database, geometry: Row | undefined): SourceCrs {
  const id = geometry?.["srs_id"];
  const system = [...rowsOf(database, "gpkg_spatial_ref_sys")].find((row) => row["srs_id"] === id);
  // -1 and 0: metres and degrees of an unknown system.
  if (!system || id === -1 || id === 0) return { kind: "unstated" };
  const code = system["organization_coordsys_id"];
  if (/^epsg$/i.test(textOf(system["organization"])) && typeof code === "number")
    return sourceCrs({ properties: { name: `EPSG:${code}` } });
  const wkt = textOf(system["definition"]).trim();
  return wkt === "" ? { kind: "unknown", name: textOf(system["srs_name"]) } : { kind: "wkt", wkt };
}
