import { expect, it, vi } from "vitest";
import { aRowOfRts, pointAt } from "../../test/coverage-builders";
import { aProject, aRecord, aWork } from "../../test/plan-builders";
import { catalogue } from "../domain/catalogue/catalogue";
import { planEffects } from "../domain/coverage/plan-effects";
import { createScene } from "../domain/coverage/scene";
import { createAppStore } from "../store/app-store";
import { selectEffects, selectRuleset, selectScene, selectSceneToLay } from "../store/derived";
import { layLargeScenes } from "./lay-large-scenes";

const { denominators } = aRecord();
/** Four RTs of 15,000 households: more than is laid at once. */
const city = aProject({
  ...aRowOfRts(
    [1, 2, 3, 4].map(() => ({
      denominators: { ...denominators, households: 15_000 },
      volumes: { water_access: 9_000 },
    })),
  ),
  plans: { plan: { id: "plan", name: "Usulan A", basePlanId: null, note: "" } },
  interventions: {
    tap: aWork({ id: "tap", planId: "plan", geometry: pointAt(50, 50), reachM: 60, capacityKk: 500 }),
  },
});

function opened() {
  const store = createAppStore("id");
  layLargeScenes(store);
  store.getState().openProject({ project: city, datasets: {}, past: [], future: [], savedAt: null });
  return store;
}

it("lays the points of a city in a worker and shares them out there, as they would be here", async () => {
  const store = opened();
  expect(selectScene(store.getState())).toBeNull();
  expect(selectEffects(store.getState())).toBeNull();

  await vi.waitFor(() => expect(selectScene(store.getState())?.householdRecord).toHaveLength(60_000), 20_000);

  const state = store.getState();
  const scene = createScene(city, []);
  expect(selectScene(state)?.householdLngLat).toEqual(scene.householdLngLat);
  const works = Object.values(city.interventions);
  const here = planEffects({ scene, project: city, works, ruleset: selectRuleset(state), catalogue });
  expect(selectEffects(state)?.byWork.get("tap")?.servedKk).toBe(500);
  expect([...(selectEffects(state)?.byWork.get("tap")?.servedPoints ?? [])]).toEqual([
    ...(here.byWork.get("tap")?.servedPoints ?? []),
  ]);
  expect(selectEffects(state)?.credits).toEqual(here.credits);
});

it("keeps the points there are until those of the corrected survey come", async () => {
  const store = opened();
  await vi.waitFor(() => expect(selectScene(store.getState())).not.toBeNull(), 20_000);
  const before = selectScene(store.getState());
  store.getState().edit({ code: "edit-record", details: { name: "RT 1" } }, (project) => {
    const [first] = Object.values(project.records);
    if (!first) throw new Error("a city without a survey");
    const corrected = { ...first, denominators: { ...first.denominators, households: 14_000 } };
    return { ...project, records: { ...project.records, [first.id]: corrected } };
  });
  expect(selectScene(store.getState())).toBe(before);
  expect(selectSceneToLay(store.getState())).not.toBeNull();

  await vi.waitFor(() => expect(selectScene(store.getState())?.householdRecord).toHaveLength(59_000), 20_000);
  expect(selectSceneToLay(store.getState())).toBeNull();
});
