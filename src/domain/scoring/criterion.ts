import { bandScore } from "../rules/look-up";
import type { Ruleset } from "../rules/ruleset";
import type { CriterionResult, ScoreFlag } from "./assessment";

/** What a criterion is scored from, in its unit; null: not surveyed. */
export type Quantities = {
  readonly volume: number | null;
  /** The volume with negatives counted as 0; the same as `volume` where it is clean. */
  readonly usable: number | null;
  readonly denominator: number | null;
};

const noFlags: readonly ScoreFlag[] = [];

/** A number that can be reckoned with; anything else in a survey is "not known", never 0. */
export const known = (value: number | null | undefined): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

/**
 * Percent and score of one criterion with the traps of domain 1.6: denominator 0 gives 0 and a flag,
 * more than the denominator is clamped to 100 with the raw percent kept, negative counts as 0.
 */
export function scoreCriterion(
  criterionId: string,
  { volume, usable, denominator }: Quantities,
  ruleset: Ruleset,
  extraFlags: readonly ScoreFlag[] = noFlags,
): CriterionResult {
  if (volume === null || usable === null || denominator === null || denominator < 0) {
    const flag = volume === null ? "not_surveyed" : "denominator_missing";
    return unscored(criterionId, volume, denominator, withFlag(extraFlags, flag));
  }
  const isEmpty = denominator === 0;
  const exact = isEmpty ? 0 : (100 * usable) / denominator;
  const percent = Math.min(100, exact);
  return {
    criterionId,
    volume,
    denominator,
    percent,
    rawPercent: isEmpty ? 0 : (100 * volume) / denominator,
    score: bandScore(ruleset, percent),
    flags: flagsOf(volume, denominator, exact, extraFlags),
  };
}

/** A criterion that cannot be scored, with what is known of it. */
export const unscored = (
  criterionId: string,
  volume: number | null,
  denominator: number | null,
  flags: readonly ScoreFlag[],
): CriterionResult => ({
  criterionId,
  volume,
  denominator,
  percent: null,
  rawPercent: null,
  score: null,
  flags,
});

function flagsOf(volume: number, denominator: number, exact: number, extra: readonly ScoreFlag[]) {
  let flags = extra;
  if (volume < 0) flags = withFlag(flags, "negative_volume");
  if (denominator === 0) flags = withFlag(flags, "denominator_zero");
  if (exact > 100) flags = withFlag(flags, "percent_over_100");
  return flags;
}

const withFlag = (flags: readonly ScoreFlag[], flag: ScoreFlag): readonly ScoreFlag[] =>
  flags.includes(flag) ? flags : [...flags, flag];
