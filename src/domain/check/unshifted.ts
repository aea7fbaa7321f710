import type { Denominators, SurveyRecord } from "../project/schema";
import { type DenominatorId, denominatorIds, type Ruleset } from "../rules/ruleset";
import { rulesetById } from "../rules/rulesets";
import { known } from "../scoring/criterion";

/**
 * The base figures of a shifted row in their own columns: one column further, one back, or two exchanged. Null
 * unless exactly one of these makes a row that a kampung can have: then it is no guess.
 */
export function unshifted(
  record: Pick<SurveyRecord, "denominators" | "volumes">,
  ruleset: Ruleset = rulesetById(undefined),
): Denominators | null {
  const values = denominatorIds.map((id) => known(record.denominators[id]));
  const possible = orders()
    .map((order) => arranged(values, order))
    .filter((denominators) => isPlausible(denominators, record.volumes, ruleset));
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

const count = denominatorIds.length;

/** Which column each figure is taken from. */
function orders(): readonly (readonly number[])[] {
  const places = denominatorIds.map((_, at) => at);
  const turned = [1, count - 1].map((step) => places.map((at) => (at + step) % count));
  const exchanged = places.flatMap((one) =>
    places
      .filter((other) => other > one)
      .map((other) => places.map((at) => (at === one ? other : at === other ? one : at))),
  );
  return [...turned, ...exchanged];
}

const arranged = (values: readonly (number | null)[], order: readonly number[]): Denominators =>
  Object.fromEntries(
    denominatorIds.map((id, at): [DenominatorId, number | null] => [id, values[order[at] ?? at] ?? null]),
  ) as Denominators;

/** The ranges of domain 2.2 and 9, and no deficit above its denominator. */
function isPlausible(whole: Denominators, volumes: SurveyRecord["volumes"], { criteria }: Ruleset): boolean {
  const { areaHa, buildings, population, households } = whole;
  if (areaHa === null || buildings === null || population === null || households === null) return false;
  return (
    areaHa >= 0.05 &&
    areaHa <= 5 &&
    Number.isInteger(buildings) &&
    buildings > 0 &&
    Number.isInteger(households) &&
    households >= buildings &&
    population / households >= 2 &&
    population / households <= 8 &&
    criteria.every(({ id, denominator }) => {
      const volume = known(volumes[id]);
      const of = whole[denominator];
      return volume === null || (of !== null && volume <= of);
    })
  );
}
