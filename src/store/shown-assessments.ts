import type { RtUnit } from "../domain/project/rt-units";
import type { Assessment } from "../domain/scoring/assessment";
import type { AppState } from "./app-store";
import { isPlanShown, selectBaseline, selectEffects } from "./derived";

/** The result the map shows for an RT now: the plan's in Rencana and Capaian, else the survey's own. */
export function shownAssessment(state: AppState): (unit: Pick<RtUnit, "record">) => Assessment | null {
  const baseline = selectBaseline(state);
  const effects = isPlanShown(state) ? selectEffects(state) : null;
  return ({ record }) =>
    record ? (effects?.byRecord.get(record.id)?.after ?? baseline.get(record.id) ?? null) : null;
}
