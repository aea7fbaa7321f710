import { useMemo } from "react";
import type { RtUnit } from "../../../domain/project/rt-units";
import type { Denominators } from "../../../domain/project/schema";
import type { LevelId } from "../../../domain/rules/ruleset";
import { assessTogether, type TogetherAssessment } from "../../../domain/scoring/aggregate";
import { selectBaseline, selectRuleset } from "../../../store/derived";
import { useApp } from "../../store-context";

export type AreaAssessment = {
  readonly assessment: TogetherAssessment;
  /** Levels and totals of its RTs that have one. */
  readonly rtLevels: readonly LevelId[];
  readonly rtTotals: readonly number[];
  readonly figures: Pick<Denominators, "households" | "population" | "buildings" | "areaHa">;
};

/** Several RTs by summed volumes, with what is needed to explain the result beside its RTs. */
export function useAreaAssessment(units: readonly RtUnit[]): AreaAssessment {
  const ruleset = useApp(selectRuleset);
  const baseline = useApp(selectBaseline);
  const zeroBelowThreshold = useApp((state) => state.project?.settings.zeroBelowThreshold ?? false);
  return useMemo(() => {
    const records = units.flatMap(({ record }) => (record ? [record] : []));
    const results = records.flatMap((record) => baseline.get(record.id) ?? []);
    /** Null where nobody gave the figure; an RT without it is left out of the sum. */
    const sum = (key: keyof Denominators) => {
      const known = records.flatMap(({ denominators }) => denominators[key] ?? []);
      return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
    };
    return {
      assessment: assessTogether(records, ruleset, { zeroBelowThreshold }),
      rtLevels: results.flatMap(({ levelId }) => levelId ?? []),
      rtTotals: results.flatMap(({ total }) => total ?? []),
      figures: {
        households: sum("households"),
        population: sum("population"),
        buildings: sum("buildings"),
        areaHa: sum("areaHa"),
      },
    };
  }, [units, baseline, ruleset, zeroBelowThreshold]);
}
