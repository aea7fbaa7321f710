import { criterionById, ruledPercent } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment, CriterionResult } from "../../../domain/scoring/assessment";
import type { formats } from "../../format";
import { percentBeside, scoreLimits } from "../../percent-beside";
import type { Words } from "../../words/id";

type Writing = {
  readonly words: Words;
  readonly format: ReturnType<typeof formats>;
  readonly ruleset: Ruleset;
};

/**
 * One sentence per criterion that differs: "3a turun dari 23 ke 5 KK (46,0% ke 9,2%). Skornya 1 menjadi 0."
 * Criteria without a survey are left out: nothing can be said of them.
 */
export const effectSentences = (before: Assessment, after: Assessment, writing: Writing): readonly string[] =>
  after.criteria.flatMap((result, index) => {
    const old = before.criteria[index];
    return old ? sentenceOf(old, result, writing) : [];
  });

function sentenceOf(
  before: CriterionResult,
  after: CriterionResult,
  { words, format, ruleset }: Writing,
): readonly string[] {
  const criterion = criterionById(ruleset, after.criterionId);
  if (!criterion || before.volume === null || after.volume === null) return [];
  if (Math.abs(before.volume - after.volume) < 1e-9) return [];

  const { result, units } = words.plan;
  const digits = criterion.unit === "ha" ? 3 : 1;
  const [from, to] = [format.number(before.volume, digits), format.number(after.volume, digits)];
  const unit = units[criterion.unit] ?? criterion.unit;
  const change =
    before.percent === null || after.percent === null
      ? result.changeNoPercent(criterion.code, from, to, unit)
      : result.change(criterion.code, from, to, unit, percent(before.percent), percent(after.percent));
  return [`${change}${scoreWords()}`];

  function percent(value: number) {
    return percentBeside(ruledPercent(value), scoreLimits(ruleset), format);
  }
  function scoreWords() {
    if (before.score === null || after.score === null) return "";
    return before.score === after.score
      ? ` ${result.scoreSame(after.score)}`
      : ` ${result.score(before.score, after.score)}`;
  }
}
