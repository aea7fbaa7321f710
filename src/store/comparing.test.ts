import { describe, expect, it } from "vitest";
import { aProject, aRecord, aWork } from "../../test/plan-builders";
import { newPlan } from "../domain/project/plans";
import type { Project } from "../domain/project/schema";
import { createAppStore } from "./app-store";
import { selectComparison } from "./compared-plans";
import { firstSideIds, isComparing, selectSideIds, stateOfSide, withSide } from "./comparing";
import { selectEffects, selectWorksInForce } from "./derived";
import { copyPlan } from "./plan-actions";

const all = { kind: "all" } as const;
const record = aRecord({ volumes: { ...aRecord().volumes, water_access: 50, waste_facility: 50 } });

function open(parts: Partial<Project> = {}) {
  const store = createAppStore();
  const project = aProject({
    records: { [record.id]: record },
    plans: { a: newPlan("a", "Usulan A") },
    interventions: { tap: aWork({ reachM: 200, costIdr: 38_000_000 }) },
    ...parts,
  });
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
  store.getState().startView("plan");
  return store;
}
const twoPlans = { plans: { a: newPlan("a", "Usulan A"), b: newPlan("b", "Usulan B") } };

describe("what is compared first", () => {
  it("one plan: with the survey", () => expect(firstSideIds(open().getState())).toEqual([null, "a"]));

  it("a copy: with what it was copied from, whichever of them is open", () => {
    const store = open({ ...twoPlans, plans: { z: newPlan("z", "Lain"), ...twoPlans.plans } });
    store.getState().choosePlan("b");
    const copyId = copyPlan(store, "b");
    expect(firstSideIds(store.getState())).toEqual(["b", copyId]);
    store.getState().choosePlan("b");
    expect(firstSideIds(store.getState())).toEqual(["b", copyId]);
  });

  it("two plans: with each other", () => {
    const store = open(twoPlans);
    store.getState().choosePlan("b");
    expect(firstSideIds(store.getState())).toEqual(["b", "a"]);
  });

  it("no plan: nothing", () => expect(firstSideIds(open({ plans: {} }).getState())).toEqual([]));
});

describe("the choice of sides", () => {
  it("lets two sides change places where one stands already", () => {
    expect(withSide(["a", "b"], 0, "b")).toEqual(["b", "a"]);
    expect(withSide(["a", "b", null], 2, "a")).toEqual([null, "b", "a"]);
  });

  it("adds and takes away the third", () => {
    expect(withSide(["a", "b"], 2, null)).toEqual(["a", "b", null]);
    expect(withSide(["a", "b", null], 2, undefined)).toEqual(["a", "b"]);
  });
});

describe("comparing", () => {
  it("begins in Capaian and leads back to where it began", () => {
    const store = open();
    store.getState().compare([null, "a"]);
    expect(store.getState().step).toBe("progress");
    store.getState().compare(["a", null]);
    store.getState().stopComparing();
    expect(store.getState()).toMatchObject({ step: "plan", comparing: null });
  });

  it("ends with any other step", () => {
    const store = open();
    store.getState().compare([null, "a"]);
    store.getState().goToStep("data");
    expect(isComparing(store.getState())).toBe(false);
  });

  it("leaves the place of a plan that is undone to the survey", () => {
    const store = open();
    const copyId = copyPlan(store, "a");
    store.getState().compare(["a", copyId]);
    expect(selectSideIds(store.getState())).toEqual(["a", copyId]);
    store.getState().undo();
    expect(selectSideIds(store.getState())).toEqual(["a", null]);
  });

  it("shows a side's own works, without what is in the hand", () => {
    const store = open({
      ...twoPlans,
      interventions: { tap: aWork(), other: aWork({ id: "other", planId: "b" }) },
    });
    const b = stateOfSide(store.getState(), "b");
    expect(selectWorksInForce(b).map(({ id }) => id)).toEqual(["other"]);
    expect(stateOfSide(store.getState(), null).isBeforeShown).toBe(true);
  });

  it("reckons a side once, however often the sides take turns", () => {
    const state = open(twoPlans).getState();
    const first = selectEffects(stateOfSide(state, "a"));
    selectEffects(stateOfSide(state, "b"));
    expect(selectEffects(stateOfSide(state, "a"))).toBe(first);
  });
});

describe("selectComparison", () => {
  it("is null while nothing is compared", () => expect(selectComparison(open().getState(), all)).toBeNull());

  it("is the same object until something changes, also while the start is held", () => {
    const store = open();
    store.getState().compare([null, "a"]);
    const compared = selectComparison(store.getState(), all);
    store.getState().showBefore(true);
    expect(selectComparison(store.getState(), all)).toBe(compared);
  });

  it("tells a plan from its changed copy: 50 KK of one tap against two", () => {
    const store = open();
    const copyId = copyPlan(store, "a");
    const tap = Object.values(store.getState().project?.interventions ?? {}).find(
      ({ planId }) => planId === copyId,
    );
    store.getState().edit({ code: "edit-work" }, (project) => ({
      ...project,
      interventions: {
        ...project.interventions,
        [tap?.id ?? ""]: { ...aWork(), ...tap, costIdr: 50_000_000, year: 3 },
      },
    }));
    store.getState().compare(["a", copyId]);
    const cost = () =>
      selectComparison(store.getState(), all)
        ?.figures.find(({ kind }) => kind.id === "cost")
        ?.cells.map((cell) => cell && [cell.value, cell.difference]);
    expect(cost()).toEqual([null, [38_000_000, null], [50_000_000, 12_000_000]]);
    store.getState().setThroughYear(2);
    expect(cost()).toEqual([null, [38_000_000, null], [0, -38_000_000]]);
  });
});
