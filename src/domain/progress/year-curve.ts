import type { PlanEffects } from "../coverage/types";
import type { RtUnit } from "../project/rt-units";
import type { Ruleset } from "../rules/ruleset";
import { assessTogether } from "../scoring/aggregate";
import type { ScoreOptions } from "../scoring/summarise";
import type { SectorId } from "../sectors";
import { rtProgress } from "./rt-progress";
import { type ProgressScope, unitsIn } from "./scope";
import { serviceProgress } from "./service-progress";
import { type LevelCounts, levelCounts, type SlumCount, slumChange } from "./slum-area";

/** What the works through one year leave; year 0 is the survey itself. */
export type YearPoint = {
  readonly year: number;
  readonly levels: LevelCounts;
  readonly slumByScore: SlumCount;
  readonly slumByScoreAndService: SlumCount;
  /** Percent served; null where no survey tells. */
  readonly services: readonly { readonly serviceId: SectorId; readonly percent: number | null }[];
};

type CurveInput = {
  readonly units: readonly RtUnit[];
  /** At index y the works of years 1..y count. */
  readonly effectsByYear: readonly Pick<PlanEffects, "byRecord">[];
  readonly ruleset: Ruleset;
  readonly options: ScoreOptions;
};

/** Slum area (ha), levels and services year by year, of the same RTs and by the same rules as `progressOf`. */
export function yearCurve(input: CurveInput, scope: ProgressScope): readonly YearPoint[] {
  const { ruleset, options } = input;
  const units = unitsIn(input.units, scope);
  return input.effectsByYear.map((effects, year): YearPoint => {
    const rts = rtProgress(units, effects, ruleset);
    const records = rts.map(({ record }) => record);
    const volumesOverride = new Map(rts.map(({ record, volumesAfter }) => [record.id, volumesAfter]));
    const together = assessTogether(records, ruleset, { ...options, volumesOverride });
    return {
      year,
      levels: levelCounts(rts.map(({ after }) => after)),
      slumByScore: slumChange(rts, "isNotSlumByScore").after,
      slumByScoreAndService: slumChange(rts, "isNotSlumByScoreAndService").after,
      services: ruleset.services.map((service) => ({
        serviceId: service.id,
        percent: serviceProgress(service, rts, together, together, ruleset).after.percent,
      })),
    };
  });
}
