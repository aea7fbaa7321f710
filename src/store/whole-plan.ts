import type { Catalogue } from "../domain/catalogue/component";
import { planEffects } from "../domain/coverage/plan-effects";
import type { PlanEffects, Scene } from "../domain/coverage/types";
import type { Intervention, Project } from "../domain/project/schema";
import type { Ruleset } from "../domain/rules/ruleset";
import type { AppState } from "./app-store";
import { remember, selectCatalogue, selectRuleset, selectScene, selectWorks } from "./derived";

const effects = remember(
  (
    scene: Scene,
    works: readonly Intervention[],
    ruleset: Ruleset,
    project: Project,
    catalogue: Catalogue,
  ): PlanEffects => planEffects({ scene, project, works, ruleset, catalogue }),
);

/** The effects of all five years, whatever year is looked at; null until a project is open. */
export const selectWholePlanEffects = (state: AppState): PlanEffects | null => {
  const scene = selectScene(state);
  return scene && state.project
    ? effects(scene, selectWorks(state), selectRuleset(state), state.project, selectCatalogue(state))
    : null;
};
