import type { Catalogue } from "../domain/catalogue/component";
import { componentOf } from "../domain/catalogue/priced-catalogue";
import { planEffects } from "../domain/coverage/plan-effects";
import type { PlanEffects, Scene } from "../domain/coverage/types";
import { priceBasis } from "../domain/prices/price-basis";
import type { Intervention, Project } from "../domain/project/schema";
import type { LevelId, Ruleset } from "../domain/rules/ruleset";
import type { AppState } from "./app-store";
import { remember, selectCatalogue, selectRuleset, selectScene, selectWorks } from "./derived";
import { slumRtsOf } from "./slum-rts";
import { selectWholePlanEffects } from "./whole-plan";

/** The plan after one of its years; year 0 is the survey itself. */
export type YearSummary = {
  readonly year: number;
  /** RTs by level; those with an incomplete survey are in `unknownRts`. */
  readonly rtsByLevel: Readonly<Partial<Record<LevelId, number>>>;
  readonly slumRts: number;
  readonly unknownRts: number;
  /** Rupiah of this year's works, those with a known price; 0 works cost 0. */
  readonly costIdr: number;
  /** Works of this year without a price: the cost does not hold them. */
  readonly unpricedWorks: number;
  /** Works of this year whose cost rests on the catalogue's example price. */
  readonly illustrativeWorks: number;
};

const noYears: readonly YearSummary[] = [];
const noEffects: readonly PlanEffects[] = [];

const effectsByYear = remember(
  (
    scene: Scene,
    works: readonly Intervention[],
    ruleset: Ruleset,
    project: Project,
    catalogue: Catalogue,
    whole: PlanEffects,
  ): readonly PlanEffects[] => [
    ...[0, 1, 2, 3, 4].map((year) => {
      const through = works.filter((work) => work.year <= year);
      return planEffects({ scene, project, works: through, ruleset, catalogue });
    }),
    whole,
  ],
);

/**
 * The chosen plan through year 0 (the survey itself), 1 .. 5, at these indices, without what is being dragged: six
 * results per edit, none per frame. Empty until a project is open.
 */
export const selectYearEffects = (state: AppState): readonly PlanEffects[] => {
  const [scene, whole] = [selectScene(state), selectWholePlanEffects(state)];
  if (!scene || !whole || !state.project) return noEffects;
  return effectsByYear(
    scene,
    selectWorks(state),
    selectRuleset(state),
    state.project,
    selectCatalogue(state),
    whole,
  );
};

const summaries = remember(
  (
    byYear: readonly PlanEffects[],
    works: readonly Intervention[],
    catalogue: Catalogue,
  ): readonly YearSummary[] =>
    byYear.map((effects, year) =>
      summaryOf(
        year,
        effects,
        works.filter((work) => work.year === year),
        catalogue,
      ),
    ),
);

/** Start and the five years of the chosen plan. */
export const selectYears = (state: AppState): readonly YearSummary[] => {
  const byYear = selectYearEffects(state);
  return byYear.length > 0 ? summaries(byYear, selectWorks(state), selectCatalogue(state)) : noYears;
};

/** `works`: those of the year alone. */
function summaryOf(
  year: number,
  effects: PlanEffects,
  works: readonly Intervention[],
  catalogue: Catalogue,
): YearSummary {
  const rtsByLevel: Partial<Record<LevelId, number>> = {};
  for (const { after } of effects.byRecord.values())
    if (after.levelId !== null) rtsByLevel[after.levelId] = (rtsByLevel[after.levelId] ?? 0) + 1;
  const { after: slumRts, unknown: unknownRts } = slumRtsOf(effects);
  const costs = works.map((work) => effects.byWork.get(work.id)?.costIdr ?? null);
  const isExample = (work: Intervention) =>
    priceBasis(work, componentOf(catalogue, work.componentId)) === "illustrative";
  return {
    year,
    rtsByLevel,
    slumRts,
    unknownRts,
    costIdr: costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
    unpricedWorks: costs.filter((cost) => cost === null).length,
    illustrativeWorks: works.filter(isExample).length,
  };
}
