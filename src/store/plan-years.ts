import type { Catalogue } from "../domain/catalogue/component";
import { planEffects } from "../domain/coverage/plan-effects";
import type { PlanEffects, Scene } from "../domain/coverage/types";
import type { Intervention, Project } from "../domain/project/schema";
import type { LevelId, Ruleset } from "../domain/rules/ruleset";
import type { AppState } from "./app-store";
import { remember, selectCatalogue, selectRuleset, selectScene, selectWorks } from "./derived";
import { slumRtsOf } from "./slum-rts";

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
};

const years = [0, 1, 2, 3, 4, 5] as const;
const noYears: readonly YearSummary[] = [];

const summaries = remember(
  (
    scene: Scene,
    works: readonly Intervention[],
    ruleset: Ruleset,
    project: Project,
    catalogue: Catalogue,
  ): readonly YearSummary[] =>
    years.map((year) => {
      const through = works.filter((work) => work.year <= year);
      const effects = planEffects({ scene, project, works: through, ruleset, catalogue });
      return summaryOf(year, effects, through);
    }),
);

/** Start and the five years of the chosen plan, without what is being dragged: six results per edit, none per frame. */
export const selectYears = (state: AppState): readonly YearSummary[] => {
  const scene = selectScene(state);
  return scene && state.project
    ? summaries(scene, selectWorks(state), selectRuleset(state), state.project, selectCatalogue(state))
    : noYears;
};

function summaryOf(year: number, effects: PlanEffects, works: readonly Intervention[]): YearSummary {
  const rtsByLevel: Partial<Record<LevelId, number>> = {};
  for (const { after } of effects.byRecord.values())
    if (after.levelId !== null) rtsByLevel[after.levelId] = (rtsByLevel[after.levelId] ?? 0) + 1;
  const { after: slumRts, unknown: unknownRts } = slumRtsOf(effects);
  const costs = works
    .filter((work) => work.year === year)
    .map((work) => effects.byWork.get(work.id)?.costIdr ?? null);
  return {
    year,
    rtsByLevel,
    slumRts,
    unknownRts,
    costIdr: costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0),
    unpricedWorks: costs.filter((cost) => cost === null).length,
  };
}
