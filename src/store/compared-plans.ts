import type { Catalogue } from "../domain/catalogue/component";
import type { PlanEffects, Scene } from "../domain/coverage/types";
import { comparePlans, type PlanComparison } from "../domain/progress/compare-plans";
import type { ComparedSide, SideId } from "../domain/progress/compared-side";
import { placesOf, progressOf } from "../domain/progress/progress";
import { type ProgressScope, unitsIn } from "../domain/progress/scope";
import { servedPeople } from "../domain/progress/served-people";
import type { RtUnit } from "../domain/project/rt-units";
import type { Intervention, Project } from "../domain/project/schema";
import type { Ruleset } from "../domain/rules/ruleset";
import type { AppState } from "./app-store";
import { mostSides, selectSideIds, stateOfSide } from "./comparing";
import {
  remember,
  selectCatalogue,
  selectEffects,
  selectRuleset,
  selectScene,
  selectUnits,
  selectWorksInForce,
} from "./derived";

const measured = remember(
  (
    units: readonly RtUnit[],
    works: readonly Intervention[],
    effects: PlanEffects,
    scene: Scene,
    ruleset: Ruleset,
    catalogue: Catalogue,
    targets: Project["targets"],
    zeroBelowThreshold: boolean,
    scope: ProgressScope,
  ): Omit<ComparedSide, "sideId"> => {
    const input = { units, works, effects, scene, ruleset, catalogue, options: { zeroBelowThreshold } };
    const sectorOf = new Map(catalogue.components.map(({ id, sectorId }) => [id, sectorId]));
    const serving = works.flatMap((work) => {
      const [effect, sectorId] = [effects.byWork.get(work.id), sectorOf.get(work.componentId)];
      return effect && sectorId ? [{ effect, sectorId }] : [];
    });
    return {
      progress: progressOf({ ...input, targets: Object.values(targets) }, scope),
      people: servedPeople(serving, placesOf({ scene, units }), unitsIn(units, scope)),
    };
  },
  mostSides,
);

type Measured = ReturnType<typeof measured>;

/** What Capaian says of a plan up to the year looked at. */
function measuredPlan(state: AppState, planId: SideId, scope: ProgressScope): Measured | null {
  const side = stateOfSide(state, planId);
  const [effects, scene] = [selectEffects(side), selectScene(side)];
  return effects && scene && side.project
    ? measured(
        selectUnits(side),
        selectWorksInForce(side),
        effects,
        scene,
        selectRuleset(side),
        selectCatalogue(side),
        side.project.targets,
        side.project.settings.zeroBelowThreshold,
        scope,
      )
    : null;
}

const compared = remember(
  (
    sideIds: readonly SideId[],
    ruleset: Ruleset,
    first: Measured | null,
    second: Measured | null,
    third: Measured | null,
  ): PlanComparison => {
    const found = [first, second, third];
    return comparePlans(
      sideIds.flatMap((sideId, index): readonly ComparedSide[] => {
        const side = found[index];
        return side ? [{ sideId, ...side }] : [];
      }),
      ruleset,
    );
  },
);

/** The sides' figures beside each other; null while nothing is compared. */
export function selectComparison(state: AppState, scope: ProgressScope): PlanComparison | null {
  const sideIds = selectSideIds(state);
  if (sideIds.length === 0) return null;
  const plain = { ...state, isBeforeShown: false };
  // The survey is the "before" of a plan that is compared with it, so nothing is reckoned for it alone.
  const somePlan = sideIds.find((sideId) => sideId !== null) ?? null;
  const [first = null, second = null, third = null] = sideIds.map((sideId) =>
    measuredPlan(plain, sideId ?? somePlan, scope),
  );
  return compared(sideIds, selectRuleset(state), first, second, third);
}
