import type { Denominators } from "../project/schema";
import type { DenominatorId } from "../rules/ruleset";

/** Denominator of each criterion by the criterion's id. */
export type DenominatorOf = Readonly<Record<string, DenominatorId>>;

type Deficits = {
  readonly volumes: Readonly<Record<string, number | null>>;
  /** Criteria whose denominator is blank: what is bad stays unknown. */
  readonly withoutTotal: readonly string[];
  /** Criteria with more good than there is in all: one of the two is wrong, so neither is used. */
  readonly aboveTotal: readonly string[];
};

/**
 * The deficits of a row whose columns count what is good, as the forms of 2015-2016 do (domain 2.2):
 * bad = total - good, in the criterion's own unit. A blank stays blank.
 */
export function deficitsFromGood(
  good: Readonly<Record<string, number | null>>,
  denominators: Denominators,
  denominatorOf: DenominatorOf,
): Deficits {
  const volumes: Record<string, number | null> = {};
  const [withoutTotal, aboveTotal]: [string[], string[]] = [[], []];
  for (const [id, count] of Object.entries(good)) {
    const denominator = denominatorOf[id];
    const total = denominator === undefined ? null : denominators[denominator];
    volumes[id] = null;
    if (count === null) continue;
    if (total === null) withoutTotal.push(id);
    else if (count > total) aboveTotal.push(id);
    // Without the dust of binary fractions.
    else volumes[id] = Number((total - count).toPrecision(12));
  }
  return { volumes, withoutTotal, aboveTotal };
}
