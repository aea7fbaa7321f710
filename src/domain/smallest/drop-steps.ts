import { criterionById } from "../rules/look-up";
import type { CriterionUnit, Ruleset } from "../rules/ruleset";
import type { CriterionResult } from "../scoring/assessment";
import { scoreCriterion } from "../scoring/criterion";

/** How finely a volume is told: whole KK and buildings, centimetres of a metre, square metres of a hectare. */
const partsPerUnit: Readonly<Record<CriterionUnit, number>> = { KK: 1, unit: 1, m: 100, ha: 10_000 };

/** Sums of decimals leave noise; a volume this close below a limit is taken as standing on it. */
const noise = 1e-9;

/** One way down the staircase of a criterion: what must go, and what that gives. */
export type DropStep = {
  readonly fromScore: number;
  readonly toScore: number;
  /** Least volume to take off, in the criterion's unit; whole where the unit is a count. */
  readonly lessVolume: number;
};

/**
 * The score a criterion has with so much of its volume (criterion's unit) left, by the scoring rule itself: the
 * percent is rounded to two decimals before it is looked up (domain 1.2), so 24,995 % still counts as 25.
 */
export function scoreAtVolume(result: CriterionResult, volume: number, ruleset: Ruleset): number {
  const { criterionId, denominator } = result;
  const usable = volume <= 0 ? 0 : volume + noise;
  return scoreCriterion(criterionId, { volume: usable, usable, denominator }, ruleset).score ?? 0;
}

/** Every lower score a criterion can come down to, the nearest first; none at score 0 or where it is unknown. */
export function dropSteps(result: CriterionResult, ruleset: Ruleset): readonly DropStep[] {
  const { score, volume } = result;
  const unit = criterionById(ruleset, result.criterionId)?.unit;
  if (score === null || volume === null || unit === undefined) return [];
  const steps: DropStep[] = [];
  for (const wanted of lowerScores(score, ruleset)) {
    const lessVolume = leastLess(volume, unit, (left) => scoreAtVolume(result, left, ruleset) <= wanted);
    const toScore = scoreAtVolume(result, volume - lessVolume, ruleset);
    // One household of four is two steps at once.
    if (steps.at(-1)?.toScore !== toScore) steps.push({ fromScore: score, toScore, lessVolume });
  }
  return steps;
}

/** The scores below this one, the nearest first. */
export const lowerScores = (score: number, ruleset: Ruleset): readonly number[] =>
  [...new Set([...ruleset.bands.map((band) => band.score), 0])]
    .filter((lower) => lower < score)
    .sort((a, b) => b - a);

/** The least part of a volume, told as finely as its unit is, after which `isEnough` holds for what is left. */
export function leastLess(volume: number, unit: CriterionUnit, isEnough: (left: number) => boolean): number {
  const parts = partsPerUnit[unit];
  let [low, high] = [0, Math.ceil(volume * parts)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(volume - middle / parts)) high = middle;
    else low = middle + 1;
  }
  return low / parts;
}
