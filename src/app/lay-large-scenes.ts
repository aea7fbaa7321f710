import { layAllPoints, sceneWith } from "../domain/coverage/scene";
import { adoptServices } from "../domain/coverage/solved-services";
import type { Intervention } from "../domain/project/schema";
import type { AppState, AppStore } from "../store/app-store";
import { selectCatalogue, selectRuleset, selectSceneToLay } from "../store/derived";
import type { SceneBasis } from "../store/large-scene";
import { prepareInWorker } from "../workers/engine-client";

/**
 * Lays the points of a large project in a worker, which also works out who is served in each of its plans, whenever
 * what they are laid from has changed. The newest wish wins.
 */
export function layLargeScenes(store: AppStore): void {
  let asked: SceneBasis | null = null;
  let cancel = () => {};
  store.subscribe((state) => {
    const wanted = selectSceneToLay(state);
    if (wanted === asked) return;
    cancel();
    asked = wanted;
    if (wanted) cancel = lay(store, state, wanted);
  });
}

function lay(store: AppStore, state: AppState, basis: SceneBasis): () => void {
  const { project } = state;
  if (!project) return () => {};
  const { areas, records, datasets } = basis;
  const { settings } = project;
  const plans = worksByPlan(Object.values(project.interventions));
  const catalogue = selectCatalogue(state);
  const read = { areas, records, settings };
  const ruleset = selectRuleset(state);
  const preparing = prepareInWorker({
    project: read,
    datasets: datasets.filter(({ ref }) => ref.kind === "buildings" || ref.kind === "roads"),
    plans,
    catalogue,
  });
  preparing.result
    .then((answer) => {
      if (!answer) return;
      const scene = sceneWith(answer.laid, read, datasets);
      answer.solved.forEach((solved, index) => {
        const works = plans[index] ?? [];
        adoptServices({ scene, project: { records, settings }, works, ruleset, catalogue }, solved);
      });
      store.getState().setLaidScene({ ...basis, projectId: project.id, scene });
    })
    .catch((cause: unknown) => {
      // Slower, but the figures are there: a worker that will not start shall not take the plan away.
      console.error(cause);
      const scene = sceneWith(layAllPoints(read, datasets), read, datasets);
      store.getState().setLaidScene({ ...basis, projectId: project.id, scene });
    });
  return preparing.cancel;
}

function worksByPlan(works: readonly Intervention[]): readonly (readonly Intervention[])[] {
  const plans = new Map<string, Intervention[]>();
  for (const work of works) plans.set(work.planId, [...(plans.get(work.planId) ?? []), work]);
  return [...plans.values()];
}
