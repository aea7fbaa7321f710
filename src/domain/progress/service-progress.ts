import { peoplePerKk } from "../coverage/people";
import type { Volumes } from "../project/schema";
import { criterionById } from "../rules/look-up";
import type { CriterionUnit, Ruleset, Service } from "../rules/ruleset";
import type { TogetherAssessment } from "../scoring/aggregate";
import type { CriterionResult, ServiceResult } from "../scoring/assessment";
import type { RtProgress } from "./rt-progress";

/** People behind served households: KK x population / households of each RT. */
type PeopleCount = {
  readonly all: number;
  readonly before: number;
  readonly after: number;
  /** RTs reckoned with 4 people per KK, because their survey has no population. */
  readonly assumedCount: number;
};

export type ServiceProgress = {
  readonly service: Service;
  readonly before: ServiceResult;
  readonly after: ServiceResult;
  /** What is counted: households, or metres of the ideal length. */
  readonly unit: CriterionUnit;
  /** Households or metres in all RTs behind the percent; null where no RT has it. */
  readonly demand: number | null;
  /** Of the demand, served: `percent` of it. */
  readonly servedBefore: number | null;
  readonly servedAfter: number | null;
  /** Null where the service is not counted in households. */
  readonly people: PeopleCount | null;
  /** RTs behind the percent. */
  readonly surveyedCount: number;
};

/** One service from baseline to plan over several RTs. The percent is of the summed figures (domain 2.3, 2.5). */
export function serviceProgress(
  service: Service,
  rts: readonly RtProgress[],
  before: TogetherAssessment,
  after: TogetherAssessment,
  ruleset: Ruleset,
): ServiceProgress {
  const [was, will] = [resultOf(before, service), resultOf(after, service)];
  const first = before.criteria.find(({ criterionId }) => criterionId === service.criteria[0]);
  const demand = first?.denominator ?? null;
  const unit = criterionById(ruleset, service.criteria[0] ?? "")?.unit ?? "KK";
  return {
    service,
    before: was,
    after: will,
    unit,
    demand,
    servedBefore: share(demand, was.percent),
    servedAfter: share(demand, will.percent),
    people: unit === "KK" ? countPeople(rts, was, will) : null,
    surveyedCount: rts.filter(({ before: { criteria } }) => areScored(criteria, service)).length,
  };
}

const areScored = (criteria: readonly CriterionResult[], service: Service): boolean =>
  criteria.every(({ criterionId, score }) => score !== null || !service.criteria.includes(criterionId));

const resultOf = ({ services }: TogetherAssessment, { id }: Service): ServiceResult =>
  services.find(({ serviceId }) => serviceId === id) ?? { serviceId: id, percent: null, byCriterion: [] };

const share = (whole: number | null, percent: number | null): number | null =>
  whole === null || percent === null ? null : (whole * percent) / 100;

function countPeople(
  rts: readonly RtProgress[],
  before: ServiceResult,
  after: ServiceResult,
): PeopleCount | null {
  const [was, will] = [decisive(before), decisive(after)];
  if (was === null || will === null) return null;
  const people = { all: 0, before: 0, after: 0, assumedCount: 0 };
  for (const { record, volumesAfter, before: own } of rts) {
    if (own.flags.includes("columns_shifted")) continue;
    const { households } = record.denominators;
    const servedBefore = servedKk(households, record.volumes, was);
    const servedAfter = servedKk(households, volumesAfter, will);
    if (households === null || servedBefore === null || servedAfter === null) continue;
    const perKk = peoplePerKk(record.denominators);
    if (perKk.isEstimated && households > 0) people.assumedCount += 1;
    people.all += households * perKk.value;
    people.before += servedBefore * perKk.value;
    people.after += servedAfter * perKk.value;
  }
  return people;
}

/** The criterion that decides a service: the one with the least percent. */
function decisive({ percent, byCriterion }: ServiceResult): string | null {
  if (percent === null) return null;
  return byCriterion.find((criterion) => criterion.percent === percent)?.criterionId ?? null;
}

function servedKk(households: number | null, volumes: Volumes, criterionId: string): number | null {
  const volume = volumes[criterionId];
  if (households === null || volume === undefined || volume === null) return null;
  return Math.max(0, households - Math.max(0, volume));
}
