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
  selectWorksInForce,
} from "./derived";

const invested = remember(
  (
    works: readonly Intervention[],
    effects: PlanEffects,
    scene: Scene,
    units: readonly RtUnit[],
    catalogue: Catalogue,
  ): Investment =>
    investment({ works, effects, places: placesOf({ scene, units }), catalogue, recordIds: null }),
);

/** What the works that count now cost, and whom they serve, each household once; null until a project is open. */
export const selectInvestment = (state: AppState): Investment | null => {
  const [effects, scene] = [selectEffects(state), selectScene(state)];
  return effects && scene
    ? invested(selectWorksInForce(state), effects, scene, selectUnits(state), selectCatalogue(state))
    : null;
};
