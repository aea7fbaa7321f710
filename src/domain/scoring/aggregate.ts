import type { SurveyRecord, Volumes } from "../project/schema";
import type { Criterion, Ruleset } from "../rules/ruleset";
import type { Assessment, CriterionResult, ScoreFlag } from "./assessment";
import { known, scoreCriterion } from "./criterion";
import { areColumnsShifted } from "./shifted-columns";
import { type ScoreOptions, summarise } from "./summarise";

type Summed = Pick<SurveyRecord, "id" | "denominators" | "volumes">;

/** The result for several RTs, with how much of them it rests on. */
export type TogetherAssessment = Assessment & {
  readonly recordCount: number;
  /** Records in which every criterion could be used. */
  readonly surveyedCount: number;
  /** Records behind each criterion's sum, by criterion id. */
  readonly surveyedByCriterion: Readonly<Record<string, number>>;
};

export type TogetherOptions = ScoreOptions & {
  /** Volumes that replace a record's own, by record id: what a plan leaves of them. */
  readonly volumesOverride?: ReadonlyMap<string, Volumes>;
};

/**
 * The result for a kelurahan or kawasan: volumes and denominators are summed per criterion, then scored
 * (domain 2.3); never a mean of scores. Negative volumes count as 0, volumes above their denominator as
 * they are, so that the sum never looks better than the rule has it.
 *
 * An RT without a figure is left out of both sums of that criterion, and a row with shifted columns out
 * of all: the rest is still scored, `surveyedCount` of `recordCount` says how many RTs it comes from,
 * and as long as one is missing the group is never called "not slum": the verdicts are false or unknown, and a
 * total that would be "not slum" has no level.
 */
export function assessTogether(
  records: readonly Summed[],
  ruleset: Ruleset,
  options: TogetherOptions,
): TogetherAssessment {
  const usable = records.filter(
    ({ denominators, volumes }) => !areColumnsShifted(denominators, volumes, ruleset),
  );
  const sums = ruleset.criteria.map((criterion) => sumCriterion(criterion, usable, ruleset, options));
  const shifted: readonly ScoreFlag[] = usable.length < records.length ? ["columns_shifted"] : [];
  const assessment = summarise(
    sums.map(({ result }) => result),
    ruleset,
    options,
    shifted,
  );
  const surveyedCount = usable.filter((record) => isSurveyed(record, ruleset)).length;
  const isWhole = surveyedCount === records.length;
  const isTooGood = !isWhole && assessment.isNotSlumByScore === true;
  return {
    ...assessment,
    levelId: isTooGood ? null : assessment.levelId,
    isNotSlumByScore: onlyIfWhole(assessment.isNotSlumByScore, isWhole),
    isNotSlumByScoreAndService: onlyIfWhole(assessment.isNotSlumByScoreAndService, isWhole),
    recordCount: records.length,
    surveyedCount,
    surveyedByCriterion: Object.fromEntries(sums.map(({ result, count }) => [result.criterionId, count])),
  };
}

function sumCriterion(
  { id, denominator }: Criterion,
  records: readonly Summed[],
  ruleset: Ruleset,
  { volumesOverride }: TogetherOptions,
): { readonly result: CriterionResult; readonly count: number } {
  let [volumes, usables, wholes, count] = [0, 0, 0, 0];
  let isNegative = false;
  for (const record of records) {
    const volume = known((volumesOverride?.get(record.id) ?? record.volumes)[id]);
    const whole = known(record.denominators[denominator]);
    if (volume === null || whole === null || whole < 0) continue;
    count += 1;
    volumes += volume;
    usables += Math.max(0, volume);
    wholes += whole;
    isNegative ||= volume < 0;
  }
  const sums =
    count === 0
      ? { volume: null, usable: null, denominator: null }
      : { volume: volumes, usable: usables, denominator: wholes };
  const flags: ScoreFlag[] = [];
  if (count > 0 && count < records.length) flags.push("not_surveyed");
  if (isNegative) flags.push("negative_volume");
  return { result: scoreCriterion(id, sums, ruleset, flags), count };
}

const isSurveyed = ({ volumes, denominators }: Summed, ruleset: Ruleset): boolean =>
  ruleset.criteria.every(({ id, denominator }) => {
    const whole = known(denominators[denominator]);
    return known(volumes[id]) !== null && whole !== null && whole >= 0;
  });

const onlyIfWhole = (verdict: boolean | null, isWhole: boolean): boolean | null =>
  verdict === true && !isWhole ? null : verdict;
