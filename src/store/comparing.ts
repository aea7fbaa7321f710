import type { SideId } from "../domain/progress/compared-side";
import type { Project } from "../domain/project/schema";
import type { AppState } from "./app-store";
import { remember, selectPlanId } from "./derived";

const noSides: readonly SideId[] = [];
export const mostSides = 3;

const sides = remember((asked: readonly SideId[], plans: Project["plans"]): readonly SideId[] => {
  const known = [...new Set(asked)].filter((sideId) => sideId === null || sideId in plans);
  // A plan that was deleted or undone leaves its place to the survey.
  if (known.length < 2 && !known.includes(null)) known.push(null);
  return known.length < 2 ? noSides : known.slice(0, mostSides);
});
/** What is compared, at least one of it a plan that is there: left, right, perhaps a third. Empty: nothing. */
export const selectSideIds = ({ project, comparing }: AppState): readonly SideId[] =>
  project && comparing ? sides(comparing.sideIds, project.plans) : noSides;

export const isComparing = (state: AppState): boolean => selectSideIds(state).length > 0;

/** The state as one side is shown: its own works and colours; nothing in the user's hand, and no single households. */
export const stateOfSide = (state: AppState, sideId: SideId): AppState => ({
  ...state,
  planId: sideId ?? state.planId,
  isBeforeShown: state.isBeforeShown || sideId === null,
  selectedWorkId: null,
  draft: null,
  areHouseholdsShown: false,
});

/** What is compared first: the chosen plan with the one it was copied from, else with another plan, else with the survey. */
export function firstSideIds(state: AppState): readonly SideId[] {
  const plans = state.project?.plans ?? {};
  const planId = selectPlanId(state);
  if (planId === null) return noSides;
  const baseId = plans[planId]?.basePlanId ?? null;
  if (baseId !== null && baseId in plans) return [baseId, planId];
  const copyId = Object.values(plans).find(({ basePlanId }) => basePlanId === planId)?.id;
  const otherId = copyId ?? Object.keys(plans).find((id) => id !== planId);
  return otherId === undefined ? [null, planId] : [planId, otherId];
}

/** Another side at a place; where it stands already, the two change places. `undefined` takes the third away. */
export function withSide(
  sideIds: readonly SideId[],
  place: number,
  sideId: SideId | undefined,
): readonly SideId[] {
  const changed: (SideId | undefined)[] = [...sideIds];
  const elsewhere = sideId === undefined ? -1 : changed.indexOf(sideId);
  if (elsewhere >= 0) changed[elsewhere] = changed[place];
  changed[place] = sideId;
  return changed.filter((each) => each !== undefined);
}
