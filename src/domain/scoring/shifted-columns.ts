import type { Denominators, Volumes } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import { known } from "./criterion";

/** From so many impossible criteria on, a row with fewer households than buildings is taken as shifted. */
const leastImpossible = 2;

/**
 * True where a row's figures stand in the wrong columns (46 rows of two published kawasan, domain 1.6):
 * fewer households than buildings together with a deficit above its denominator in two criteria or more.
 */
export function areColumnsShifted(denominators: Denominators, volumes: Volumes, ruleset: Ruleset): boolean {
  const { households, buildings } = denominators;
  if (households === null || buildings === null || households >= buildings) return false;
  let impossible = 0;
  for (const { id, denominator } of ruleset.criteria) {
    const volume = known(volumes[id]);
    const whole = known(denominators[denominator]);
    if (volume !== null && whole !== null && volume > whole) impossible += 1;
  }
  return impossible >= leastImpossible;
}
