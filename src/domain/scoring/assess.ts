import type { Denominators, SurveyRecord, Volumes } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import type { Assessment } from "./assessment";
import { known, scoreCriterion, unscored } from "./criterion";
import { areColumnsShifted } from "./shifted-columns";
import { type ScoreOptions, summarise } from "./summarise";

/** The result of one RT's survey (domain 1 and 2). */
export const assessRecord = (
  record: Pick<SurveyRecord, "denominators" | "volumes">,
  ruleset: Ruleset,
  options: ScoreOptions,
): Assessment => assessVolumes(record.denominators, record.volumes, ruleset, options);

/**
 * The result of one RT by its six denominators and its deficits in each criterion's unit. A blank is
 * "not surveyed": the criterion has no score and the RT no total. A row whose columns are shifted is
 * refused; whoever takes credits off its volumes must keep the refusal by leaving them as they are.
 */
export function assessVolumes(
  denominators: Denominators,
  volumes: Volumes,
  ruleset: Ruleset,
  options: ScoreOptions,
): Assessment {
  if (areColumnsShifted(denominators, volumes, ruleset))
    return refuse(denominators, volumes, ruleset, options);
  const criteria = ruleset.criteria.map(({ id, denominator }) => {
    const volume = known(volumes[id]);
    const usable = volume === null ? null : Math.max(0, volume);
    return scoreCriterion(id, { volume, usable, denominator: known(denominators[denominator]) }, ruleset);
  });
  return summarise(criteria, ruleset, options);
}

function refuse(
  denominators: Denominators,
  volumes: Volumes,
  ruleset: Ruleset,
  options: ScoreOptions,
): Assessment {
  const criteria = ruleset.criteria.map(({ id, denominator }) =>
    unscored(id, known(volumes[id]), known(denominators[denominator]), ["columns_shifted"]),
  );
  return summarise(criteria, ruleset, options);
}
