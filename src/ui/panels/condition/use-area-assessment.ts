import { useMemo } from "react";
import type { RtUnit } from "../../../domain/project/rt-units";
import type { LevelId } from "../../../domain/rules/ruleset";
import { assessTogether, type TogetherAssessment } from "../../../domain/scoring/aggregate";
import { selectBaseline, selectRuleset } from "../../../store/derived";
import { useApp } from "../../store-context";
import type { Figures } from "./people-figures";

export type AreaAssessment = {
  readonly assessment: TogetherAssessment;
  /** Levels of its RTs that have one. */
  readonly rtLevels: readonly LevelId[];
  readonly figures: Figures;
  /** Sums of `figures` that lack at least one RT. */
  readonly partial: ReadonlySet<keyof Figures>;
};

const figureKeys = ["households", "population", "buildings", "areaHa"] as const;

/** Several RTs by summed volumes, with what is needed to explain the result beside its RTs. */
export function useAreaAssessment(units: readonly RtUnit[]): AreaAssessment {
  const ruleset = useApp(selectRuleset);
  const baseline = useApp(selectBaseline);
  const zeroBelowThreshold = useApp((state) => state.project?.settings.zeroBelowThreshold ?? false);
  return useMemo(() => {
    const records = units.flatMap(({ record }) => (record ? [record] : []));
    const results = records.flatMap((record) => baseline.get(record.id) ?? []);
    /** Null where nobody gave the figure; an RT without it is left out of the sum, which is then a least figure. */
    const sum = (key: keyof Figures) => {
      const known = records.flatMap(({ denominators }) => denominators[key] ?? []);
      return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
    };
    return {
      partial: new Set(
        figureKeys.filter((key) => records.some(({ denominators }) => denominators[key] === null)),
      ),
      assessment: assessTogether(records, ruleset, { zeroBelowThreshold }),
      rtLevels: results.flatMap(({ levelId }) => levelId ?? []),
      figures: {
        households: sum("households"),
        population: sum("population"),
        buildings: sum("buildings"),
        areaHa: sum("areaHa"),
      },
    };
  }, [units, baseline, ruleset, zeroBelowThreshold]);
}
