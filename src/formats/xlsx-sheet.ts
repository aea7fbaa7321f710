import { AppError } from "../domain/errors";
import type { IssueList } from "../domain/import/issue-list";
import type { SourceValue } from "../domain/import/source-layer";
import { limits } from "./limits";
import type { Grid, Merge } from "./table-header";
import { type CellStyle, excelDate } from "./xlsx-styles";
import { attribute, elements, richText, xmlText } from "./xlsx-text";

export type Workbook = {
  readonly file: string;
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
};

/** No table of the field is wider; a stray cell in column XFD is. */
const mostColumns = 1000;
const mostMerges = 20_000;

/**
 * A sheet's cells as they show: numbers, texts, dates as "2024-03-05". Errors and formulas without a computed value
 * are blank, and counted. Rows and columns beyond the limits are refused, not cut.
 * @throws AppError "import/too-many-features", "import/not-a-table"
 */
export function readSheet(xml: string, workbook: Workbook, issues: IssueList): Grid {
  const [data] = elements(xml, "sheetData");
  const rows: SourceValue[][] = [];
  let number = 0;
  for (const row of elements(data?.inner ?? "", "row")) {
    number = Number(attribute(row.tag, "r") ?? number + 1);
    const cells = readCells(row.inner, workbook, issues, number);
    if (cells.length === 0) continue;
    if (!Number.isInteger(number) || number < 1 || number > limits.features + 1000)
      throw new AppError("import/too-many-features", {
        file: workbook.file,
        count: number,
        limit: limits.features,
      });
    while (rows.length < number - 1) rows.push([]);
    rows[number - 1] = cells;
  }
  return { rows, merges: readMerges(xml, rows.length) };
}

function readCells(xml: string, workbook: Workbook, issues: IssueList, row: number): SourceValue[] {
  const cells: SourceValue[] = [];
  for (const { tag, inner } of elements(xml, "c")) {
    const value = readCell(tag, inner, workbook, issues, row);
    const column = columnOf(attribute(tag, "r")) ?? cells.length;
    if (value === null) continue;
    if (column >= mostColumns) throw new AppError("import/not-a-table", { file: workbook.file });
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return cells;
}

function readCell(
  tag: string,
  inner: string,
  { strings, styles, is1904 }: Workbook,
  issues: IssueList,
  row: number,
): SourceValue {
  const type = attribute(tag, "t") ?? "n";
  if (type === "inlineStr") return textOrNull(richText(inner));
  const [found] = elements(inner, "v");
  if (!found || found.inner === "") {
    if (inner.includes("<f") && type !== "str") issues.add("formulas-not-computed", "warning", row);
    return null;
  }
  const raw = xmlText(found.inner);
  if (type === "s") return textOrNull(strings[Number(raw)] ?? "");
  if (type === "str") return textOrNull(raw);
  if (type === "b") return raw === "1";
  if (type === "d") return raw.slice(0, 10);
  if (type === "e") {
    issues.add("cells-with-errors", "warning", row, { text: raw });
    return null;
  }
  const number = Number(raw);
  if (!Number.isFinite(number)) return textOrNull(raw);
  return styled(number, styles[Number(attribute(tag, "s") ?? 0)] ?? null, is1904);
}

const textOrNull = (text: string): string | null => {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed.slice(0, limits.textLength * 50);
};

function styled(number: number, style: CellStyle, is1904: boolean): SourceValue {
  if (style === "date") return excelDate(number, is1904) ?? number;
  // A code shown as 0033 is 0033.
  if (style !== null && Number.isInteger(number) && number >= 0)
    return String(number).padStart(style.digits, "0");
  return number;
}

/** "C5" -> 2; null: no address. */
function columnOf(address: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address ?? "")?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readMerges(xml: string, rowCount: number): readonly Merge[] {
  const merges: Merge[] = [];
  for (const { tag } of elements(xml, "mergeCell")) {
    if (merges.length === mostMerges) break;
    const [from, to] = (attribute(tag, "ref") ?? "").split(":");
    const [left, right] = [columnOf(from ?? null), columnOf(to ?? null)];
    const [top, bottom] = [from, to].map((address) => Number(/\d+$/.exec(address ?? "")?.[0] ?? 0) - 1);
    if (left === null || right === null || top === undefined || bottom === undefined) continue;
    if (top < 0 || bottom < top || right < left || top >= rowCount) continue;
    merges.push({
      top,
      left,
      bottom: Math.min(bottom, rowCount - 1),
      right: Math.min(right, mostColumns - 1),
    });
  }
  return merges;
}
