import type { SurveyRecord } from "../project/schema";
import { type Criterion, type DenominatorId, denominatorIds } from "../rules/ruleset";
import { at, fixedRange, on } from "./address";
import { type Cell, cell, type Sheet } from "./cell";
import { denominatorNames } from "./rules-sheet";
import type { Frame } from "./workbook-input";

export const baselineSheetName = "Data dasar";

/** The first row of an RT; above it the title, a hint, the keys that a later import reads, and the headers. */
export const firstRow = 6;
const keyRow = 4;

/** The columns before the figures; the keys stand in the hidden row. */
const places = ["id", "kelurahan", "rw", "rt", "slumArea", "year", "group"] as const;
type PlaceKey = (typeof places)[number];
const headers: Readonly<Record<PlaceKey, string>> = {
  id: "ID rekaman",
  kelurahan: "Kelurahan",
  rw: "RW",
  rt: "RT",
  slumArea: "Kawasan",
  year: "Tahun",
  group: "Nomor wilayah",
};

export const placeColumn = (key: PlaceKey): number => places.indexOf(key);
export const denominatorColumn = (id: DenominatorId): number => places.length + denominatorIds.indexOf(id);
export const volumeColumn = (criterionIndex: number): number =>
  places.length + denominatorIds.length + criterionIndex;

/** The survey as cells to fill in: what everything else in the workbook is reckoned from. */
export function baselineSheet({ rts, groupNumbers, ruleset, planName }: Frame): Sheet {
  const lastRow = firstRow + Math.max(1, rts.length) - 1;
  const lastColumn = volumeColumn(ruleset.criteria.length - 1);
  return {
    name: baselineSheetName,
    rows: [
      [cell("Data dasar tiap RT", "title")],
      [
        cell(
          "Sel kuning boleh diubah; sel kosong berarti belum disurvei, bukan 0. Jangan mengubah kolom ID rekaman.",
          "note",
        ),
      ],
      [cell(planName === null ? "Tanpa rencana" : `Rencana dalam buku ini: ${planName}`, "note")],
      keysOf(ruleset.criteria),
      headersOf(ruleset.criteria),
      ...rts.map(({ record }, index) => rowOf(record, groupNumbers[index] ?? 0, ruleset.criteria)),
    ],
    widths: [14, 22, 6, 6, 18, 8, 8, ...denominatorIds.map(() => 13), ...ruleset.criteria.map(() => 12)],
    frozen: { rows: keyRow + 1, columns: 4 },
    hiddenRows: [keyRow],
    numberRanges: [`${at(denominatorColumn("areaHa"), firstRow)}:${at(lastColumn, lastRow)}`],
  };
}

const keysOf = (criteria: readonly Criterion[]): readonly Cell[] =>
  [...places, ...denominatorIds, ...criteria.map(({ id }) => id)].map((key) => cell(key, "key"));

const headersOf = (criteria: readonly Criterion[]): readonly Cell[] =>
  [
    ...places.map((key) => headers[key]),
    ...denominatorIds.map((id) => denominatorNames[id]),
    ...criteria.map(({ code, shortName, unit }) => `${code} ${shortName.id} (${unit})`),
  ].map((text) => cell(text, "head"));

function rowOf(record: SurveyRecord, group: number, criteria: readonly Criterion[]): readonly Cell[] {
  const { id, kelurahan, rw, rt, slumArea, year, denominators, volumes } = record;
  return [
    cell(id, "key"),
    cell(kelurahan),
    cell(rw),
    cell(rt),
    cell(slumArea),
    cell(year),
    cell(group, "key"),
    ...denominatorIds.map((denominator) => cell(denominators[denominator], "input")),
    ...criteria.map((criterion) => cell(volumes[criterion.id] ?? null, "input")),
  ];
}

/** A column of all RTs as other sheets refer to it. */
export const baselineRange = (column: number, rtCount: number): string =>
  on(baselineSheetName, fixedRange(column, firstRow, firstRow + Math.max(1, rtCount) - 1));
