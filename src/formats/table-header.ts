import { parseNumber } from "../domain/import/parse-number";
import type { SourceValue } from "../domain/import/source-layer";

/** Cells joined into one in a spreadsheet; rows and columns from 0, the last ones included. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Grid = {
  /** As in the spreadsheet, empty rows included. */
  readonly rows: readonly (readonly SourceValue[])[];
  readonly merges: readonly Merge[];
};

export type TableHeader = {
  /** Per column; "" where the column has no heading. Parts of a heading over several rows are joined by " / ". */
  readonly names: readonly string[];
  /** Index of the first row of data. */
  readonly dataFrom: number;
};

/** Titles, notes and logos stand above a heading, but not more rows of them than this. */
const scannedRows = 40;
/** A heading fills at least this share of the widest row; a title fills one or two cells. */
const leastFilledShare = 0.4;
const mostHeadingRows = 4;

/** Where a table's heading stands and what it says; null: nothing in the first rows looks like one. */
export function findHeader(grid: Grid): TableHeader | null {
  const main = mainHeading(grid.rows);
  if (main === null) return null;
  const [first, last] = [firstHeading(grid, main), lastHeading(grid, main)];
  const names = joinHeadings(grid, first, last);
  return { names, dataFrom: isNumbering(grid.rows[last + 1] ?? []) ? last + 2 : last + 1 };
}

export const isFilled = (value: SourceValue | undefined): boolean =>
  value !== null && value !== undefined && String(value).trim() !== "";
const filledCount = (row: readonly SourceValue[]) => row.filter(isFilled).length;
const isNumeric = (value: SourceValue) =>
  typeof value === "number" || (typeof value === "string" && parseNumber(value).value !== null);

function mainHeading(rows: readonly (readonly SourceValue[])[]): number | null {
  const width = Math.max(0, ...rows.slice(0, scannedRows + 20).map(filledCount));
  const least = Math.max(2, width * leastFilledShare);
  const found = rows.slice(0, scannedRows).findIndex((row) => filledCount(row) >= least && isWords(row));
  return found < 0 ? null : found;
}

/** Words, with at most a year or two among them. */
function isWords(row: readonly SourceValue[]): boolean {
  const filled = row.filter(isFilled);
  return filled.length > 0 && filled.filter(isNumeric).length <= filled.length * 0.2;
}

/** Group headings above: merged over some columns, or needed to tell headings apart. */
function firstHeading(grid: Grid, main: number): number {
  let first = main;
  while (first > 0 && main - first < mostHeadingRows - 1) {
    const above = grid.rows[first - 1] ?? [];
    if (!isWords(above) || !isGroupRow(grid, first - 1, first)) break;
    first--;
  }
  return first;
}

function isGroupRow(grid: Grid, at: number, below: number): boolean {
  const above = grid.rows[at] ?? [];
  if (grid.merges.length > 0)
    return new Set(expandedRow(grid, at).filter(isFilled)).size >= 2 && mergesOf(grid, at).length > 0;
  if (filledCount(above) < 2) return false;
  const heading = (grid.rows[below] ?? []).filter(isFilled);
  return (
    new Set(heading).size < heading.length ||
    above.some((cell, column) => isFilled(cell) && !isFilled(grid.rows[below]?.[column]))
  );
}

const mergesOf = ({ merges }: Grid, row: number) =>
  merges.filter(({ top, bottom }) => top <= row && bottom >= row);

function lastHeading(grid: Grid, main: number): number {
  let last = main;
  while (last - main < mostHeadingRows - 1 && isSubHeading(grid, last)) last++;
  return last;
}

function isSubHeading(grid: Grid, last: number): boolean {
  const below = grid.rows[last + 1] ?? [];
  if (!isWords(below)) return false;
  const merges = mergesOf(grid, last);
  // Merged down into the next row, or over several columns that the next row tells apart.
  if (merges.some(({ bottom }) => bottom > last)) return true;
  if (merges.some(({ left, right, bottom }) => bottom === last && right > left)) {
    const parts = merges.filter(({ left, right }) => right > left);
    if (parts.every(({ left, right }) => below.slice(left, right + 1).filter(isFilled).length > 1))
      return true;
  }
  const filled = below.filter(isFilled);
  if (filled.every((cell) => unit.test(String(cell).trim()))) return true;
  const above = grid.rows[last] ?? [];
  const added = below.filter((cell, column) => isFilled(cell) && !isFilled(above[column])).length;
  const shared = filled.length - added;
  if (merges.length > 0 || added === 0 || filled.length < 2) return false;
  // Most of it new columns; or most of the headings above have nothing below, as those that reach down.
  return (added >= 2 && added >= shared / 2) || shared * 2 < filledCount(above);
}

const unit = /^\(?(ha|m|m1|m'|m2|km|km2|unit|jiwa|kk|orang|rumah|bangunan|%|persen|rp|tahun)\.?\)?$/i;

/** "(1) (2) (3)" below the heading, as printed tables have it. */
function isNumbering(row: readonly SourceValue[]): boolean {
  const filled = row.filter(isFilled).map((cell) => /^\(?(\d+)\)?$/.exec(String(cell).trim())?.[1]);
  return filled.length >= 3 && filled.every((digits, index) => Number(digits) === index + 1);
}

function joinHeadings(grid: Grid, first: number, last: number): readonly string[] {
  const rows: (readonly SourceValue[])[] = [];
  for (let at = first; at <= last; at++) rows.push(expandedRow(grid, at));
  const spread = grid.merges.length > 0 ? rows : spreadRows(rows);
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = spread.map((row) => tidy(row[column])).filter((part) => part !== "");
    return parts.filter((part, at) => part !== parts[at - 1]).join(" / ");
  });
}

const tidy = (value: SourceValue | undefined) =>
  String(value ?? "")
    .replace(/\s+/g, " ")
    .trim();

/** A row with the text of each merged cell in all of its columns. */
function expandedRow(grid: Grid, at: number): readonly SourceValue[] {
  const row = [...(grid.rows[at] ?? [])];
  for (const { top, left, right } of mergesOf(grid, at)) {
    const value = grid.rows[top]?.[left] ?? null;
    for (let column = left; column <= right; column++) row[column] = value;
  }
  return Array.from(row, (value) => value ?? null);
}

/** Without merged cells (a CSV): a group heading reaches over the blanks to its right that have a heading below. */
function spreadRows(rows: readonly (readonly SourceValue[])[]): readonly (readonly SourceValue[])[] {
  const spread: (readonly SourceValue[])[] = [];
  // From below, so that the groups of a row are known before those of these groups.
  for (const row of [...rows].reverse()) spread.unshift(spreadGroups(row, spread[0]));
  return spread;
}

function spreadGroups(
  row: readonly SourceValue[],
  below: readonly SourceValue[] | undefined,
): readonly SourceValue[] {
  if (!below) return row;
  let group: SourceValue = null;
  return Array.from({ length: Math.max(row.length, below.length) }, (_, column) => {
    const own = row[column] ?? null;
    const hasSub = isFilled(below[column]);
    if (isFilled(own)) group = hasSub ? own : null;
    return isFilled(own) || !hasSub ? own : group;
  });
}
