import type { PlanEffects } from "../domain/coverage/types";
import type { AppState } from "./app-store";
import { remember, selectEffects } from "./derived";

/** RTs that are slum by score on the survey and after the plan; `unknown`: of an incomplete survey, in neither. */
export type SlumRts = { readonly before: number; readonly after: number; readonly unknown: number };

export function slumRtsOf({ byRecord }: PlanEffects): SlumRts {
  const counts = { before: 0, after: 0, unknown: 0 };
  for (const { before, after } of byRecord.values()) {
    if (before.isNotSlumByScore === false) counts.before += 1;
    if (after.isNotSlumByScore === false) counts.after += 1;
    if (after.isNotSlumByScore === null) counts.unknown += 1;
  }
  return counts;
}

const counted = remember(slumRtsOf);

/** Null until a project is open. */
export const selectSlumRts = (state: AppState): SlumRts | null => {
  const effects = selectEffects(state);
  return effects && counted(effects);
};
