import type { PlanEffects } from "../coverage/types";
import type { RtUnit } from "../project/rt-units";
import type { SurveyRecord, Volumes } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import type { Assessment } from "../scoring/assessment";
import { meets } from "../scoring/operator";
import type { SectorId } from "../sectors";

/** One surveyed RT before and after a plan. */
export type RtProgress = {
  readonly unit: RtUnit;
  readonly record: SurveyRecord;
  readonly before: Assessment;
  readonly after: Assessment;
  readonly volumesAfter: Volumes;
  /** Services of the not-slum rule that stay below it after the plan, or cannot be known. */
  readonly unmetServices: readonly { readonly serviceId: SectorId; readonly percent: number | null }[];
};

/** The surveyed RTs among the units, in their order; an RT without a survey has nothing to compare. */
export const rtProgress = (
  units: readonly RtUnit[],
  effects: Pick<PlanEffects, "byRecord">,
  ruleset: Ruleset,
): readonly RtProgress[] =>
  units.flatMap((unit) => {
    const effect = unit.record && effects.byRecord.get(unit.record.id);
    if (!unit.record || !effect) return [];
    const { before, after, volumesAfter } = effect;
    return [{ unit, record: unit.record, before, after, volumesAfter, unmetServices: unmet(after, ruleset) }];
  });

const unmet = ({ services }: Assessment, { notSlum }: Ruleset): RtProgress["unmetServices"] =>
  services.filter(
    ({ serviceId, percent }) =>
      notSlum.services.includes(serviceId) &&
      (percent === null || !meets(percent, notSlum.serviceOperator, notSlum.servicePercent)),
  );
