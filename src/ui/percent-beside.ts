import type { Ruleset } from "../domain/rules/ruleset";
import type { Formats } from "./format";

const mostDigits = 4;

/**
 * A percent with one decimal (nothing and all without), or with as many as it takes not to read as a limit that it misses: 79.96 is not 80.0%
 * beside a target of 80%, and 50.96 scores as less than 51%.
 */
export function percentBeside(value: number, limits: readonly number[], { fixed }: Formats): string {
  if (value === 0 || value === 100) return `${value}%`;
  let digits = 1;
  while (digits < mostDigits && limits.some((limit) => seemsEqual(value, limit, digits))) digits += 1;
  return `${fixed(value, digits)}%`;
}

/** Sums of decimals leave noise far below any real difference: that is no miss. */
const seemsEqual = (value: number, limit: number, digits: number): boolean =>
  Math.abs(value - limit) > 1e-9 && Math.round(value * 10 ** digits) === Math.round(limit * 10 ** digits);

/** Where a percent of a rule set turns: the limits of its scores. */
export const scoreLimits = ({ bands }: Pick<Ruleset, "bands">): readonly number[] =>
  bands.map(({ fromPercent }) => fromPercent);
