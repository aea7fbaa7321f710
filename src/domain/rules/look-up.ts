import type { Aspect, Criterion, Level, Ruleset, Service } from "./ruleset";

export const criterionById = (ruleset: Ruleset, id: string): Criterion | undefined =>
  ruleset.criteria.find((criterion) => criterion.id === id);

export const aspectById = (ruleset: Ruleset, id: string): Aspect | undefined =>
  ruleset.aspects.find((aspect) => aspect.id === id);

export const serviceById = (ruleset: Ruleset, id: string): Service | undefined =>
  ruleset.services.find((service) => service.id === id);

export const levelById = (ruleset: Ruleset, id: string): Level | undefined =>
  ruleset.levels.find((level) => level.id === id);

/** The highest total a rule set can give: 80 under Permen PUPR 14/2018. */
export const highestTotal = (ruleset: Ruleset): number =>
  ruleset.criteria.length * (ruleset.bands[0]?.score ?? 0);

/** The level a total (0..80, a sum of scores) falls in; null below 0. */
export const levelForTotal = (ruleset: Ruleset, total: number): Level | null =>
  ruleset.levels.find(({ fromTotal }) => total >= fromTotal) ?? null;

/** The percent as the rule compares it: to two decimals, so that 24,995 counts as 25 (domain 1.2). */
export const ruledPercent = (percent: number): number => Math.round(percent * 100) / 100;

/** Score of a deficit percent: the limits are lower bounds on the percent to two decimals (domain 1.2). */
export function bandScore(ruleset: Ruleset, percent: number): number {
  const ruled = ruledPercent(percent);
  for (const band of ruleset.bands) if (ruled >= band.fromPercent) return band.score;
  return 0;
}
