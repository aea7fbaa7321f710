import { useMemo } from "react";
import { type Investment, investment } from "../../../domain/progress/investment";
import { type Progress, placesOf, progressOf } from "../../../domain/progress/progress";
import type { ProgressScope } from "../../../domain/progress/scope";
import {
  selectCatalogue,
  selectEffects,
  selectRuleset,
  selectScene,
  selectUnits,
  selectWorks,
  selectWorksInForce,
} from "../../../store/derived";
import { selectWholePlanEffects } from "../../../store/whole-plan";
import { useApp } from "../../store-context";

/** What the works in force bring to the scope; null until a project is open. */
export function useProgress(scope: ProgressScope): Progress | null {
  const units = useApp(selectUnits);
  const works = useApp(selectWorksInForce);
  const effects = useApp(selectEffects);
  const scene = useApp(selectScene);
  const ruleset = useApp(selectRuleset);
  const catalogue = useApp(selectCatalogue);
  const targets = useApp((state) => state.project?.targets);
  const zeroBelowThreshold = useApp((state) => state.project?.settings.zeroBelowThreshold ?? false);
  return useMemo(() => {
    if (!effects || !scene || !targets) return null;
    const options = { zeroBelowThreshold };
    const input = {
      units,
      works,
      effects,
      scene,
      ruleset,
      catalogue,
      options,
      targets: Object.values(targets),
    };
    return progressOf(input, scope);
  }, [units, works, effects, scene, ruleset, catalogue, targets, zeroBelowThreshold, scope]);
}

/** What all five years cost, whatever year is looked at. */
export function useWholeInvestment(scope: ProgressScope, progress: Progress | null): Investment | null {
  const units = useApp(selectUnits);
  const works = useApp(selectWorks);
  const effects = useApp(selectWholePlanEffects);
  const scene = useApp(selectScene);
  const catalogue = useApp(selectCatalogue);
  const rts = progress?.rts;
  return useMemo(() => {
    if (!effects || !scene || !rts) return null;
    const recordIds = scope.kind === "all" ? null : new Set(rts.map(({ record }) => record.id));
    return investment({ works, effects, places: placesOf({ scene, units }), catalogue, recordIds });
  }, [units, works, effects, scene, rts, catalogue, scope]);
}
