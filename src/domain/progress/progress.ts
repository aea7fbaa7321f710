import type { Catalogue } from "../catalogue/component";
import type { PlanEffects } from "../coverage/types";
import type { RtUnit } from "../project/rt-units";
import type { Intervention, Target } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import { assessTogether, type TogetherAssessment } from "../scoring/aggregate";
import { contribution } from "../scoring/contribution";
import type { ScoreOptions } from "../scoring/summarise";
import { type Investment, investment } from "./investment";
import { type RtProgress, rtProgress } from "./rt-progress";
import { type ProgressScope, unitsIn } from "./scope";
import type { HouseholdPlaces } from "./served-kk";
import { type ServiceProgress, serviceProgress } from "./service-progress";
import { type LevelCounts, levelCounts, type SlumChange, slumChange } from "./slum-area";
import { serviceTarget, slumTarget, type TargetProgress } from "./target-progress";

/** How far a plan brings a kelurahan, a slum area or the whole project. */
export type Progress = {
  readonly scope: ProgressScope;
  /** Surveyed RTs, with before and after. */
  readonly rts: readonly RtProgress[];
  /** RTs of which only the boundary is known; no figure includes them. */
  readonly unsurveyedCount: number;
  readonly before: TogetherAssessment;
  readonly after: TogetherAssessment;
  readonly levelsBefore: LevelCounts;
  readonly levelsAfter: LevelCounts;
  readonly slumByScore: SlumChange;
  readonly slumByScoreAndService: SlumChange;
  /** Share of the sector mean that the plan takes away, 0..1 or negative (domain 2.4); null where unknown. */
  readonly contribution: number | null;
  readonly services: readonly ServiceProgress[];
  readonly targets: readonly TargetProgress[];
  readonly investment: Investment;
};

export type ProgressInput = {
  readonly units: readonly RtUnit[];
  readonly works: readonly Intervention[];
  readonly effects: PlanEffects;
  readonly scene: HouseholdPlaces["scene"];
  readonly targets: readonly Target[];
  readonly ruleset: Ruleset;
  readonly catalogue: Pick<Catalogue, "components">;
  readonly options: ScoreOptions;
};

/** Everything the progress step shows of one scope. Sums first, then scores; nothing here is saved. */
export function progressOf(input: ProgressInput, scope: ProgressScope): Progress {
  const { ruleset, effects, options } = input;
  const units = unitsIn(input.units, scope);
  const rts = rtProgress(units, effects, ruleset);
  const records = rts.map(({ record }) => record);
  const volumesOverride = new Map(rts.map(({ record, volumesAfter }) => [record.id, volumesAfter]));
  const before = assessTogether(records, ruleset, options);
  const after = assessTogether(records, ruleset, { ...options, volumesOverride });
  const services = ruleset.services.map((service) => serviceProgress(service, rts, before, after, ruleset));
  const slumByScore = slumChange(rts, "isNotSlumByScore");
  const recordIds = scope.kind === "all" ? null : new Set(records.map(({ id }) => id));
  return {
    scope,
    rts,
    unsurveyedCount: units.length - rts.length,
    before,
    after,
    levelsBefore: levelCounts(rts.map((rt) => rt.before)),
    levelsAfter: levelCounts(rts.map((rt) => rt.after)),
    slumByScore,
    slumByScoreAndService: slumChange(rts, "isNotSlumByScoreAndService"),
    contribution: contribution(before.sectorMeanPercent, after.sectorMeanPercent),
    services,
    targets: measureTargets(input.targets, services, slumByScore, rts.length),
    investment: investment({ ...input, recordIds, places: placesOf(input) }),
  };
}

/** What `investment` counts households with: whose the points are, and how many households each RT has. */
export const placesOf = ({ scene, units }: Pick<ProgressInput, "scene" | "units">): HouseholdPlaces => ({
  scene,
  households: new Map(
    units.flatMap(({ record }) => {
      const households = record?.denominators.households ?? null;
      return record && households !== null ? [[record.id, households] as const] : [];
    }),
  ),
});

function measureTargets(
  targets: readonly Target[],
  services: readonly ServiceProgress[],
  slumByScore: SlumChange,
  rtCount: number,
): readonly TargetProgress[] {
  return targets.flatMap((target) => {
    if (target.serviceId === null) return [slumTarget(target, slumByScore)];
    const service = services.find(({ service: { id } }) => id === target.serviceId);
    return service ? [serviceTarget(target, service, rtCount)] : [];
  });
}
