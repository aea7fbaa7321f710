import type { Criterion } from "../rules/ruleset";
import type { TogetherAssessment } from "../scoring/aggregate";
import type { Assessment } from "../scoring/assessment";
import { at, fixedRange, on } from "./address";
import { afterColumn, afterRange, afterSheetName, labelFormulas } from "./after-sheet";
import {
  baselineRange,
  baselineSheetName,
  denominatorColumn,
  firstRow,
  placeColumn,
  volumeColumn,
} from "./baseline-sheet";
import { type Cell, cell, formula, type Sheet } from "./cell";
import type { RuleCells } from "./rules-sheet";
import { type ScoreColumns, scoreColumns } from "./score-columns";
import {
  aspectFormula,
  levelFormula,
  meanFormula,
  notSlumByScoreFormula,
  notSlumByServiceFormula,
  type PercentParts,
  percentFormula,
  rowAddresses,
  rtParts,
  scoreFormula,
  serviceFormula,
  shiftedFormula,
  totalFormula,
} from "./score-formulas";
import type { Frame, Group } from "./workbook-input";

export type Side = "before" | "after";
export const scoreSheetNames: Readonly<Record<Side, string>> = { before: "Skor", after: "Skor sesudah" };

/** Sums come first, then one row per RT in the order of the survey sheet. */
export const groupRow = (groupIndex: number): number => firstRow + groupIndex;
export const rtRow = (frame: Frame, rtIndex: number): number => firstRow + frame.groups.length + rtIndex;

/** A column of a score sheet over all RTs, as other sheets refer to it. */
export const scoreRange = (frame: Frame, side: Side, column: number): string =>
  on(
    scoreSheetNames[side],
    fixedRange(column, rtRow(frame, 0), rtRow(frame, Math.max(1, frame.rts.length) - 1)),
  );

/** SUMIFS or COUNTIFS conditions that keep to one group: none for the whole project. */
export const groupCondition = ({ rts }: Frame, { number }: Group): string =>
  number === null ? "" : `,${baselineRange(placeColumn("group"), rts.length)},${number}`;

/** Percents, scores, totals, levels, means and services of every RT and of their sums, all by formula. */
export function scoreSheet(frame: Frame, cells: RuleCells, side: Side): Sheet {
  const { rts, groups, ruleset } = frame;
  const context: Context = { frame, cells, side, columns: scoreColumns(ruleset) };
  return {
    name: scoreSheetNames[side],
    rows: [
      [cell(side === "before" ? "Skor dari data dasar" : "Skor sesudah rencana", "title")],
      [
        cell(
          `${ruleset.name.id}. Semua angka di lembar ini rumus; batasnya di lembar Aturan. Jumlah wilayah: volume dan pembagi dijumlah dulu, baru dinilai.`,
          "note",
        ),
      ],
      [],
      ...headRows(context),
      ...groups.map((group, index) => groupCells(context, group, index)),
      ...rts.map((_, index) => rtCells(context, index)),
    ],
    widths: [14, 22, 6, 6, 9, ...Array.from({ length: context.columns.rtCount - 4 }, () => 11)],
    frozen: { rows: 5, columns: 4 },
  };
}

type Context = {
  readonly frame: Frame;
  readonly cells: RuleCells;
  readonly side: Side;
  readonly columns: ScoreColumns;
};

function headRows({ frame: { ruleset } }: Context): readonly (readonly (Cell | null)[])[] {
  const { criteria, aspects, services } = ruleset;
  const pairs: readonly (readonly [string, string])[] = [
    ["", "ID rekaman"],
    ["", "Kelurahan"],
    ["", "RW"],
    ["", "RT"],
    ["", "Kolom bergeser"],
    ...criteria.map(({ code, shortName }) => [`${code} persen`, shortName.id] as const),
    ...criteria.map(({ code, shortName }) => [`${code} nilai`, shortName.id] as const),
    ["", "Jumlah nilai"],
    ["", "Huruf"],
    ["", "Tingkat"],
    ...aspects.map(({ shortName }) => ["Rata-rata persen", shortName.id] as const),
    ["", "Rata-rata kekumuhan sektoral"],
    ...services.map(({ name }) => ["Terlayani (%)", name.id] as const),
    ["Tidak kumuh", "menurut skor"],
    ["Tidak kumuh", "skor dan pelayanan"],
    ["", "RT bersurvei lengkap"],
    ["", "Jumlah RT"],
  ];
  return [pairs.map(([top]) => cell(top, "head")), pairs.map(([, bottom]) => cell(bottom, "head"))];
}

function rtCells(context: Context, index: number): readonly Cell[] {
  const { frame, side, columns } = context;
  const rt = frame.rts[index];
  if (!rt) return [];
  const { record } = rt;
  const [row, from] = [rtRow(frame, index), firstRow + index];
  const volumes = frame.ruleset.criteria.map((_, criterion) => volumeAddress(context, criterion, from));
  const parts = frame.ruleset.criteria.map(({ denominator }, criterion) =>
    rtParts(
      volumes[criterion] ?? "",
      on(baselineSheetName, at(denominatorColumn(denominator), from)),
      at(columns.shifted, row),
    ),
  );
  const assessment = side === "before" ? rt.before : rt.after;
  const isShifted = assessment.flags.includes("columns_shifted");
  return [
    ...labelFormulas(from, [record.id, record.kelurahan, record.rw, record.rt]),
    formula(shiftedFormula(from, volumes, frame.ruleset), isShifted ? 1 : 0),
    ...assessedCells(context, row, parts, assessment, null),
  ];
}

const volumeAddress = ({ frame, side }: Context, criterion: number, row: number): string =>
  side === "before"
    ? on(baselineSheetName, at(volumeColumn(criterion), row))
    : on(afterSheetName, at(afterColumn(criterion, frame.ruleset.criteria.length), row));

function groupCells(context: Context, group: Group, index: number): readonly (Cell | null)[] {
  const { frame, side, columns } = context;
  const row = groupRow(index);
  const assessment = side === "before" ? group.progress.before : group.progress.after;
  const parts = frame.ruleset.criteria.map((criterion, at) => groupParts(context, group, criterion, at));
  const condition = groupCondition(frame, group);
  const totals = scoreRange(frame, side, columns.total);
  const isPart = `${at(columns.surveyedCount, row)}<${at(columns.rtCount, row)}`;
  return [
    null,
    cell(group.name, "strong"),
    null,
    null,
    null,
    ...assessedCells(context, row, parts, assessment, isPart),
    formula(`COUNTIFS(${totals},">=0"${condition})`, assessment.surveyedCount),
    formula(groupSize(frame, group), assessment.recordCount),
  ];
}

const groupSize = (frame: Frame, group: Group): string =>
  group.number === null
    ? `COUNTA(${baselineRange(placeColumn("id"), frame.rts.length)})`
    : `COUNTIFS(${groupCondition(frame, group).slice(1)})`;

/** Sums over the RTs of a group whose percent is known. */
function groupParts(context: Context, group: Group, criterion: Criterion, index: number): PercentParts {
  const { frame, side, columns } = context;
  const count = frame.rts.length;
  const isKnown = `${scoreRange(frame, side, columns.percent(index))},">=0"${groupCondition(frame, group)}`;
  const volumes =
    side === "before"
      ? baselineRange(volumeColumn(index), count)
      : afterRange(afterColumn(index, frame.ruleset.criteria.length), count);
  return {
    isKnown: `COUNTIFS(${isKnown})>0`,
    volume: `SUMIFS(${volumes},${volumes},">0",${isKnown})`,
    denominator: `SUMIFS(${baselineRange(denominatorColumn(criterion.denominator), count)},${isKnown})`,
  };
}

const verdict = (isNotSlum: boolean | null): string => (isNotSlum === null ? "" : isNotSlum ? "Ya" : "Tidak");

/** From the percents on: the same for an RT and for a sum; `isPart` is the test that RTs are missing from a sum. */
function assessedCells(
  { frame: { ruleset }, cells, columns }: Context,
  row: number,
  parts: readonly PercentParts[],
  assessment: Assessment | TogetherAssessment,
  isPart: string | null,
): readonly Cell[] {
  const { percents, scores, services, total } = rowAddresses(row, columns, ruleset);
  const scoreSpan = `${scores[0]}:${scores.at(-1)}`;
  const aspectSpan = `${at(columns.aspect(0), row)}:${at(columns.aspect(ruleset.aspects.length - 1), row)}`;
  const level = ruleset.levels.find(({ id }) => id === assessment.levelId);
  const isTooGood = isPart === null ? null : `AND(${isPart},${total}<${cells.notSlumBelow})`;
  const judged = ruleset.services.flatMap(({ id }, index) =>
    ruleset.notSlum.services.includes(id) ? [services[index] ?? ""] : [],
  );
  return [
    ...parts.map((part, index) =>
      formula(percentFormula(part), assessment.criteria[index]?.percent ?? "", "decimal"),
    ),
    ...percents.map((percent, index) =>
      formula(scoreFormula(percent, cells), assessment.criteria[index]?.score ?? ""),
    ),
    formula(totalFormula(scoreSpan, scores.length), assessment.total ?? "", "strong"),
    formula(levelFormula(total, cells, "letters", isTooGood), level?.letters ?? "", "strong"),
    formula(levelFormula(total, cells, "name", isTooGood), level?.name.id ?? "", "plain"),
    ...ruleset.aspects.map(({ id }) => {
      const pairs = ruleset.criteria.flatMap(({ aspectId }, index) =>
        aspectId === id ? [{ percent: percents[index] ?? "", score: scores[index] ?? "" }] : [],
      );
      return formula(aspectFormula(pairs, cells), assessment.aspectPercents[id] ?? "", "decimal");
    }),
    formula(meanFormula(aspectSpan, ruleset.aspects.length), assessment.sectorMeanPercent ?? "", "decimal"),
    ...ruleset.services.map(({ criteria, combine }, index) => {
      const deficits = ruleset.criteria.flatMap(({ id }, at) => {
        const [percent, part] = [percents[at], parts[at]];
        return criteria.includes(id) && percent && part ? [{ percent, parts: part }] : [];
      });
      return formula(serviceFormula(deficits, combine), assessment.services[index]?.percent ?? "", "decimal");
    }),
    formula(notSlumByScoreFormula(total, cells, isPart), verdict(assessment.isNotSlumByScore), "plain"),
    formula(
      notSlumByServiceFormula(total, judged, ruleset, cells, isPart),
      verdict(assessment.isNotSlumByScoreAndService),
      "plain",
    ),
  ];
}
