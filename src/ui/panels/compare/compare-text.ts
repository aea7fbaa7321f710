import type { ComparedCell, ComparedFigure, FigureUnit } from "../../../domain/progress/compare-plans";
import { levelById } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Text } from "../../../domain/text";
import type { Formats } from "../../format";
import { percentBeside } from "../../percent-beside";
import type { Words } from "../../words/id";
import { operatorSign, targetName } from "../progress/progress-text";

type Terms = {
  readonly ruleset: Ruleset;
  readonly words: Words;
  readonly text: (text: Text) => string;
  readonly formats: Formats;
};

/** What a row is called: as Capaian calls it. */
export function figureName({ kind }: Pick<ComparedFigure, "kind">, terms: Terms): string {
  const { ruleset, words, text, formats } = terms;
  const { compare, progress } = words;
  switch (kind.id) {
    case "target":
      return targetName(kind.target, ruleset, words, text, formats);
    case "level": {
      const level = kind.levelId === null ? undefined : levelById(ruleset, kind.levelId);
      return level ? text(level.name) : compare.figures.incomplete;
    }
    case "slumByScore":
      return progress.figures.byScore;
    case "slumByScoreAndService":
      return progress.figures.byScoreAndService(
        operatorSign(ruleset.notSlum.serviceOperator),
        formats.percent(ruleset.notSlum.servicePercent),
      );
    case "contribution":
      return progress.figures.contribution;
    default:
      return compare.figures[kind.id];
  }
}

/** A figure as Capaian writes it; what it does not hold is said beside it. */
export function cellText(
  { kind, unit }: Pick<ComparedFigure, "kind" | "unit">,
  cell: ComparedCell,
  { compare, common }: Words,
  formats: Formats,
): string {
  if (cell.value === null)
    return kind.id === "cost" && cell.missingCount > 0 ? compare.nothingPriced : common.notKnown;
  if (kind.id === "target") return percentBeside(cell.value, [kind.target.percent], formats);
  const figure = amountText(unit, cell.value, formats);
  if (kind.id === "targetsReached") return compare.outOf(figure, formats.number(kind.targetCount));
  if (cell.assumedCount > 0) return compare.about(figure);
  return unit === "ha" && cell.missingCount > 0 ? `≥ ${figure}` : figure;
}

/** "−2, lebih sedikit": sign and word say which way, no colour is needed. Null where there is nothing to say. */
export function differenceText(
  unit: FigureUnit,
  difference: number | null,
  { compare }: Words,
  formats: Formats,
): string {
  const { more, less, same, almost, unknown } = compare.difference;
  if (difference === null) return unknown;
  // Sums of decimals leave noise that is no difference.
  if (Math.abs(difference) < 1e-9) return same;
  const amount = amountText(unit, Math.abs(difference), formats, "%");
  if (amount === amountText(unit, 0, formats, "%")) return almost;
  return (difference > 0 ? more : less)[differenceKinds[unit]](amount);
}

const differenceKinds = {
  percent: "percent",
  ha: "ha",
  idr: "idr",
  idrPerKk: "idr",
  rt: "count",
  kk: "count",
  people: "count",
  works: "count",
  targets: "count",
} as const satisfies Readonly<Record<FigureUnit, string>>;

function amountText(unit: FigureUnit, value: number, formats: Formats, without = ""): string {
  switch (unit) {
    case "percent":
      return without === "" ? formats.percent(value, 2) : formats.number(value, 2);
    case "ha":
      return formats.ha(value);
    case "idr":
      return formats.idrShort(value);
    case "idrPerKk":
      return formats.idr(value);
    case "people":
      return formats.number(value);
    default:
      return formats.number(value, 1);
  }
}
