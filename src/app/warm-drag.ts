import { planEffects } from "../domain/coverage/plan-effects";
import type { Intervention } from "../domain/project/schema";
import type { AppStore } from "../store/app-store";
import { selectCatalogue, selectRuleset, selectScene, selectWorks } from "../store/derived";

/** Moves enough for the browser to compile what a drag runs. */
const moves = 40;
const stepDeg = 1e-5;

/**
 * The first moves of a drag would be slow, before their code is compiled. When a plan is first there and the browser
 * has nothing to do, a work is moved a little in thought, a few milliseconds at a time; nobody sees the outcome.
 */
export function warmDrag(store: AppStore): void {
  // Safari does without: there the first drag warms itself.
  if (!("requestIdleCallback" in window)) return;
  let warmedId: string | null = null;
  store.subscribe(({ project }) => {
    if (!project || project.id === warmedId) return;
    warmedId = project.id;
    requestIdleCallback(() => warm(store));
  });
}

function warm(store: AppStore): void {
  const state = store.getState();
  const scene = selectScene(state);
  const works = selectWorks(state);
  const point = works.find(({ geometry }) => geometry.type === "Point");
  if (!state.project || !scene || !point) return;
  const input = {
    scene,
    project: state.project,
    ruleset: selectRuleset(state),
    catalogue: selectCatalogue(state),
  };
  let move = 0;
  const go = (deadline: IdleDeadline) => {
    for (; move < moves && deadline.timeRemaining() > 5; move++)
      planEffects({ ...input, works: works.map((work) => (work === point ? moved(point, move) : work)) });
    if (move < moves) requestIdleCallback(go);
  };
  requestIdleCallback(go);
}

function moved(work: Intervention, move: number): Intervention {
  if (work.geometry.type !== "Point") return work;
  const [lng, lat] = work.geometry.coordinates;
  return { ...work, geometry: { type: "Point", coordinates: [lng + move * stepDeg, lat] } };
}
