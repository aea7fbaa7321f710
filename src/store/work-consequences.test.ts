import { describe, expect, it } from "vitest";
import { aProject, aRecord, aWork } from "../../test/plan-builders";
import { newPlan } from "../domain/project/plans";
import type { Intervention } from "../domain/project/schema";
import { createAppStore } from "./app-store";
import { selectYears } from "./plan-years";
import { selectConsequences, selectEffectsWithout, selectWholeChange } from "./work-consequences";

/** 15 points elsewhere, and 23 of 50 KK without safe water (46 %, score 1): KR 16. */
const rt = aRecord({
  volumes: {
    ...aRecord().volumes,
    water_access: 23,
    fire_infrastructure: 100,
    fire_equipment: 100,
    waste_facility: 50,
  },
});
const far = aRecord({ id: "rt-02-01", rt: "02", point: [109.9, -6.87] });
const unsurveyed = aRecord({ id: "rt-03-01", rt: "03", point: [110.2, -6.87], volumes: {} });

function open(works: readonly Intervention[], selected = "tap") {
  const store = createAppStore();
  const project = aProject({
    records: { [rt.id]: rt, [far.id]: far, [unsurveyed.id]: unsurveyed },
    plans: { a: newPlan("a", "Usulan A") },
    interventions: Object.fromEntries(works.map((work) => [work.id, work])),
  });
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
  store.getState().selectWork(selected);
  return store;
}

describe("selectConsequences", () => {
  it("names the RTs the work changes, with and without it", () => {
    const [only, ...more] = selectConsequences(open([aWork()]).getState());

    expect(more).toEqual([]);
    expect(only).toMatchObject({
      recordId: "rt-01-01",
      servedKk: 50,
      baseline: { total: 16, levelId: "light" },
      without: { total: 16, levelId: "light" },
      withWork: { total: 15, levelId: "not_slum" },
    });
  });

  it("counts the other works of the plan on both sides", () => {
    const bin = aWork({ id: "bin", componentId: "waste_bin", reachM: 100, capacityKk: 50 });
    const list = selectConsequences(open([aWork(), bin]).getState());

    // The bin alone takes the 5 points of the waste facility.
    expect(list[0]).toMatchObject({
      baseline: { total: 16 },
      without: { total: 11 },
      withWork: { total: 10 },
    });
  });

  it("credits a second tap with nothing where the first would do alone", () => {
    const second = aWork({ id: "tap-2" });
    const list = selectConsequences(open([aWork(), second]).getState());

    expect(list.every(({ without, withWork }) => without.total === withWork.total)).toBe(true);
  });

  it("reckons the plan without the work once, not again while the work is dragged", () => {
    const store = open([aWork()]);
    const before = selectEffectsWithout(store.getState());
    store.getState().setDraft({ workId: "tap", geometry: { type: "Point", coordinates: [109.7, -6.87] } });

    expect(selectEffectsWithout(store.getState())).toBe(before);
    expect(selectConsequences(store.getState())).toEqual([]);
  });
});

describe("selectWholeChange", () => {
  it("counts slum RTs and leaves those without a survey apart", () => {
    const change = selectWholeChange(open([aWork()]).getState());

    expect(change?.without).toMatchObject({ slumRts: 1, unknownRts: 1 });
    expect(change?.withWork).toMatchObject({ slumRts: 0, unknownRts: 1 });
    // 23 of the 100 KK with a survey, then none.
    const water = (side: "without" | "withWork") =>
      change?.[side].together.services.find(({ serviceId }) => serviceId === "water")?.percent;
    expect(water("without")).toBeCloseTo(77, 6);
    expect(water("withWork")).toBeCloseTo(100, 6);
  });
});

describe("selectYears", () => {
  it("sums up the start and each of the five years", () => {
    const priced = aWork({ year: 2, unitCostIdr: 38_000_000 });
    const years = selectYears(open([priced, aWork({ id: "other", year: 2 })]).getState());

    expect(years.map(({ slumRts }) => slumRts)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(years.map(({ costIdr }) => costIdr)).toEqual([0, 0, 38_000_000, 0, 0, 0]);
    expect(years.map(({ unpricedWorks }) => unpricedWorks)).toEqual([0, 0, 1, 0, 0, 0]);
    expect(years[0]).toMatchObject({ rtsByLevel: { light: 1, not_slum: 1 }, unknownRts: 1 });
  });
});
