import { describe, expect, it } from "vitest";
import { aProject, aWork } from "../../test/plan-builders";
import type { WorkGeometry } from "../domain/geo/schema";
import { newPlan } from "../domain/project/plans";
import type { Project } from "../domain/project/schema";
import { createAppStore } from "./app-store";
import { addPlan, copyPlan, deletePlan, renamePlan } from "./plan-actions";
import { deleteWork, duplicateWork, editWork, placeWork, reshapeWork } from "./work-actions";

const here: WorkGeometry = { type: "Point", coordinates: [109.68, -6.87] };
const there: WorkGeometry = { type: "Point", coordinates: [109.69, -6.88] };
const withTap = aProject({ plans: { a: newPlan("a", "Usulan A") }, interventions: { tap: aWork() } });

function open(project: Project, language: "id" | "en" = "id") {
  const store = createAppStore(language);
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
  return store;
}

const drawTap = (store: ReturnType<typeof open>, keepsDrawing = false) =>
  store
    .getState()
    .setTool({ kind: "draw", componentId: "water_public_tap", geometry: "point", keepsDrawing });

describe("placeWork", () => {
  it("makes the first plan and the work in one edit, selects it and puts the pen down", () => {
    const store = open(aProject());
    drawTap(store);
    const id = placeWork(store, here);

    const { project, past, selectedWorkId, tool } = store.getState();
    expect(Object.values(project?.plans ?? {}).map((plan) => plan.name)).toEqual(["Usulan A"]);
    expect(project?.interventions[id]).toMatchObject({
      name: "Hidran umum 1",
      componentId: "water_public_tap",
      geometry: here,
      year: 1,
    });
    expect(past.map((entry) => entry.label)).toEqual([
      { code: "add-work", details: { name: "Hidran umum 1" } },
    ]);
    expect(selectedWorkId).toBe(id);
    expect(tool).toEqual({ kind: "select" });
  });

  it("names in the user's language and takes the next free number", () => {
    const store = open(aProject(), "en");
    drawTap(store);
    placeWork(store, here);
    drawTap(store);
    const second = placeWork(store, there);

    const { project } = store.getState();
    expect(Object.values(project?.plans ?? {}).map((plan) => plan.name)).toEqual(["Proposal A"]);
    expect(project?.interventions[second]?.name).toMatch(/ 2$/);
  });

  it("puts it into the chosen plan and the year being looked at", () => {
    const store = open(aProject({ plans: { a: newPlan("a", "Usulan A"), b: newPlan("b", "Usulan B") } }));
    store.getState().choosePlan("b");
    store.getState().setThroughYear(3);
    drawTap(store);
    const id = placeWork(store, here);

    expect(store.getState().project?.interventions[id]).toMatchObject({ planId: "b", year: 3 });
    expect(Object.keys(store.getState().project?.plans ?? {})).toEqual(["a", "b"]);
  });

  it("keeps the pen in hand where the user keeps drawing", () => {
    const store = open(withTap);
    drawTap(store, true);
    placeWork(store, here);

    expect(store.getState().tool.kind).toBe("draw");
    expect(store.getState().selectedWorkId).toBeNull();
  });

  it("does nothing without a project or a pen", () => {
    const closed = createAppStore("id");
    drawTap(closed);
    expect(placeWork(closed, here)).toBe("");

    const idle = open(withTap);
    expect(placeWork(idle, here)).toBe("");
    expect(idle.getState().project).toBe(withTap);
  });
});

describe("reshapeWork", () => {
  it("makes one drag one step, whatever the drafts before it", () => {
    const store = open(withTap);
    store.getState().setDraft({ workId: "tap", geometry: here });
    store.getState().setDraft({ workId: "tap", geometry: there });
    reshapeWork(store, "tap", there);

    expect(store.getState().past.map((entry) => entry.label.code)).toEqual(["move-work"]);
    expect(store.getState().draft).toBeNull();
    expect(store.getState().project?.interventions["tap"]?.geometry).toEqual(there);

    store.getState().undo();
    expect(store.getState().project).toEqual(withTap);
  });

  it("calls a new reach or a moved vertex a reshape", () => {
    const store = open(withTap);
    reshapeWork(store, "tap", here, 140);

    expect(store.getState().past.map((entry) => entry.label.code)).toEqual(["reshape-work"]);
    expect(store.getState().project?.interventions["tap"]?.reachM).toBe(140);
  });

  it("leaves no step behind where the work came back to its place", () => {
    const store = open(withTap);
    store.getState().setDraft({ workId: "tap", geometry: there });
    reshapeWork(store, "tap", here);

    expect(store.getState().past).toEqual([]);
    expect(store.getState().project).toBe(withTap);
    expect(store.getState().draft).toBeNull();
  });
});

describe("the other edits of a work", () => {
  it("edits in one step, and equal values in none", () => {
    const store = open(withTap);
    editWork(store, "tap", { year: 2 });
    editWork(store, "tap", { year: 2 });

    expect(store.getState().past.map((entry) => entry.label.code)).toEqual(["edit-work"]);
  });

  it("selects the copy, which stands beside the original with the next number", () => {
    const store = open(withTap);
    const copy = duplicateWork(store, "tap");

    expect(store.getState().selectedWorkId).toBe(copy);
    expect(store.getState().project?.interventions[copy]?.name).toBe("Hidran umum 2");
    expect(store.getState().project?.interventions[copy]?.geometry).toEqual({
      type: "Point",
      coordinates: [109.68 + 0.0002, -6.87 - 0.0002],
    });
  });

  it("lets go of a deleted work, and undo brings it back", () => {
    const store = open(withTap);
    store.getState().selectWork("tap");
    deleteWork(store, "tap");

    expect(store.getState().selectedWorkId).toBeNull();
    expect(store.getState().project?.interventions).toEqual({});
    store.getState().undo();
    expect(store.getState().project).toEqual(withTap);
  });
});

describe("plans", () => {
  it("adds, copies, renames and deletes, each in one step, and chooses what is new", () => {
    const store = open(withTap);
    const names = () => Object.values(store.getState().project?.plans ?? {}).map((plan) => plan.name);
    copyPlan(store, "a");
    expect(names()).toEqual(["Usulan A", "Usulan B"]);
    expect(store.getState().planId).not.toBe("a");
    addPlan(store);
    expect(names()).toEqual(["Usulan A", "Usulan B", "Usulan C"]);
    renamePlan(store, "a", " Lebih murah ");
    deletePlan(store, store.getState().planId ?? "");

    expect(names()).toEqual(["Lebih murah", "Usulan B"]);
    expect(store.getState().planId).toBeNull();
    expect(store.getState().past.map((entry) => entry.label.code)).toEqual([
      "add-plan",
      "add-plan",
      "edit-plan",
      "delete-plan",
    ]);
  });
});
