import { useMemo } from "react";
import type { RtUnit } from "../domain/project/rt-units";
import type { Assessment } from "../domain/scoring/assessment";
import { isPlanShown, selectBaseline, selectEffects } from "../store/derived";
import { useApp } from "./store-context";

/** The result the map shows for an RT now: the plan's in Rencana and Capaian, else the survey's own. */
export function useShownAssessments(): (unit: Pick<RtUnit, "record">) => Assessment | null {
  const baseline = useApp(selectBaseline);
  const effects = useApp((state) => (isPlanShown(state) ? selectEffects(state) : null));
  return useMemo(
    () =>
      ({ record }) =>
        record ? (effects?.byRecord.get(record.id)?.after ?? baseline.get(record.id) ?? null) : null,
    [baseline, effects],
  );
}
