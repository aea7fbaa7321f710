import { describe, expect, it } from "vitest";
import { aProject, aRecord, aWork } from "../../../test/plan-builders";
import { newPlan } from "../../domain/project/plans";
import { createAppStore } from "../../store/app-store";
import { reachSource } from "./reach";

/** The parts drawn round a tap with a reach of 100 m. */
function partsAt(metresPerPixel: number) {
  const store = createAppStore();
  const record = aRecord();
  const work = aWork();
  const project = aProject({
    records: { [record.id]: record },
    plans: { a: newPlan("a", "Usulan A") },
    interventions: { [work.id]: work },
  });
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
  store.getState().goToStep("plan");
  store.getState().selectWork(work.id);
  store.getState().setMapView({ metresPerPixel, bearingDeg: 0 });
  const state = store.getState();
  return reachSource
    .toGeoJson(reachSource.inputs(state), state)
    .features.map((one) => one.properties?.["part"]);
}

describe("the reach of the work in hand", () => {
  it("has a handle where its ring stands clear of the symbol", () => {
    expect(partsAt(0.5)).toEqual(["ring", "area", "handle"]);
  });

  it("has none where the ring lies under the symbol, so that the hand moves the work", () => {
    expect(partsAt(10)).toEqual(["ring", "area"]);
  });
});
