import { describe, expect, it } from "vitest";
import { aRowOfRts, pointAt } from "../../test/coverage-builders";
import { aProject, aRecord, aWork } from "../../test/plan-builders";
import { setPrices } from "../domain/prices/set-prices";
import { newPlan } from "../domain/project/plans";
import { createAppStore } from "./app-store";
import { selectCatalogue } from "./derived";
import { selectInvestment } from "./plan-investment";
import { selectYearEffects, selectYears } from "./plan-years";
import { selectWholePlanEffects } from "./whole-plan";
import { moveWorkToYear } from "./work-actions";

const works = {
  road: aWork({ id: "road", name: "Paving 1", componentId: "road_paving", quantity: 100, year: 1 }),
  tap: aWork({ id: "tap", geometry: pointAt(50, 50), year: 2 }),
};
const project = aProject({
  ...aRowOfRts([{ volumes: { ...aRecord().volumes, water_access: 50 } }]),
  plans: { a: newPlan("a", "Usulan A") },
  interventions: works,
});
const paving = { id: "road_paving", unitCostIdr: 300_000, source: "SHBJ" };

function open() {
  const store = createAppStore("id");
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
  return store;
}
const costs = (store: ReturnType<typeof open>) => selectYears(store.getState()).map(({ costIdr }) => costIdr);

describe("the years of a plan", () => {
  it("cost what their own works cost at the example's price, and say so", () => {
    const years = selectYears(open().getState());
    expect(years.map(({ costIdr }) => costIdr)).toEqual([0, 22_300_000, 0, 0, 0, 0]);
    expect(years.map(({ unpricedWorks }) => unpricedWorks)).toEqual([0, 0, 1, 0, 0, 0]);
    expect(years.map(({ illustrativeWorks }) => illustrativeWorks)).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it("follow the project's own price and its undo", () => {
    const store = open();
    const before = selectCatalogue(store.getState());
    store.getState().edit({ code: "edit-price", details: { name: "Paving" } }, setPrices([paving]));
    expect(costs(store)).toEqual([0, 30_000_000, 0, 0, 0, 0]);
    expect(selectInvestment(store.getState())).toMatchObject({ costIdr: 30_000_000, illustrativeCount: 0 });
    expect(selectCatalogue(store.getState())).toBe(selectCatalogue(store.getState()));
    store.getState().undo();
    expect(selectCatalogue(store.getState())).toBe(before);
    expect(costs(store)).toEqual([0, 22_300_000, 0, 0, 0, 0]);
  });

  it("end with the whole plan", () => {
    const state = open().getState();
    expect(selectYearEffects(state)[5]).toBe(selectWholePlanEffects(state));
    expect(selectYearEffects(state)[1]?.byWork.has("tap")).toBe(false);
  });
});

describe("moving a work to another year", () => {
  it("is one edit with the year in its name, undone in one step", () => {
    const store = open();
    moveWorkToYear(store, "road", 3);
    expect(costs(store)).toEqual([0, 0, 0, 22_300_000, 0, 0]);
    expect(store.getState().past.map(({ label }) => label)).toEqual([
      { code: "move-work-year", details: { name: "Paving 1", year: 3 } },
    ]);
    store.getState().undo();
    expect(costs(store)).toEqual([0, 22_300_000, 0, 0, 0, 0]);
  });

  it.each([1, 0, 6, 2.5, Number.NaN])("to year %d changes nothing", (year) => {
    const store = open();
    moveWorkToYear(store, "road", year);
    moveWorkToYear(store, "nobody", 3);
    expect(store.getState().past).toEqual([]);
    expect(store.getState().project).toBe(project);
  });
});
