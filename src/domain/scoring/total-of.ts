import type { Denominators, Volumes } from "../project/schema";
import { bandScore } from "../rules/look-up";
import type { Ruleset } from "../rules/ruleset";
import { known } from "./criterion";
import { areColumnsShifted } from "./shifted-columns";

/**
 * The total of `assessVolumes` alone (0..80; null where a criterion is unknown), without the objects of an assessment: a
 * drag over a city asks hundreds of times a move.
 */
export function totalOf(denominators: Denominators, volumes: Volumes, ruleset: Ruleset): number | null {
  if (areColumnsShifted(denominators, volumes, ruleset)) return null;
  let total = 0;
  for (const { id, denominator: by } of ruleset.criteria) {
    const volume = known(volumes[id]);
    const denominator = known(denominators[by]);
    if (volume === null || denominator === null || denominator < 0) return null;
    const percent = denominator === 0 ? 0 : Math.min(100, (100 * Math.max(0, volume)) / denominator);
    total += bandScore(ruleset, percent);
  }
  return total;
}
