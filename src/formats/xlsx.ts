import { AppError } from "../domain/errors";
import { createIssueList } from "../domain/import/issue-list";
import type { SourceLayer } from "../domain/import/source-layer";
import type { Format, ParseControl } from "./format";
import { layerOfFeatures, type RawLayer } from "./layer-of-features";
import { tableFeatures } from "./table-features";
import { createUnzipBudget, listZip, unzipEntry } from "./unzip";
import { readSheet, type Workbook } from "./xlsx-sheet";
import { readStyles } from "./xlsx-styles";
import { attribute, elements, richText } from "./xlsx-text";

/**
 * Excel workbooks: one layer per visible sheet that holds a table. Read by hand over the zip, because a sheet with one
 * faulty cell still has its other cells, merged headings matter, and nothing may be unpacked or laid out beyond the limits.
 */
export const xlsx: Format = {
  name: "Excel",
  extensions: ["xlsx", "xlsm"],
  looksLike: ({ bytes }) => isWorkbook(bytes),
  parse: readWorkbook,
};

/** A zip whose directory, at its end, names a workbook. */
function isWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_536));
  return new TextDecoder("latin1").decode(tail).includes("xl/workbook.xml");
}

type Part = (path: string) => Promise<string>;

async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  control: ParseControl,
): Promise<readonly SourceLayer[]> {
  const part = createPartReader(bytes, file);
  const index = await part("xl/workbook.xml");
  if (index === "") throw new AppError("import/not-a-table", { file });
  const targets = relations(await part("xl/_rels/workbook.xml.rels"));
  const workbook: Workbook = {
    file,
    strings: Array.from(elements(await part("xl/sharedStrings.xml"), "si"), ({ inner }) => richText(inner)),
    styles: readStyles(await part("xl/styles.xml")),
    is1904: /\bdate1904="(1|true)"/.test(index),
  };
  const { tables, skipped } = await readSheets(index, targets, part, workbook, control);
  const [first] = tables;
  if (!first) throw new AppError("import/not-a-table", { file });
  if (skipped.length > 0)
    first.issues.add("sheets-skipped", "info", undefined, { sheets: skipped.join(", ") });
  return tables.map((table) => layerOfFeatures(table, control));
}

async function readSheets(
  index: string,
  targets: ReadonlyMap<string, string>,
  part: Part,
  workbook: Workbook,
  control: ParseControl,
) {
  const tables: RawLayer[] = [];
  const skipped: string[] = [];
  const sheets = [...elements(index, "sheet")];
  for (const [at, { tag }] of sheets.entries()) {
    if (control.isCancelled()) throw new AppError("import/cancelled", { file: workbook.file });
    const name = attribute(tag, "name") ?? "";
    const target = targets.get(attribute(tag, "r:id") ?? "") ?? `xl/worksheets/sheet${at + 1}.xml`;
    const isHidden = /hidden/i.test(attribute(tag, "state") ?? "");
    const xml = isHidden ? "" : await part(target);
    const issues = createIssueList();
    const layerName = /^(sheet|lembar|lembar kerja|page)\s?\d*$/i.test(name) ? null : name;
    const table = tableFeatures(readSheet(xml, workbook, issues), workbook.file, layerName, issues);
    if (table) tables.push(table);
    else skipped.push(name);
    control.onProgress((0.4 * (at + 1)) / sheets.length);
  }
  return { tables, skipped };
}

/** Parts by path, "" where the archive has none; letter case and a leading slash do not matter. */
export function createPartReader(bytes: Uint8Array, file: string): Part {
  const key = (path: string) => path.replace(/^\//, "").toLowerCase();
  const entries = new Map(listZip(bytes, file).map((entry) => [key(entry.name), entry]));
  const budget = createUnzipBudget();
  return async (path) => {
    const entry = entries.get(key(path));
    if (!entry) return "";
    return new TextDecoder().decode(await unzipEntry(bytes, entry, file, budget));
  };
}

/** Relation id -> path of the part. */
export function relations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const { tag } of elements(xml, "Relationship")) {
    const target = attribute(tag, "Target") ?? "";
    targets.set(
      attribute(tag, "Id") ?? "",
      target.startsWith("/") ? target : `xl/${target.replace(/^\.\//, "")}`,
    );
  }
  return targets;
}
