import { AppError } from "../errors";
import { parseNumber } from "../import/parse-number";
import { parseUnitNumber } from "../import/rt-label";
import type { Intervention, Project, SurveyRecord } from "../project/schema";
import { type Criterion, denominatorIds } from "../rules/ruleset";
import { workbookMark, workbookVersion } from "./marker-sheet";

/** A cell as a spreadsheet reader gives it. */
type SheetValue = string | number | boolean | Date | null;
export type ReadSheet = { readonly name: string; readonly rows: readonly (readonly SheetValue[])[] };

/** A figure that differs from the project's. Null: nothing is filled in, "not surveyed". */
export type FigureChange = {
  readonly of: "record" | "work";
  readonly id: string;
  /** A denominator, a criterion, or a field of a work. */
  readonly field: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
};

export type ReadBackProblem = {
  readonly code:
    | "unreadable"
    | "negative"
    | "unknown-id"
    | "duplicate-id"
    | "no-id"
    | "place-differs"
    | "bad-year"
    | "no-name";
  readonly sheet: string;
  /** As Excel counts it. */
  readonly row: number;
  /** What stands in the cell. */
  readonly text: string;
};

/** What a workbook that comes back would change. Nothing is done yet. */
export type ReadBack = {
  readonly changes: readonly FigureChange[];
  readonly problems: readonly ReadBackProblem[];
  /** RTs and works found by their id. */
  readonly foundCount: number;
  /** Surveyed RTs of the project that the workbook does not have; they stay as they are. */
  readonly absentCount: number;
};

/**
 * True for a workbook that this app wrote.
 * @throws AppError "project/newer-version" where a newer one wrote it
 */
export function isOwnWorkbook(sheets: readonly ReadSheet[]): boolean {
  const mark = sheets.find(({ rows }) => rows[0]?.[0] === workbookMark)?.rows[0];
  if (!mark) return false;
  const version = Number(mark[1]);
  if (version > workbookVersion)
    throw new AppError("project/newer-version", { version, supported: workbookVersion });
  return true;
}

/** Compares the yellow cells with the project, row by row, by the id that each row carries. */
export function readBack(
  sheets: readonly ReadSheet[],
  project: Project,
  criteria: readonly Criterion[],
): ReadBack {
  const notes: Notes = { changes: [], problems: [], seen: new Set() };
  const figures = [...denominatorIds, ...criteria.map(({ id }) => id)];
  const records = tableWith(sheets, ["id", "areaHa"]);
  if (records) readRecords(records, figures, project, notes);
  const works = tableWith(sheets, ["workId", "unitCostIdr"]);
  if (works) readWorks(works, project, notes);
  const surveyed = Object.values(project.records).filter(({ round }) => round === 0);
  return {
    changes: notes.changes,
    problems: notes.problems,
    foundCount: notes.seen.size,
    absentCount: records ? surveyed.filter(({ id }) => !notes.seen.has(id)).length : 0,
  };
}

type Notes = {
  readonly changes: FigureChange[];
  readonly problems: ReadBackProblem[];
  readonly seen: Set<string>;
};
type Table = {
  readonly sheet: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly { readonly number: number; readonly cells: readonly SheetValue[] }[];
};

/** The sheet that has these keys in one row, whatever it is called now; data begin below the headers. */
function tableWith(sheets: readonly ReadSheet[], keys: readonly string[]): Table | null {
  for (const { name, rows } of sheets) {
    const keyRow = rows.findIndex((row) => keys.every((key) => row.includes(key)));
    const cells = rows[keyRow];
    if (!cells) continue;
    const columns = new Map(cells.flatMap((key, index) => (typeof key === "string" ? [[key, index]] : [])));
    const data = rows.slice(keyRow + 2).map((row, index) => ({ number: keyRow + 3 + index, cells: row }));
    return { sheet: name, columns, rows: data.filter(({ cells: each }) => each.some(isFilled)) };
  }
  return null;
}

const isFilled = (value: SheetValue): boolean => value !== null && value !== "";

type Row = {
  readonly id: string;
  readonly get: (key: string) => SheetValue | undefined;
  readonly problem: (code: ReadBackProblem["code"], value: SheetValue) => void;
};

/** The rows whose id is known to `has`, each id once; the others become problems. */
function* rowsOf(
  { sheet, columns, rows }: Table,
  idKey: string,
  has: (id: string) => boolean,
  { problems, seen }: Notes,
): Iterable<Row> {
  for (const { number, cells } of rows) {
    const get = (key: string) => {
      const column = columns.get(key);
      return column === undefined ? undefined : (cells[column] ?? null);
    };
    const problem: Row["problem"] = (code, value) =>
      problems.push({ code, sheet, row: number, text: textOf(value) });
    const id = textOf(get(idKey) ?? null);
    if (id === "") problem("no-id", null);
    else if (!has(id)) problem("unknown-id", id);
    else if (seen.has(id)) problem("duplicate-id", id);
    else {
      seen.add(id);
      yield { id, get, problem };
    }
  }
}

const textOf = (value: SheetValue): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value === null ? "" : String(value).trim();

/** Null: nothing filled in; undefined: the column is gone, or what stands there is no usable figure. */
function figureOf(row: Row, key: string): number | null | undefined {
  const value = row.get(key);
  if (value === undefined) return undefined;
  if (value instanceof Date) return refuse(row, "unreadable", value);
  const { value: figure, isReadable } = parseNumber(value);
  if (!isReadable) return refuse(row, "unreadable", value);
  return figure !== null && figure < 0 ? refuse(row, "negative", value) : figure;
}

function refuse(row: Row, code: ReadBackProblem["code"], value: SheetValue): undefined {
  row.problem(code, value);
  return undefined;
}

function readRecords(table: Table, figures: readonly string[], project: Project, notes: Notes) {
  const has = (id: string) => Object.hasOwn(project.records, id);
  for (const row of rowsOf(table, "id", has, notes)) {
    const record = project.records[row.id];
    if (!record) continue;
    for (const field of figures) compareFigure(row, field, figureIn(record, field), "record", notes);
    if (!isSamePlace(row, record)) row.problem("place-differs", placeText(row));
  }
}

function figureIn({ denominators, volumes }: SurveyRecord, field: string): number | null {
  const denominator = denominatorIds.find((id) => id === field);
  return (denominator ? denominators[denominator] : volumes[field]) ?? null;
}

function compareFigure(
  row: Row,
  field: string,
  from: number | null,
  of: FigureChange["of"],
  { changes }: Notes,
) {
  // A figure that was negative already is no fault of whoever filled in the workbook.
  if (from !== null && row.get(field) === from) return;
  const to = figureOf(row, field);
  if (to !== undefined && to !== from) changes.push({ of, id: row.id, field, from, to });
}

/** Names of places come from the boundaries: the workbook shows them and does not change them. */
function isSamePlace(row: Row, record: SurveyRecord): boolean {
  const isSame = (key: "kelurahan" | "slumArea") =>
    row.get(key) === undefined || textOf(row.get(key) ?? null) === (record[key] ?? "").trim();
  const isSameUnit = (key: "rw" | "rt") => {
    const value = row.get(key);
    if (value === undefined || value instanceof Date) return value === undefined;
    return textOf(value) === (record[key] ?? "").trim() || parseUnitNumber(value) === record[key];
  };
  return isSame("kelurahan") && isSame("slumArea") && isSameUnit("rw") && isSameUnit("rt");
}

const placeText = (row: Row): string =>
  ["kelurahan", "rw", "rt", "slumArea"]
    .map((key) => textOf(row.get(key) ?? null))
    .filter((text) => text !== "")
    .join(", ");

function readWorks(table: Table, project: Project, notes: Notes) {
  const has = (id: string) => Object.hasOwn(project.interventions, id);
  for (const row of rowsOf(table, "workId", has, notes)) {
    const work = project.interventions[row.id];
    if (!work) continue;
    for (const field of ["quantity", "unitCostIdr", "costIdr"] as const)
      compareFigure(row, field, work[field], "work", notes);
    compareName(row, work, notes);
    compareYear(row, work, notes);
  }
}

function compareName(row: Row, work: Intervention, { changes }: Notes) {
  const value = row.get("name");
  if (value === undefined || textOf(value) === work.name.trim()) return;
  if (textOf(value) === "") row.problem("no-name", null);
  else changes.push({ of: "work", id: work.id, field: "name", from: work.name, to: textOf(value) });
}

function compareYear(row: Row, work: Intervention, { changes }: Notes) {
  const value = row.get("workYear");
  if (value === undefined || value === work.year) return;
  const year = value instanceof Date ? null : parseNumber(value).value;
  if (year === null || !Number.isInteger(year) || year < 1 || year > 5) row.problem("bad-year", value);
  else if (year !== work.year)
    changes.push({ of: "work", id: work.id, field: "year", from: work.year, to: year });
}
