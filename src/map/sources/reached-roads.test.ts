import { describe, expect, it } from "vitest";
import { at, lineAt, pointAt } from "../../../test/coverage-builders";
import { aProject, aRecord, aWork } from "../../../test/plan-builders";
import { newPlan } from "../../domain/project/plans";
import type { Intervention } from "../../domain/project/schema";
import { createAppStore } from "../../store/app-store";
import { reachSource, spokesSource } from "./reach";
import { reachedRoadsSource } from "./reached-roads";

/** A tap 3 m beside a street of 200 m, in the hand. */
function opened(parts: Partial<Intervention>, hasRoads = true) {
  const store = createAppStore();
  const [record, work] = [aRecord({ point: at(0, 0) }), aWork({ geometry: pointAt(100, 3), ...parts })];
  const ref = { id: "roads", kind: "roads" as const, name: "Jalan", featureCount: 1 };
  const street = { type: "Feature" as const, geometry: lineAt([0, 0], [200, 0]), properties: {} };
  const features = { type: "FeatureCollection" as const, features: [street] };
  store.getState().openProject({
    project: aProject({
      records: { [record.id]: record },
      plans: { a: newPlan("a", "Usulan A") },
      interventions: { [work.id]: work },
      datasets: hasRoads ? { roads: ref } : {},
    }),
    datasets: hasRoads ? { roads: { ref, features } } : {},
    past: [],
    future: [],
    savedAt: null,
  });
  store.getState().goToStep("plan");
  store.getState().selectWork(work.id);
  return store;
}
const drawn = (source: typeof reachSource, state: ReturnType<ReturnType<typeof opened>["getState"]>) =>
  source.toGeoJson(source.inputs(state), state).features;

const metresEast = ([lng = 0]: GeoJSON.Position) =>
  (lng - at(0, 0)[0]) / ((at(1000, 0)[0] - at(0, 0)[0]) / 1000);

describe("the reach of a work measured along the roads", () => {
  it("is drawn as the roads within it, with the step to the road, and not as a ring", () => {
    const state = opened({ reachAlong: "network", reachM: 43 }).getState();
    const [roads, step] = drawn(reachedRoadsSource, state);
    if (roads?.geometry.type !== "MultiLineString") throw new Error("no roads");
    // 3 m to the road leave 40 m either way.
    expect(roads.geometry.coordinates.flat().map((end) => Math.round(metresEast(end)))).toEqual([60, 140]);
    expect(step?.properties).toEqual({ sector: "water", part: "step" });
    expect(drawn(reachSource, state)).toEqual([]);
    expect(drawn(spokesSource, state)).toEqual([]);
  });

  it("follows the hand", () => {
    const store = opened({ reachAlong: "network", reachM: 43 });
    store.getState().setDraft({ workId: "tap", geometry: pointAt(20, 3) });
    const [roads] = drawn(reachedRoadsSource, store.getState());
    if (roads?.geometry.type !== "MultiLineString") throw new Error("no roads");
    expect(roads.geometry.coordinates.flat().map((end) => Math.round(metresEast(end)))).toEqual([0, 60]);
  });

  it("is a ring where it is straight, where there are no roads, and too far from one", () => {
    for (const state of [
      opened({ reachM: 43 }).getState(),
      opened({ reachM: 43, reachAlong: "network" }, false).getState(),
      opened({ reachM: 43, reachAlong: "network", geometry: pointAt(100, 300) }).getState(),
    ]) {
      expect(drawn(reachedRoadsSource, state)).toEqual([]);
      expect(drawn(reachSource, state).map((feature) => feature.properties?.["part"])).toContain("ring");
    }
  });
});
