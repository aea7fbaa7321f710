import type { Ruleset } from "../domain/rules/ruleset";
import type { Assessment } from "../domain/scoring/assessment";
import { type NearLimit, nearLimits } from "../domain/smallest/near-limits";
import type { AppState } from "./app-store";
import { remember, selectBaseline, selectRuleset } from "./derived";

const near = remember(
  (
    assessments: ReadonlyMap<string, Assessment>,
    ruleset: Ruleset,
  ): ReadonlyMap<string, readonly NearLimit[]> =>
    new Map([...assessments].map(([id, assessment]) => [id, nearLimits(assessment, ruleset)])),
);

/** By record id: criteria of the survey within one unit of a limit. */
export const selectNearLimits = (state: AppState): ReadonlyMap<string, readonly NearLimit[]> =>
  near(selectBaseline(state), selectRuleset(state));
