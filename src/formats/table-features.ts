import { createIssueList, type IssueList } from "../domain/import/issue-list";
import { parseRtRw } from "../domain/import/rt-label";
import type { SourceValue } from "../domain/import/source-layer";
import type { RawLayer } from "./layer-of-features";
import { findHeader, type Grid, isFilled } from "./table-header";
import { findPlaces } from "./table-places";

/**
 * A sheet of cells as features: the table below its heading, each row with its number in the spreadsheet, placed where
 * columns hold coordinates. Null: no heading, or nothing below it.
 */
export function tableFeatures(
  grid: Grid,
  fileName: string,
  name: string | null,
  issues: IssueList = createIssueList(),
): RawLayer | null {
  const header = findHeader(grid);
  if (!header) return null;
  const rows = dataRows(grid, header.dataFrom, header.names.length, issues);
  if (rows.length === 0) return null;
  const columns = nameColumns(header.names, rows, issues);
  const places = findPlaces(columns, rows, issues);
  const kept = columns.filter(({ index }) => index !== places.droppedColumn);
  return {
    fileName,
    name,
    features: rows.map((row) => ({
      type: "Feature",
      geometry: places.geometryOf(row),
      properties: Object.fromEntries(
        kept.map(({ heading, index }) => [heading, cellValue(row.cells[index])]),
      ),
    })),
    rowNumbers: rows.map(({ number }) => number),
    hasShapes: places.hasShapes,
    crs: places.crs,
    issues,
  };
}

export type TableColumn = { readonly heading: string; readonly index: number };
export type TableRow = {
  /** As the spreadsheet counts: the first row of the sheet is 1. */
  readonly number: number;
  readonly cells: readonly SourceValue[];
};

const cellValue = (value: SourceValue | undefined): SourceValue =>
  typeof value === "string" ? (isFilled(value) ? value.trim() : null) : (value ?? null);

/** The rows that are rows of the table: sums, headings between and notes below are left out, and said. */
function dataRows(grid: Grid, from: number, width: number, issues: IssueList): readonly TableRow[] {
  const rows: TableRow[] = [];
  const merged = mergedTexts(grid, from);
  for (let at = from; at < grid.rows.length; at++) {
    const cells = grid.rows[at] ?? [];
    const filled = cells.filter(isFilled);
    if (filled.length === 0) continue;
    if (isSum(filled) || isNote(filled, width)) issues.add("rows-outside-table", "warning", at + 1);
    else rows.push({ number: at + 1, cells: withMergedText(cells, merged.get(at)) });
  }
  return rows;
}

const isSum = ([first]: readonly SourceValue[]) =>
  typeof first === "string" &&
  /^(sub\s?total|grand total|total|jumlah|rata\s?-?\s?rata|keseluruhan)\b/i.test(first.trim());

/** One text alone in a wide table, unless it names an RT that nobody has surveyed yet. */
const isNote = (filled: readonly SourceValue[], width: number) =>
  filled.length === 1 &&
  width >= 4 &&
  !/\bRT/i.test(String(filled[0])) &&
  parseRtRw(filled[0] ?? null).rw === null;

type MergedText = { readonly column: number; readonly text: string };
/** Cells that merges may fill; a real sheet stays far below, overlapping merges of a hostile one do not. */
const mostMergedCells = 1_000_000;

/**
 * Row -> the names merged over it from above. A name merged over several rows belongs to each of them; a figure does
 * not: it would count several times.
 */
function mergedTexts({ rows, merges }: Grid, from: number): ReadonlyMap<number, readonly MergedText[]> {
  const texts = new Map<number, MergedText[]>();
  let left = mostMergedCells;
  for (const { top, left: column, bottom } of merges) {
    const text = rows[top]?.[column];
    if (typeof text !== "string" || bottom < from) continue;
    for (let at = Math.max(top + 1, from); at <= bottom && left > 0; at++, left--)
      texts.set(at, [...(texts.get(at) ?? []).slice(-50), { column, text }]);
  }
  return texts;
}

function withMergedText(
  cells: readonly SourceValue[],
  texts: readonly MergedText[] = [],
): readonly SourceValue[] {
  if (texts.length === 0) return cells;
  const filled = [...cells];
  for (const { column, text } of texts) filled[column] = text;
  return Array.from(filled, (value) => value ?? null);
}

/** Headings told apart; a column without one is called by its letter if anything stands below. */
function nameColumns(
  names: readonly string[],
  rows: readonly TableRow[],
  issues: IssueList,
): readonly TableColumn[] {
  const width = Math.max(names.length, ...rows.map(({ cells }) => cells.length));
  const used = new Map<string, number>();
  const [unnamed, repeated]: [string[], Set<string>] = [[], new Set()];
  const columns = Array.from({ length: width }, (_, index): TableColumn | null => {
    const own = names[index] ?? "";
    if (own === "" && !rows.some(({ cells }) => isFilled(cells[index]))) return null;
    const name = own === "" ? `Kolom ${columnLetter(index)}` : own;
    if (own === "") unnamed.push(name);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    if (times > 1) repeated.add(name);
    return { heading: times > 1 ? `${name} (${times})` : name, index };
  }).filter((column) => column !== null);
  if (unnamed.length > 0) issues.add("headings-blank", "info", undefined, { columns: unnamed.join(", ") });
  if (repeated.size > 0)
    issues.add("headings-repeated", "warning", undefined, { columns: [...repeated].join(", ") });
  return columns;
}

/** 0 -> "A", 26 -> "AA". */
function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
