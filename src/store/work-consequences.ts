import type { Catalogue } from "../domain/catalogue/component";
import { planEffects } from "../domain/coverage/plan-effects";
import type { PlanEffects, Scene } from "../domain/coverage/types";
import type { Intervention, Project, SurveyRecord, Volumes } from "../domain/project/schema";
import type { Ruleset } from "../domain/rules/ruleset";
import { assessTogether, type TogetherAssessment } from "../domain/scoring/aggregate";
import type { Assessment } from "../domain/scoring/assessment";
import type { AppState } from "./app-store";
import {
  remember,
  selectCatalogue,
  selectEffects,
  selectRuleset,
  selectScene,
  selectUnits,
  selectWorks,
} from "./derived";
import { slumRtsOf } from "./slum-rts";

/** One RT with and without one work; all other works of the plan count on both sides. */
export type RtConsequence = {
  readonly recordId: string;
  readonly servedKk: number;
  readonly baseline: Assessment;
  readonly without: Assessment;
  readonly withWork: Assessment;
};

/** All RTs together with and without one work. */
export type WholeChange = { readonly without: Whole; readonly withWork: Whole };
export type Whole = {
  /** RTs of a slum level; those with an incomplete survey are in `unknownRts`, not here. */
  readonly slumRts: number;
  readonly unknownRts: number;
  readonly together: TogetherAssessment;
};

const noConsequences: readonly RtConsequence[] = [];

// Rests on the plan without the draft, so that it is reckoned once and not in every frame of a drag.
const othersInForce = remember((works: readonly Intervention[], throughYear: number, workId: string | null) =>
  works.filter((work) => work.id !== workId && work.year <= throughYear),
);
const effectsWithout = remember(
  (
    scene: Scene,
    works: readonly Intervention[],
    ruleset: Ruleset,
    project: Project,
    catalogue: Catalogue,
  ): PlanEffects => planEffects({ scene, project, works, ruleset, catalogue }),
);

/** The plan as it would be without the selected work. */
export const selectEffectsWithout = (state: AppState): PlanEffects | null => {
  const scene = selectScene(state);
  if (!scene || !state.project) return null;
  const works = othersInForce(selectWorks(state), state.throughYear, state.selectedWorkId);
  return effectsWithout(scene, works, selectRuleset(state), state.project, selectCatalogue(state));
};

const consequences = remember(
  (all: PlanEffects, without: PlanEffects, workId: string): readonly RtConsequence[] => {
    const served = new Map(
      all.byWork.get(workId)?.byRecord.map(({ recordId, servedKk }) => [recordId, servedKk]),
    );
    const list: RtConsequence[] = [];
    for (const [recordId, { before, after }] of all.byRecord) {
      const other = without.byRecord.get(recordId)?.after ?? before;
      const servedKk = served.get(recordId) ?? 0;
      if (servedKk === 0 && !isChanged(other, after)) continue;
      list.push({ recordId, servedKk, baseline: before, without: other, withWork: after });
    }
    return list.sort((left, right) => weightOf(right) - weightOf(left) || right.servedKk - left.servedKk);
  },
);
/** RTs the selected work serves or changes, those that change level first, then those that change score. */
export const selectConsequences = (state: AppState): readonly RtConsequence[] => {
  const [all, without] = [selectEffects(state), selectEffectsWithout(state)];
  return all && without && state.selectedWorkId !== null
    ? consequences(all, without, state.selectedWorkId)
    : noConsequences;
};

const wholeOf = (effects: PlanEffects, records: readonly SurveyRecord[], ruleset: Ruleset, zero: boolean) => {
  const volumesOverride = new Map<string, Volumes>();
  for (const { recordId, volumesAfter } of effects.byRecord.values())
    volumesOverride.set(recordId, volumesAfter);
  const { after: slumRts, unknown: unknownRts } = slumRtsOf(effects);
  const options = { zeroBelowThreshold: zero, volumesOverride };
  return { slumRts, unknownRts, together: assessTogether(records, ruleset, options) };
};
const wholeWith = remember(wholeOf);
const wholeWithout = remember(wholeOf);
const surveyed = remember((units: ReturnType<typeof selectUnits>) =>
  units.flatMap(({ record }) => (record ? [record] : [])),
);

/** What the selected work changes over all RTs; null until a project is open. */
export const selectWholeChange = (state: AppState): WholeChange | null => {
  const [all, without] = [selectEffects(state), selectEffectsWithout(state)];
  if (!all || !without || !state.project) return null;
  const zero = state.project.settings.zeroBelowThreshold;
  const [records, ruleset] = [surveyed(selectUnits(state)), selectRuleset(state)];
  return change(wholeWithout(without, records, ruleset, zero), wholeWith(all, records, ruleset, zero));
};
const change = remember((without: Whole, withWork: Whole): WholeChange => ({ without, withWork }));

const isChanged = (before: Assessment, after: Assessment): boolean =>
  before !== after &&
  before.criteria.some(
    ({ volume }, index) => Math.abs((volume ?? 0) - (after.criteria[index]?.volume ?? 0)) > 1e-9,
  );

const weightOf = ({ without, withWork }: RtConsequence): number => {
  if (without.levelId !== withWork.levelId) return 2;
  return without.knownTotal === withWork.knownTotal ? 0 : 1;
};
