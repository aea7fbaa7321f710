import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { aProject, aWork } from "../../test/plan-builders";
import type { WorkGeometry } from "../domain/geo/schema";
import { newPlan } from "../domain/project/plans";
import { type AppStore, createAppStore } from "./app-store";
import { addPlan, copyPlan, deletePlan } from "./plan-actions";
import { deleteWork, duplicateWork, editWork, placeWork, reshapeWork } from "./work-actions";

const degrees = fc.integer({ min: -40, max: 40 }).map((step) => step / 1000);
const geometry = fc
  .tuple(degrees, degrees)
  .map(([lng, lat]): WorkGeometry => ({ type: "Point", coordinates: [109.68 + lng, -6.87 + lat] }));

/** What a hand can do; `pick` chooses among the works or plans that are there. */
const act = fc.oneof(
  fc.record({ kind: fc.constant("place" as const), geometry }),
  fc.record({ kind: fc.constant("drag" as const), pick: fc.nat(20), geometry }),
  fc.record({
    kind: fc.constant("reach" as const),
    pick: fc.nat(20),
    reachM: fc.integer({ min: 1, max: 900 }),
  }),
  fc.record({ kind: fc.constant("edit" as const), pick: fc.nat(20), year: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ kind: fc.constant("duplicate" as const), pick: fc.nat(20) }),
  fc.record({ kind: fc.constant("delete" as const), pick: fc.nat(20) }),
  fc.record({ kind: fc.constant("addPlan" as const) }),
  fc.record({ kind: fc.constant("copyPlan" as const), pick: fc.nat(5) }),
  fc.record({ kind: fc.constant("deletePlan" as const), pick: fc.nat(5) }),
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

const first = aProject({ plans: { a: newPlan("a", "Usulan A") }, interventions: { tap: aWork() } });

function perform(store: AppStore, step: Act) {
  const { project, setTool, setDraft } = store.getState();
  const choose = (items: object = {}, pick: number) => {
    const ids = Object.keys(items);
    return ids[pick % Math.max(1, ids.length)] ?? "";
  };
  const work = "pick" in step ? choose(project?.interventions, step.pick) : "";
  const plan = "pick" in step ? choose(project?.plans, step.pick) : "";
  const at = project?.interventions[work]?.geometry;
  if (step.kind === "place") {
    setTool({ kind: "draw", componentId: "water_public_tap", geometry: "point" });
    placeWork(store, step.geometry);
  } else if (step.kind === "drag") {
    setDraft({ workId: work, geometry: step.geometry });
    reshapeWork(store, work, step.geometry);
  } else if (step.kind === "reach" && at) reshapeWork(store, work, at, step.reachM);
  else if (step.kind === "edit") editWork(store, work, { year: step.year });
  else if (step.kind === "duplicate") duplicateWork(store, work);
  else if (step.kind === "delete") deleteWork(store, work);
  else if (step.kind === "addPlan") addPlan(store);
  else if (step.kind === "copyPlan") copyPlan(store, plan);
  else if (step.kind === "deletePlan") deletePlan(store, plan);
}

test.prop([fc.array(act, { maxLength: 25 })])(
  "undoing every act returns to the first project, redoing to the last; no act takes two steps",
  (acts) => {
    const store = createAppStore("id");
    store.getState().openProject({ project: first, datasets: {}, past: [], future: [], savedAt: null });
    for (const step of acts) {
      const steps = store.getState().past.length;
      perform(store, step);
      expect(store.getState().past.length - steps).toBeLessThanOrEqual(1);
    }
    const last = store.getState().project;

    while (store.getState().past.length > 0) store.getState().undo();
    expect(store.getState().project).toEqual(first);

    while (store.getState().future.length > 0) store.getState().redo();
    expect(store.getState().project).toEqual(last);
  },
);

test.prop([fc.array(act, { maxLength: 25 })])("every work stands in a plan of the project", (acts) => {
  const store = createAppStore("id");
  store.getState().openProject({ project: first, datasets: {}, past: [], future: [], savedAt: null });
  for (const step of acts) perform(store, step);

  const { project } = store.getState();
  for (const work of Object.values(project?.interventions ?? {}))
    expect(Object.keys(project?.plans ?? {})).toContain(work.planId);
});
