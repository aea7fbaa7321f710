import { AppError } from "../domain/errors";
import { createIssueList, type IssueList } from "../domain/import/issue-list";
import type { SourceCrs, SourceLayer } from "../domain/import/source-layer";
import { carefully, sliceOf, viewOf } from "./carefully";
import { startsWith } from "./file-start";
import { type FlatTable, fieldAt, rootTable, stringOf, tableOf, tablesOf } from "./flat-table";
import { type FlatReading, flatShape } from "./flatgeobuf-shape";
import { type FlatColumn, flatValues } from "./flatgeobuf-values";
import type { Format, ParseControl } from "./format";
import { sourceCrs } from "./geojson-crs";
import { layerOfFeatures } from "./layer-of-features";
import { limits } from "./limits";

/** FlatGeobuf, version 3 (https://flatgeobuf.org, `header.fbs` and `feature.fbs`); its index is stepped over. */
export const flatgeobuf: Format = {
  name: "FlatGeobuf",
  extensions: ["fgb"],
  looksLike: (start) => startsWith(start, "fgb\u0003fgb"),
  parse: async (bytes, fileName, control) => [
    carefully({ file: fileName }, () => readLayer(bytes, fileName, control)),
  ],
};

const mostColumns = 2_000;

function readLayer(bytes: Uint8Array, file: string, control: ParseControl): SourceLayer {
  if (![..."fgb\u0003fgb"].every((letter, at) => bytes[at] === letter.charCodeAt(0)))
    throw new AppError("import/damaged", { file });
  const issues = createIssueList();
  const view = viewOf(bytes);
  const headerBytes = view.getUint32(8, true);
  const header = rootTable(sliceOf(bytes, 12, headerBytes));
  const count = countOf(header, file);
  const first = 12 + headerBytes + indexBytes(header, count);
  const features = readFeatures(bytes, first, header, file, issues);
  // Zero: the writer did not know.
  if (count > 0 && features.length !== count) throw new AppError("import/damaged", { file });
  return layerOfFeatures(
    {
      fileName: file,
      name: stringOf(header, 0) || null,
      features,
      crs: readCrs(tableOf(header, 10)),
      issues,
    },
    control,
  );
}

function countOf(header: FlatTable, file: string): number {
  const countAt = fieldAt(header, 8);
  const count = countAt === null ? 0 : Number(header.view.getBigUint64(countAt, true));
  if (count > limits.features)
    throw new AppError("import/too-many-features", { file, count, limit: limits.features });
  return count;
}

/** The index: a tree of boxes of forty bytes, each level a sixteenth (or so) of the one below. */
function indexBytes(header: FlatTable, count: number): number {
  const sizeAt = fieldAt(header, 9);
  const nodeSize = sizeAt === null ? 16 : header.view.getUint16(sizeAt, true);
  if (nodeSize === 0 || count === 0) return 0;
  let [level, nodes] = [count, count];
  do {
    level = Math.ceil(level / Math.max(2, nodeSize));
    nodes += level;
  } while (level > 1);
  return nodes * 40;
}

function readFeatures(
  bytes: Uint8Array,
  first: number,
  header: FlatTable,
  file: string,
  issues: IssueList,
): unknown[] {
  const view = viewOf(bytes);
  const columns = columnsOf(header, 7);
  const typeAt = fieldAt(header, 2);
  const type = typeAt === null ? 0 : header.view.getUint8(typeAt);
  const reading: FlatReading = { left: limits.points, hasHeight: false };
  const features: unknown[] = [];
  for (let at = first; at < bytes.length; ) {
    const row = features.length + 1;
    if (row > limits.features)
      throw new AppError("import/too-many-features", { file, count: row, limit: limits.features });
    const length = view.getUint32(at, true);
    features.push(
      carefully({ file, row }, () => readFeature(sliceOf(bytes, at + 4, length), columns, type, reading)),
    );
    if (reading.left < 0) throw new AppError("import/too-many-points", { file, limit: limits.points });
    if (reading.hasHeight) issues.add("height-dropped", "info", row);
    reading.hasHeight = false;
    at += 4 + length;
  }
  return features;
}

function readFeature(
  bytes: Uint8Array,
  columns: readonly FlatColumn[],
  type: number,
  reading: FlatReading,
): unknown {
  const feature = rootTable(bytes);
  const shape = tableOf(feature, 0);
  const own = columnsOf(feature, 2);
  return {
    type: "Feature",
    geometry: shape && flatShape(shape, type, reading),
    properties: flatValues(feature, own.length > 0 ? own : columns),
  };
}

const columnsOf = (table: FlatTable, field: number): readonly FlatColumn[] =>
  tablesOf(table, field, mostColumns).map((column) => {
    const typeAt = fieldAt(column, 1);
    return {
      name: stringOf(column, 0).slice(0, 200),
      type: typeAt === null ? 0 : column.view.getUint8(typeAt),
    };
  });

function readCrs(crs: FlatTable | null): SourceCrs {
  if (!crs) return { kind: "unstated" };
  const codeAt = fieldAt(crs, 1);
  const code = codeAt === null ? 0 : crs.view.getInt32(codeAt, true);
  const organisation = stringOf(crs, 0);
  if (code > 0 && /^(epsg)?$/i.test(organisation)) return sourceCrs({ properties: { name: `EPSG:${code}` } });
  const wkt = stringOf(crs, 4);
  if (wkt !== "") return { kind: "wkt", wkt };
  const name = stringOf(crs, 2) || organisation;
  return name === "" ? { kind: "unstated" } : { kind: "unknown", name };
}
