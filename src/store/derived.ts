import { catalogue } from "../domain/catalogue/catalogue";
import type { Catalogue } from "../domain/catalogue/component";
import { pricedCatalogue } from "../domain/catalogue/priced-catalogue";
import { planEffects } from "../domain/coverage/plan-effects";
import { createScene } from "../domain/coverage/scene";
import type { PlanEffects, Scene } from "../domain/coverage/types";
import { type RtUnit, rtUnits } from "../domain/project/rt-units";
import type { Dataset, Intervention, Project } from "../domain/project/schema";
import type { Ruleset } from "../domain/rules/ruleset";
import { rulesetById } from "../domain/rules/rulesets";
import { assessRecord } from "../domain/scoring/assess";
import type { Assessment } from "../domain/scoring/assessment";
import type { AppState } from "./app-store";
import { isLarge, type SceneBasis } from "./large-scene";

/**
 * Remembers the last answers (one where not said otherwise): figures are computed from the state, cached by
 * identity, never saved. What is asked for several plans in turn keeps one for each.
 */
export function remember<Inputs extends readonly unknown[], Value>(
  compute: (...inputs: Inputs) => Value,
  keptCount = 1,
) {
  type Answer = { readonly inputs: Inputs; readonly value: Value };
  let kept: readonly Answer[] = [];
  return (...inputs: Inputs): Value => {
    const found = kept.find((answer) =>
      answer.inputs.every((input, index) => Object.is(input, inputs[index])),
    );
    const answer = found ?? { inputs, value: compute(...inputs) };
    // The one asked for last stays longest.
    if (kept[0] !== answer) kept = [answer, ...kept.filter((other) => other !== found)].slice(0, keptCount);
    return answer.value;
  };
}

/** The chosen plan and the three that may be compared. */
const plansAtOnce = 4;

const noUnits: readonly RtUnit[] = [];
const noWorks: readonly Intervention[] = [];
const noAssessments: ReadonlyMap<string, Assessment> = new Map();

const ruleset = remember((id: string | undefined): Ruleset => rulesetById(id));
export const selectRuleset = (state: AppState): Ruleset => ruleset(state.project?.settings.rulesetId);

/** The catalogue at the project's own prices: what every effect and cost is reckoned with. */
export const selectCatalogue = ({ project }: AppState): Catalogue =>
  project ? pricedCatalogue(catalogue, project.prices) : catalogue;

const units = remember((areas: Project["areas"], records: Project["records"]) => rtUnits({ areas, records }));
export const selectUnits = (state: AppState): readonly RtUnit[] =>
  state.project ? units(state.project.areas, state.project.records) : noUnits;

const baseline = remember(
  (list: readonly RtUnit[], rules: Ruleset, zeroBelowThreshold: boolean): ReadonlyMap<string, Assessment> =>
    new Map(
      list.flatMap(({ record }) =>
        record ? [[record.id, assessRecord(record, rules, { zeroBelowThreshold })] as const] : [],
      ),
    ),
);
/** The survey's own result by record id, before any work. */
export const selectBaseline = (state: AppState): ReadonlyMap<string, Assessment> =>
  state.project
    ? baseline(selectUnits(state), selectRuleset(state), state.project.settings.zeroBelowThreshold)
    : noAssessments;

const noDatasets: readonly Dataset[] = [];
const datasetsInForce = remember(
  (refs: Project["datasets"], loaded: Readonly<Record<string, Dataset>>): readonly Dataset[] =>
    Object.values(loaded).filter(({ ref }) => ref.id in refs),
);
/** The datasets of the project as it is now: those of a removed or undone layer stay in memory, unseen. */
export const selectDatasets = (state: AppState): readonly Dataset[] =>
  state.project ? datasetsInForce(state.project.datasets, state.datasets) : noDatasets;

const scene = remember(
  (areas: Project["areas"], records: Project["records"], datasets: readonly Dataset[]): Scene =>
    createScene({ areas, records }, datasets),
);
/**
 * Household and building points; null until a project is open. Those of a large project are laid by a worker: null
 * until they have come, and after a change of the survey the points before it, for the moment until the new ones come.
 */
export const selectScene = (state: AppState): Scene | null => {
  const { project, laidScene } = state;
  if (!project) return null;
  if (!isLarge(project.records)) return scene(project.areas, project.records, selectDatasets(state));
  return laidScene?.projectId === project.id ? laidScene.scene : null;
};

const basis = remember(
  (areas: Project["areas"], records: Project["records"], datasets: readonly Dataset[]) => ({
    areas,
    records,
    datasets,
  }),
);
/** What a worker has to lay points from now; null: nothing, they are there or few enough to be laid when asked for. */
export const selectSceneToLay = (state: AppState): SceneBasis | null => {
  const { project, laidScene } = state;
  if (!project || !isLarge(project.records)) return null;
  const wanted = basis(project.areas, project.records, selectDatasets(state));
  const isThere =
    laidScene?.projectId === project.id &&
    laidScene.areas === wanted.areas &&
    laidScene.records === wanted.records &&
    laidScene.datasets === wanted.datasets;
  return isThere ? null : wanted;
};

const works = remember(
  (all: Project["interventions"], planId: string | null): readonly Intervention[] =>
    planId === null ? noWorks : Object.values(all).filter((work) => work.planId === planId),
  plansAtOnce,
);
/** The plan the user chose, else the project's first; null where it has none. */
export const selectPlanId = ({ project, planId }: AppState): string | null => {
  if (!project) return null;
  return planId !== null && planId in project.plans ? planId : (Object.keys(project.plans)[0] ?? null);
};

/** The works of the chosen plan, all years, without the draft. */
export const selectWorks = (state: AppState): readonly Intervention[] =>
  state.project ? works(state.project.interventions, selectPlanId(state)) : noWorks;

const worksInForce = remember(
  (list: readonly Intervention[], draft: AppState["draft"], throughYear: number) =>
    list
      .map((work) =>
        draft?.workId === work.id
          ? { ...work, geometry: draft.geometry, ...(draft.reachM !== undefined && { reachM: draft.reachM }) }
          : work,
      )
      .filter((work) => work.year <= throughYear || work.id === draft?.workId),
  plansAtOnce,
);
/** The works that count now: with the draft's geometry, of years 1..throughYear. */
export const selectWorksInForce = (state: AppState): readonly Intervention[] =>
  worksInForce(selectWorks(state), state.draft, state.throughYear);

const effects = remember(
  (
    at: Scene,
    list: readonly Intervention[],
    rules: Ruleset,
    project: Project,
    prices: Catalogue,
  ): PlanEffects => planEffects({ scene: at, project, works: list, ruleset: rules, catalogue: prices }),
  plansAtOnce,
);
/** Before and after of every RT, and the effect of every work, draft included; null until a project is open. */
export const selectEffects = (state: AppState): PlanEffects | null => {
  const at = selectScene(state);
  return at && state.project
    ? effects(at, selectWorksInForce(state), selectRuleset(state), state.project, selectCatalogue(state))
    : null;
};

/** What the map colours an RT by now: the plan's result in Rencana and Capaian, else the baseline. */
export const isPlanShown = (state: AppState): boolean =>
  !state.isBeforeShown && (state.step === "plan" || state.step === "progress");
