import { levelForTotal } from "../rules/look-up";
import type { Ruleset, Service } from "../rules/ruleset";
import type { Assessment, CriterionResult, ScoreFlag, ServiceResult } from "./assessment";
import { meets } from "./operator";

export type ScoreOptions = {
  /** Percents that score 0 count as 0 in the means (domain 2.3). */
  readonly zeroBelowThreshold: boolean;
};

/**
 * Total, level, means, services and the two "not slum" results that follow from scored criteria.
 * A total needs every criterion: an incomplete RT has none, so that it never looks good.
 * Means are of the clamped percents (domain 2.3); `rawSectorMeanPercent` repeats the source workbooks.
 */
export function summarise(
  criteria: readonly CriterionResult[],
  ruleset: Ruleset,
  { zeroBelowThreshold }: ScoreOptions,
  extraFlags: readonly ScoreFlag[] = [],
): Assessment {
  const byId = new Map(criteria.map((result) => [result.criterionId, result]));
  const isComplete = criteria.every(({ score }) => score !== null);
  const knownTotal = criteria.reduce((sum, { score }) => sum + (score ?? 0), 0);
  const total = isComplete ? knownTotal : null;
  const services = ruleset.services.map((service) => serve(service, byId));
  const isNotSlumByScore = total === null ? null : total < ruleset.notSlum.belowTotal;
  const counted = (result: CriterionResult, percent: number | null) =>
    zeroBelowThreshold && result.score === 0 ? 0 : percent;
  const aspectPercents = aspectMeans(criteria, ruleset, (result) => counted(result, result.percent));
  const rawAspects = aspectMeans(criteria, ruleset, (result) => counted(result, result.rawPercent));
  return {
    criteria,
    isComplete,
    total,
    knownTotal,
    levelId: total === null ? null : (levelForTotal(ruleset, total)?.id ?? null),
    aspectPercents,
    sectorMeanPercent: mean(Object.values(aspectPercents)),
    rawSectorMeanPercent: mean(Object.values(rawAspects)),
    services,
    isNotSlumByScore,
    isNotSlumByScoreAndService: both(isNotSlumByScore, areServicesMet(services, ruleset)),
    flags: unionOfFlags(criteria, extraFlags),
  };
}

/** Share of a sector's demand that is served, in percent: domain 2.5, every figure of it uncertain. */
function serve(
  { id, criteria, combine }: Service,
  byId: ReadonlyMap<string, CriterionResult>,
): ServiceResult {
  const byCriterion = criteria.map((criterionId) => {
    const deficit = demandDeficit(byId.get(criterionId));
    return { criterionId, percent: deficit === null ? null : 100 - deficit };
  });
  const percents: readonly (number | null)[] = byCriterion.map(({ percent }) => percent);
  if (!areKnown(percents)) return { serviceId: id, percent: null, byCriterion };
  const percent =
    combine === "worst"
      ? Math.min(...percents)
      : Math.max(0, 100 - percents.reduce((sum, served) => sum + (100 - served), 0));
  return { serviceId: id, percent, byCriterion };
}

/** A deficit over a denominator of 0 contradicts itself: it scores 0 by the rule, but nobody is "served". */
function demandDeficit(result: CriterionResult | undefined): number | null {
  if (!result || (result.denominator === 0 && (result.volume ?? 0) > 0)) return null;
  return result.percent;
}

function areServicesMet(services: readonly ServiceResult[], { notSlum }: Ruleset): boolean | null {
  let areMet: boolean | null = true;
  for (const { serviceId, percent } of services) {
    if (!notSlum.services.includes(serviceId)) continue;
    const isMet = percent === null ? null : meets(percent, notSlum.serviceOperator, notSlum.servicePercent);
    areMet = both(areMet, isMet);
  }
  return areMet;
}

/** One known failure decides; else one unknown leaves it unknown. */
const both = (one: boolean | null, other: boolean | null): boolean | null => {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
};

function aspectMeans(
  criteria: readonly CriterionResult[],
  ruleset: Ruleset,
  percentOf: (result: CriterionResult) => number | null,
): Readonly<Record<string, number | null>> {
  const percents: Record<string, (number | null)[]> = {};
  for (const { id } of ruleset.aspects) percents[id] = [];
  ruleset.criteria.forEach((criterion, index) => {
    const result = criteria[index];
    percents[criterion.aspectId]?.push(result ? percentOf(result) : null);
  });
  return Object.fromEntries(Object.entries(percents).map(([id, values]) => [id, mean(values)]));
}

const areKnown = (values: readonly (number | null)[]): values is readonly number[] =>
  values.every((value) => value !== null);

const mean = (values: readonly (number | null)[]): number | null =>
  values.length > 0 && areKnown(values)
    ? values.reduce((sum, value) => sum + value, 0) / values.length
    : null;

function unionOfFlags(
  criteria: readonly CriterionResult[],
  extra: readonly ScoreFlag[],
): readonly ScoreFlag[] {
  const flags = new Set(extra);
  for (const result of criteria) for (const flag of result.flags) flags.add(flag);
  return [...flags];
}
