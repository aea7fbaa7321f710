import { criterionById } from "../rules/look-up";
import type { CriterionUnit, Ruleset } from "../rules/ruleset";
import type { Assessment } from "../scoring/assessment";
import { scoreAtVolume } from "./drop-steps";

/** One unit of a deficit as it is counted in a survey: a household, a building, a metre, a hundredth of a hectare. */
const oneUnit: Readonly<Record<CriterionUnit, number>> = { KK: 1, unit: 1, m: 1, ha: 0.01 };

/** A criterion whose score turns with one unit more or less. */
export type NearLimit = {
  readonly criterionId: string;
  readonly unit: CriterionUnit;
  /** The one unit, in the criterion's unit. */
  readonly volume: number;
  /** `down`: one unit less lowers the score; `up`: one unit more raises it. */
  readonly direction: "down" | "up";
  readonly fromScore: number;
  readonly toScore: number;
};

/** Criteria of an RT within one unit of a limit: first those about to drop, then those about to rise, the most points first. */
export function nearLimits(assessment: Assessment, ruleset: Ruleset): readonly NearLimit[] {
  const found: NearLimit[] = [];
  for (const result of assessment.criteria) {
    const { criterionId, volume, denominator, score } = result;
    const unit = criterionById(ruleset, criterionId)?.unit;
    if (score === null || volume === null || denominator === null || unit === undefined) continue;
    const one = oneUnit[unit];
    const turn = (direction: NearLimit["direction"], toScore: number) =>
      found.push({ criterionId, unit, volume: one, direction, fromScore: score, toScore });
    const less = scoreAtVolume(result, volume - one, ruleset);
    if (less < score) turn("down", less);
    if (volume < 0 || volume + one > denominator) continue;
    const more = scoreAtVolume(result, volume + one, ruleset);
    if (more > score) turn("up", more);
  }
  return found.sort(
    (a, b) => Number(a.direction === "up") - Number(b.direction === "up") || points(b) - points(a),
  );
}

const points = ({ fromScore, toScore }: NearLimit): number => Math.abs(fromScore - toScore);
