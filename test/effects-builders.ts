import type { PlanEffects, WorkEffect } from "../src/domain/coverage/types";
import type { SurveyRecord, Volumes } from "../src/domain/project/schema";
import { rulesetById } from "../src/domain/rules/rulesets";
import { assessRecord, assessVolumes } from "../src/domain/scoring/assess";

const ruleset = rulesetById(undefined);
const options = { zeroBelowThreshold: false };

/** The effect of a plan that leaves these volumes; RTs that are not named stay as they were. */
export function effectsOf(
  records: readonly SurveyRecord[],
  volumesAfter: Readonly<Record<string, Volumes>> = {},
  works: readonly WorkEffect[] = [],
): PlanEffects {
  return {
    byRecord: new Map(
      records.map((record) => {
        const before = assessRecord(record, ruleset, options);
        const left = volumesAfter[record.id];
        const after = left ? assessVolumes(record.denominators, left, ruleset, options) : before;
        return [record.id, { recordId: record.id, before, after, volumesAfter: left ?? record.volumes }];
      }),
    ),
    byWork: new Map(works.map((work) => [work.workId, work])),
    credits: [],
  };
}

/** A work that owns the household points named and serves the RTs named. */
export const aWorkEffect = (
  workId: string,
  costIdr: number | null,
  points: readonly number[],
  recordIds: readonly string[],
): WorkEffect => ({
  workId,
  quantity: 1,
  costIdr,
  reachM: null,
  capacityKk: null,
  reachedKk: points.length,
  servedKk: points.length,
  servedPeople: 0,
  isPeopleEstimated: false,
  servedBuildings: 0,
  unmetKk: 0,
  unusedCapacityKk: null,
  servedPoints: Int32Array.from(points),
  otherReachedPoints: new Int32Array(),
  credits: [],
  byRecord: recordIds.map((recordId) => ({ recordId, servedKk: points.length > 0 ? 1 : 0, servedPeople: 0 })),
});
