import { componentById } from "../domain/catalogue/catalogue";
import {
  countFarFromRoads,
  networkOf,
  type ReachMeasure,
  reachMeasure,
} from "../domain/coverage/along-roads";
import type { Scene } from "../domain/coverage/types";
import type { RoadNetwork } from "../domain/network/road-network";
import type { EditCode } from "../domain/project/journal";
import {
  componentMeasure,
  measureComponent,
  measureWork,
  type ReachAlong,
} from "../domain/project/reach-along";
import type { Intervention } from "../domain/project/schema";
import type { AppState, AppStore } from "./app-store";
import { remember, selectScene, selectWorksInForce } from "./derived";

const measure = remember(
  (work: Intervention, { roads }: Scene, componentIds: readonly string[]): ReachMeasure =>
    reachMeasure(work, { lines: roads, componentIds: [...componentIds] }),
);
/** A work where it stands now, in the hand too. */
const workNow = (state: AppState, workId: string): Intervention | undefined =>
  selectWorksInForce(state).find(({ id }) => id === workId) ?? state.project?.interventions[workId];

/** How the reach of a work is measured where it stands now, and why; null where there is no such work. */
export const selectReachMeasure = (state: AppState, workId: string): ReachMeasure | null => {
  const [scene, work] = [selectScene(state), workNow(state, workId)];
  return scene && state.project && work
    ? measure(work, scene, state.project.settings.networkComponentIds)
    : null;
};

/** Whether there is any road to measure along. */
export const selectHasRoads = (state: AppState): boolean =>
  (selectScene(state)?.roads.storey.length ?? 0) > 0;

/** The graph of the roads; null where there are none. Made when first asked for. */
export const selectRoadNetwork = (state: AppState): RoadNetwork | null => {
  const scene = selectScene(state);
  return scene && networkOf(scene.roads);
};

const far = remember(countFarFromRoads);
/** Household points within a circle of the work's reach (m) that lie too far from every road to be reached along one. */
export const selectFarFromRoads = (state: AppState, workId: string, reachM: number): number => {
  const [scene, work] = [selectScene(state), workNow(state, workId)];
  return scene && work ? far(scene, work, reachM) : 0;
};

/** What is said for all works of this work's component. */
export const selectComponentMeasure = ({ project }: AppState, { componentId }: Intervention): ReachAlong =>
  project ? componentMeasure(project.settings, componentId) : "straight";

/** Measures one work along the roads, or straight. */
export function measureReachOfWork(store: AppStore, work: Intervention, wish: ReachAlong): void {
  store.getState().edit(labelled(work.name), measureWork(work.id, wish));
}

/** Measures all works of a component along the roads, or straight: one edit. */
export function measureReachOfComponent(store: AppStore, componentId: string, wish: ReachAlong): void {
  const { edit, language } = store.getState();
  const name = componentById(componentId)?.shortName[language] ?? "";
  edit(labelled(name), measureComponent(componentId, wish));
}

const labelled = (name: string) => ({ code: "measure-reach" satisfies EditCode, details: { name } }) as const;
