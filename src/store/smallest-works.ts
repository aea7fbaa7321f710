import type { Catalogue } from "../domain/catalogue/component";
import { planEffects } from "../domain/coverage/plan-effects";
import type { RecordEffect, Scene } from "../domain/coverage/types";
import { positionsOf } from "../domain/geo/bounds";
import { metresBetween } from "../domain/geo/distance";
import type { Intervention, Project, SurveyRecord } from "../domain/project/schema";
import { addWork } from "../domain/project/works";
import type { Ruleset } from "../domain/rules/ruleset";
import type { Assessment } from "../domain/scoring/assessment";
import { type CheapestAnswer, cheapestSet } from "../domain/smallest/cheapest-set";
import { makeWork } from "../domain/smallest/make-work";
import type { PlannedStep } from "../domain/smallest/set-goals";
import { type Spot, siteOf, spotOf } from "../domain/smallest/site-of";
import { type CriterionSteps, smallestSteps } from "../domain/smallest/ways";
import type { AppState, AppStore } from "./app-store";
import {
  remember,
  selectCatalogue,
  selectEffects,
  selectPlanId,
  selectRuleset,
  selectScene,
  selectWorksInForce,
} from "./derived";
import { freeWorkName, withPlan, yearInHand } from "./work-actions";

/** What the smallest works are reckoned from: the plan as it stands, or the survey before any work. */
export type SmallestFrom = "plan" | "baseline";

const steps = remember(
  (
    scene: Scene,
    record: SurveyRecord,
    assessment: Assessment,
    rules: Ruleset,
    list: Catalogue,
  ): readonly CriterionSteps[] => smallestSteps({ assessment, site: siteOf(scene, record) }, rules, list),
);

const noSteps: readonly CriterionSteps[] = [];

/** Per criterion of an RT the least volume for each step down, and what makes it. */
export function selectSmallestSteps(
  state: AppState,
  recordId: string,
  from: SmallestFrom,
): readonly CriterionSteps[] {
  const basis = basisOf(state, recordId, from);
  return basis
    ? steps(basis.scene, basis.record, basis.assessment, selectRuleset(state), selectCatalogue(state))
    : noSteps;
}

const sets = remember(
  (
    scene: Scene,
    record: SurveyRecord,
    assessment: Assessment,
    maxTotal: number,
    rules: Ruleset,
    list: Catalogue,
  ): CheapestAnswer | null => cheapestSet({ assessment, site: siteOf(scene, record) }, maxTotal, rules, list),
);

/** The cheapest works that bring an RT to a total of at most `maxTotal`; null while its survey is incomplete. */
export function selectCheapestSet(
  state: AppState,
  recordId: string,
  from: SmallestFrom,
  maxTotal: number,
): CheapestAnswer | null {
  const basis = basisOf(state, recordId, from);
  if (!basis) return null;
  const { scene, record, assessment } = basis;
  return sets(scene, record, assessment, maxTotal, selectRuleset(state), selectCatalogue(state));
}

/** An RT before and after the plan; null where it has no survey. */
export const selectRecordEffect = (state: AppState, recordId: string): RecordEffect | null =>
  selectEffects(state)?.byRecord.get(recordId) ?? null;

/** Whether a work can be put into an RT: its boundary or its survey point is known. */
export const selectHasSpot = (state: AppState, record: SurveyRecord): boolean => {
  const scene = selectScene(state);
  return scene !== null && hasSpot(scene, record);
};
const hasSpot = remember((scene: Scene, record: SurveyRecord) => spotOf(scene, record) !== null);

/**
 * Turns planned amounts into works of the chosen plan in one edit, each tried out first so that its criteria truly
 * drop, and selects the last one. The ids of the works; none where one of them cannot be: nothing is changed then.
 */
export function makeSmallestWorks(
  store: AppStore,
  recordId: string,
  planned: readonly PlannedStep[],
  note: string,
): readonly string[] {
  const state = store.getState();
  const [scene, record] = [selectScene(state), state.project?.records[recordId]];
  const spot = scene && record ? spotOf(scene, record) : null;
  if (!state.project || !scene || !record || !spot || planned.length === 0) return [];

  const planId = selectPlanId(state) ?? crypto.randomUUID();
  const rt = { recordId, spot, site: siteOf(scene, record), planId, note };
  const made: Intervention[] = [];
  const [ruleset, catalogue] = [selectRuleset(state), selectCatalogue(state)];
  for (const { planned: amount, goals } of planned) {
    const project = withWorks(state.project, planId, made, state.language);
    const works = [...selectWorksInForce(state), ...made];
    const name = freeWorkName({ project, language: state.language }, planId, amount.offer.component);
    const nth = Object.values(project.interventions).filter((work) => isAt(work, planId, spot)).length;
    const place = { ...rt, nth, id: crypto.randomUUID(), name, year: yearInHand(state) };
    const work = makeWork(amount, place, goals, (candidate) =>
      planEffects({ scene, project, works: [...works, candidate], ruleset, catalogue }),
    );
    if (!work) return [];
    made.push(work);
  }
  finish(store, planId, made);
  return made.map(({ id }) => id);
}

const isAt = ({ planId, geometry }: Intervention, ofPlan: string, { centre, radiusM }: Spot): boolean => {
  const [first] = positionsOf(geometry);
  return planId === ofPlan && first !== undefined && metresBetween(centre, first) <= Math.max(radiusM, 1);
};

function finish(store: AppStore, planId: string, made: readonly Intervention[]): void {
  const { edit, language, goToStep, selectWork } = store.getState();
  const [first = "", ...others] = made.map((work) => work.name);
  const name = others.length > 0 ? `${first} + ${others.length}` : first;
  edit({ code: "add-work", details: { name } }, (project) => withWorks(project, planId, made, language));
  goToStep("plan");
  selectWork(made.at(-1)?.id ?? null);
}

const withWorks = (
  project: Project,
  planId: string,
  works: readonly Intervention[],
  language: AppState["language"],
): Project => works.reduce((all, work) => addWork(work)(all), withPlan(project, planId, language));

type Basis = {
  readonly scene: Scene;
  readonly record: SurveyRecord;
  readonly assessment: Assessment;
};

function basisOf(state: AppState, recordId: string, from: SmallestFrom): Basis | null {
  const [scene, record] = [selectScene(state), state.project?.records[recordId]];
  const effect = selectRecordEffect(state, recordId);
  if (!scene || !record || !effect) return null;
  return { scene, record, assessment: from === "plan" ? effect.after : effect.before };
}
