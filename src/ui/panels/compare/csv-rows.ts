import type { ComparedCell, ComparedFigure, PlanComparison } from "../../../domain/progress/compare-plans";
import { levelById } from "../../../domain/rules/look-up";
import { figureName } from "./compare-text";
import type { FigureGroup } from "./figure-groups";
import type { TableTerms } from "./use-terms";

type Rows = readonly (readonly (string | number | null)[])[];

/** The values of all columns, the differences of the plans from the reference, then what the values do not hold. */
export function figureRows(
  { columns, referenceIndex }: PlanComparison,
  groups: readonly FigureGroup[],
  terms: TableTerms,
): Rows {
  const { csv, difference, units, table } = terms.words.compare;
  const names = columns.map(terms.nameOf);
  const reference = names[referenceIndex] ?? "";
  const differing = columns.flatMap((sideId, index) =>
    sideId === null || index === referenceIndex ? [] : [index],
  );
  return [
    [
      csv.group,
      csv.figure,
      csv.unit,
      ...names,
      ...differing.map((index) => difference.column(names[index] ?? "", reference)),
      ...names.map(csv.note),
    ],
    ...groups.flatMap(({ title, figures }) =>
      figures.map((figure) => [
        title ?? table.targets,
        figureName(figure, terms),
        units[figure.unit],
        ...figure.cells.map((cell) => cell?.value ?? null),
        ...differing.map((index) => figure.cells[index]?.difference ?? null),
        ...figure.cells.map((cell) => (cell ? noteOf(figure, cell, terms) : null)),
      ]),
    ),
  ];
}

function noteOf({ kind, unit }: ComparedFigure, cell: ComparedCell, { words, formats }: TableTerms) {
  const { compare, common, money, progress } = words;
  if (kind.id === "target" && cell.value !== null)
    return cell.isReached === null
      ? compare.uncertain
      : cell.isReached
        ? compare.reached
        : compare.notReached;
  const count = formats.number(cell.missingCount);
  const notes = [
    ...(cell.value === null ? [common.notKnown] : []),
    ...(cell.missingCount > 0 ? [unit === "idr" ? compare.unpriced(count) : compare.withoutArea(count)] : []),
    ...(cell.unknownCount > 0 ? [progress.figures.unknownRts(formats.number(cell.unknownCount))] : []),
    ...(cell.exampleCount > 0 ? [money.exampleShort(formats.number(cell.exampleCount))] : []),
    ...(cell.assumedCount > 0 ? [compare.aboutTitle(formats.number(cell.assumedCount))] : []),
  ];
  return notes.length > 0 ? notes.join(", ") : null;
}

/** Level and score of each differing RT on every side; an RT without a score has empty cells. */
export function rtRows({ rts, sideIds }: PlanComparison, { words, ruleset, nameOf }: TableTerms): Rows {
  const { csv } = words.compare;
  return [
    [
      csv.kelurahan,
      csv.rw,
      csv.rt,
      ...sideIds.flatMap((sideId) => [csv.level(nameOf(sideId)), csv.score(nameOf(sideId))]),
    ],
    ...rts.map(({ unit, assessments }) => [
      unit.kelurahan,
      unit.rw,
      unit.rt,
      ...assessments.flatMap(({ levelId, total }) => [
        (levelId && levelById(ruleset, levelId)?.letters) ?? null,
        total,
      ]),
    ]),
  ];
}
