import type { Catalogue } from "../catalogue/component";
import type { Ruleset } from "../rules/ruleset";
import type { Assessment, CriterionResult } from "../scoring/assessment";
import { type DropStep, dropSteps, leastLess, scoreAtVolume } from "./drop-steps";
import { type Offer, offersOf, type RtSite } from "./offers";

/** So much of one component, as it would be built. */
export type PlannedAmount = {
  readonly offer: Offer;
  /**
   * Units of the component, whole where pieces are counted. Where it credits buildings or areas: the volume it is to
   * take off, in the criterion's unit, as nobody knows how many units that needs.
   */
  readonly amount: number;
  /** Households it serves; null where it credits otherwise. */
  readonly servedKk: number | null;
  /** Whole rupiah; null: no price is known. */
  readonly costIdr: number | null;
};

/** A step down, and every component that can make it: the cheapest first, those without a known price last. */
export type CriterionStep = DropStep & { readonly ways: readonly PlannedAmount[] };

export type CriterionSteps = {
  readonly criterionId: string;
  readonly result: CriterionResult;
  readonly steps: readonly CriterionStep[];
};

/** An RT as it stands now, with what may be built in it. */
export type RtNow = {
  readonly assessment: Assessment;
  readonly site: RtSite;
};

/** For each criterion with a score above 0, in the order of the rule set: the steps down and what each costs alone. */
export function smallestSteps(
  { assessment, site }: RtNow,
  ruleset: Ruleset,
  catalogue: Catalogue,
): readonly CriterionSteps[] {
  const offers = offersOf(catalogue, site);
  return assessment.criteria.flatMap((result) => {
    const { criterionId } = result;
    const crediting = offers.filter(({ criterionIds }) => criterionIds.includes(criterionId));
    const steps = dropSteps(result, ruleset).map((step) => ({
      ...step,
      ways: crediting.map((offer) => wayDown(offer, step, result, site, ruleset)).sort(cheapestFirst),
    }));
    return steps.length > 0 ? [{ criterionId, result, steps }] : [];
  });
}

function wayDown(
  offer: Offer,
  step: DropStep,
  result: CriterionResult,
  site: RtSite,
  ruleset: Ruleset,
): PlannedAmount {
  if (offer.kind === "households") {
    const isEnough = (left: number) => scoreAtVolume(result, left, ruleset) <= step.toScore;
    const kk = leastKk(result, site, isEnough);
    return plannedAmount(offer, offer.kkPerUnit === null ? 1 : Math.ceil(kk / offer.kkPerUnit), kk);
  }
  return plannedAmount(offer, step.lessVolume, null);
}

/** Least whole households to serve: each takes an even part of the surveyed deficit off, as the engine credits it. */
export function leastKk(
  { criterionId, volume }: Pick<CriterionResult, "criterionId" | "volume">,
  { volumes, householdPoints }: RtSite,
  isEnough: (left: number) => boolean,
): number {
  const perKk = Math.max(0, volumes[criterionId] ?? 0) / householdPoints;
  return leastLess(householdPoints, "KK", (unserved) =>
    isEnough((volume ?? 0) - (householdPoints - unserved) * perKk),
  );
}

export const plannedAmount = (offer: Offer, amount: number, servedKk: number | null): PlannedAmount => ({
  offer,
  amount,
  servedKk,
  costIdr: offer.unitCostIdr === null ? null : Math.round(amount * offer.unitCostIdr),
});

// The sort is stable: of equal prices the catalogue's order, and of unknown ones those whose capacity is sourced.
const cheapestFirst = (a: PlannedAmount, b: PlannedAmount): number =>
  a.costIdr === null || b.costIdr === null
    ? Number(a.costIdr === null) - Number(b.costIdr === null) ||
      Number(a.offer.kkPerUnit === null) - Number(b.offer.kkPerUnit === null)
    : a.costIdr - b.costIdr;
