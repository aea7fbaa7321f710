import type { Assessment } from "../../../domain/scoring/assessment";

/** The criterion to explain first: the first of those with the highest score; null where none is known to be bad. */
export function worstCriterionId({ criteria }: Assessment): string | null {
  const worst = Math.max(0, ...criteria.map(({ score }) => score ?? 0));
  return worst === 0 ? null : (criteria.find(({ score }) => score === worst)?.criterionId ?? null);
}
