import type { Catalogue } from "../domain/catalogue/component";
import type { PlanEffects, Scene } from "../domain/coverage/types";
import { type Investment, investment } from "../domain/progress/investment";
import { placesOf } from "../domain/progress/progress";
import type { RtUnit } from "../domain/project/rt-units";
import type { Intervention } from "../domain/project/schema";
import type { AppState } from "./app-store";
import {
  remember,
  selectCatalogue,
  selectEffects,
  selectScene,
  selectUnits,
  selectWorks,
  selectWorksInForce,
} from "./derived";
import { selectWholePlanEffects } from "./whole-plan";

const invested = (
  works: readonly Intervention[],
  effects: PlanEffects,
  scene: Scene,
  units: readonly RtUnit[],
  catalogue: Catalogue,
): Investment =>
  investment({ works, effects, places: placesOf({ scene, units }), catalogue, recordIds: null });

const inForce = remember(invested);
const ofAllYears = remember(invested);

/** What the works that count now cost, and whom they serve, each household once; null until a project is open. */
export const selectInvestment = (state: AppState): Investment | null => {
  const [effects, scene] = [selectEffects(state), selectScene(state)];
  return effects && scene
    ? inForce(selectWorksInForce(state), effects, scene, selectUnits(state), selectCatalogue(state))
    : null;
};

/** The same for all five years, whatever year is looked at. */
export const selectWholeInvestment = (state: AppState): Investment | null => {
  const [effects, scene] = [selectWholePlanEffects(state), selectScene(state)];
  return effects && scene
    ? ofAllYears(selectWorks(state), effects, scene, selectUnits(state), selectCatalogue(state))
    : null;
};
