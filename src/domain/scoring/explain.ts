import { bandScore, criterionById } from "../rules/look-up";
import type { Criterion, Ruleset } from "../rules/ruleset";
import type { CriterionResult, ScoreFlag } from "./assessment";

/** What the sentence about one criterion is made of; the screen writes it in the user's language. */
export type CriterionExplanation = {
  readonly criterion: Criterion;
  readonly volume: number | null;
  readonly denominator: number | null;
  /** 0..100, unrounded. */
  readonly percent: number | null;
  readonly score: number | null;
  /** The band the percent lies in: from this percent (0 for the lowest) ... */
  readonly fromPercent: number;
  /** ... to below this one; null in the highest band. */
  readonly belowPercent: number | null;
  /** The next better score and how much less volume brings it, in the criterion's unit; null at score 0. */
  readonly next: { readonly score: number; readonly lessVolume: number } | null;
  readonly flags: readonly ScoreFlag[];
};

/** Least step in which a deficit is counted: whole households, buildings and metres, hundredths of a hectare. */
const stepOf = (criterion: Criterion): number => (criterion.unit === "ha" ? 0.01 : 1);

/** How one criterion's score came about; null where the rule set does not know the criterion. */
export function explainCriterion(result: CriterionResult, ruleset: Ruleset): CriterionExplanation | null {
  const criterion = criterionById(ruleset, result.criterionId);
  if (!criterion) return null;
  const { volume, denominator, percent, score, flags } = result;
  const index = ruleset.bands.findIndex((band) => band.score === score);
  const lowest = ruleset.bands.at(-1)?.fromPercent ?? null;
  return {
    criterion,
    volume,
    denominator,
    percent,
    score,
    fromPercent: ruleset.bands[index]?.fromPercent ?? 0,
    belowPercent: index < 0 ? lowest : (ruleset.bands[index - 1]?.fromPercent ?? null),
    next: nextBetter(result, criterion, ruleset),
    flags,
  };
}

function nextBetter(
  { volume, denominator, score }: CriterionResult,
  criterion: Criterion,
  ruleset: Ruleset,
): CriterionExplanation["next"] {
  if (volume === null || denominator === null || score === null || score === 0) return null;
  const band = ruleset.bands.find((candidate) => candidate.score === score);
  if (!band) return null;
  const step = stepOf(criterion);
  const scoreAfter = (steps: number) =>
    bandScore(ruleset, (100 * Math.max(0, volume - steps * step)) / denominator);
  // Half a hundredth below the limit is where rounding turns; start just under it and take the exact step.
  const turn = (denominator * (band.fromPercent - 0.005)) / 100;
  let steps = Math.max(1, Math.floor((volume - turn) / step) - 1);
  while (scoreAfter(steps) >= score) steps += 1;
  return { score: scoreAfter(steps), lessVolume: Math.min(volume, steps * step) };
}
