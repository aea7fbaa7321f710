import { useMemo } from "react";
import type { ProgressScope } from "../../../domain/progress/scope";
import { type YearPoint, yearCurve } from "../../../domain/progress/year-curve";
import { selectRuleset, selectUnits } from "../../../store/derived";
import { selectYearEffects } from "../../../store/plan-years";
import { useApp } from "../../store-context";

/** Start and the five years of the chosen plan, for the RTs of the scope. */
export function useYearCurve(scope: ProgressScope): readonly YearPoint[] {
  const units = useApp(selectUnits);
  const effectsByYear = useApp(selectYearEffects);
  const ruleset = useApp(selectRuleset);
  const zeroBelowThreshold = useApp((state) => state.project?.settings.zeroBelowThreshold ?? false);
  return useMemo(
    () => yearCurve({ units, effectsByYear, ruleset, options: { zeroBelowThreshold } }, scope),
    [units, effectsByYear, ruleset, zeroBelowThreshold, scope],
  );
}
