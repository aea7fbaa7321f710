import { createIssueList, type IssueList } from "../domain/import/issue-list";
import type { SourceCrs, SourceLayer } from "../domain/import/source-layer";
import { extensionOf } from "./companions";
import { readDbf } from "./dbf";
import { decodeText } from "./decode-text";
import { startsWith } from "./file-start";
import type { Companions, Format, ParseControl } from "./format";
import { layerOfFeatures } from "./layer-of-features";
import { readShp } from "./shp";

/**
 * A shapefile: shapes in .shp, columns in .dbf, the system in .prj, the letters' encoding in .cpg. The index .shx is
 * not needed: shapes follow each other. Format: ESRI Shapefile Technical Description, 1998.
 */
export const shapefile: Format = {
  name: "Shapefile",
  extensions: ["shp"],
  looksLike: (start) => startsWith(start, [0, 0, 0x27, 0x0a]) && start.bytes[28] === 0xe8,
  parse: async (bytes, fileName, control, beside) => [
    readLayer(bytes, fileName, control, beside ?? new Map()),
  ],
};

function readLayer(bytes: Uint8Array, file: string, control: ParseControl, beside: Companions): SourceLayer {
  const issues = createIssueList();
  const base = file.slice(0, file.length - extensionOf(file).length - 1);
  const shapes = readShp(bytes, file, issues);
  control.onProgress(0.3);
  const rows = readRows(`${base}.dbf`, beside, shapes.length, issues);
  return layerOfFeatures(
    {
      fileName: file,
      name: base.split("/").at(-1) ?? base,
      features: shapes.flatMap((geometry, index) => {
        const row = rows?.[index];
        return row === "deleted" ? [] : [{ type: "Feature", geometry, properties: row ?? null }];
      }),
      crs: readCrs(`${base}.prj`, beside.get("prj"), issues),
      issues,
    },
    control,
  );
}

function readRows(file: string, beside: Companions, shapeCount: number, issues: IssueList) {
  const bytes = beside.get("dbf");
  if (bytes === undefined || bytes.length === 0) {
    issues.add("dbf-missing", "warning", undefined, { file });
    return null;
  }
  const charset = beside.get("cpg") ?? beside.get("cst");
  const { rows, isGuessed, unread } = readDbf(bytes, file, charset && decodeText(charset).text);
  if (isGuessed) issues.add("encoding-guessed", "warning");
  if (unread.length > 0) issues.add("columns-unread", "warning", undefined, { columns: unread.join(", ") });
  for (const [index, row] of rows.entries())
    if (row === "deleted") issues.add("rows-deleted", "info", index + 1);
  if (rows.length !== shapeCount)
    issues.add("dbf-rows-differ", "error", undefined, { file, rows: rows.length, shapes: shapeCount });
  return rows;
}

function readCrs(file: string, bytes: Uint8Array | undefined, issues: IssueList): SourceCrs {
  const wkt =
    bytes === undefined
      ? ""
      : decodeText(bytes)
          .text.replace(/^\ufeff/, "")
          .trim();
  if (wkt === "") {
    issues.add("prj-missing", "info", undefined, { file });
    return { kind: "unstated" };
  }
  if (/^[A-Z][A-Z_0-9]+\s*[[(]/i.test(wkt)) return { kind: "wkt", wkt };
  issues.add("prj-unreadable", "warning", undefined, { file });
  return { kind: "unstated" };
}
