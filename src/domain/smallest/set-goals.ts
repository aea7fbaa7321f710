import type { CheapestSet } from "./cheapest-set";
import type { Goal } from "./make-work";
import type { PlannedAmount } from "./ways";

/** A planned amount, and what must have dropped once it is there. */
export type PlannedStep = { readonly planned: PlannedAmount; readonly goals: readonly Goal[] };

/**
 * The works of a set in the order they are best made: those that serve households last, since they can serve more
 * where others are in the way. A criterion must have come down once the last work that credits it is there.
 */
export function plannedSteps({ works, drops }: CheapestSet): readonly PlannedStep[] {
  const inOrder = works.toSorted((a, b) => Number(a.servedKk !== null) - Number(b.servedKk !== null));
  const lastOf = (criterionId: string) =>
    inOrder.findLastIndex(({ offer }) => offer.criterionIds.includes(criterionId));
  return inOrder.map((planned, at) => ({
    planned,
    goals: drops.filter(({ criterionId }) => lastOf(criterionId) === at),
  }));
}
