import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { aProject, aWork } from "../../test/plan-builders";
import type { Project } from "../domain/project/schema";
import { createAppStore } from "./app-store";

const stamp = { now: () => "2026-01-05T03:42:00.000Z", newId: () => "entry", who: "Bu Sri" };
const project = aProject({ interventions: { tap: aWork() } });
const opened = { project, datasets: {}, past: [], future: [], savedAt: null };

const aStore = () => {
  const store = createAppStore("id", stamp);
  store.getState().openProject(opened);
  return store;
};

const moved = (lng: number) => (before: Project) => ({
  ...before,
  interventions: {
    ...before.interventions,
    tap: aWork({ geometry: { type: "Point", coordinates: [lng, -6.87] } }),
  },
});

describe("edit", () => {
  it("writes what changed into the journal", () => {
    const store = aStore();
    store.getState().edit({ code: "rename-project" }, (before) => ({ ...before, name: "Lain" }));
    store.getState().edit({ code: "move-work", details: { name: "Hidran" } }, moved(110));

    expect(store.getState().past).toMatchObject([
      {
        seq: 1,
        changes: [{ collection: "head", before: { name: "Kampung Contoh" }, after: { name: "Lain" } }],
      },
      {
        seq: 2,
        at: "2026-01-05T03:42:00.000Z",
        who: "Bu Sri",
        label: { code: "move-work", details: { name: "Hidran" } },
        changes: [{ collection: "interventions", id: "tap" }],
      },
    ]);
  });

  it("is not an edit when nothing changes", () => {
    const store = aStore();
    store.getState().edit({ code: "edit-work" }, (before) => before);
    store.getState().edit({ code: "edit-work" }, (before) => ({ ...before }));

    expect(store.getState().project).toBe(project);
    expect(store.getState().past).toEqual([]);
  });

  it("goes on counting where a history that could not be loaded ends", () => {
    const store = createAppStore("id", stamp);
    store.getState().openProject({ ...opened, baseSeq: 41 });
    store.getState().edit({ code: "move-work" }, moved(110));

    expect(store.getState().past[0]?.seq).toBe(42);
  });
});

/** A few records, so that edits meet: added, changed, removed, renamed head. */
const anEdit = fc.oneof(
  fc.record({
    kind: fc.constant("put" as const),
    id: fc.constantFrom("tap", "a", "b"),
    year: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant("drop" as const), id: fc.constantFrom("tap", "a", "b") }),
  fc.record({ kind: fc.constant("rename" as const), name: fc.constantFrom("A", "B") }),
  fc.constantFrom({ kind: "undo" as const }, { kind: "redo" as const }),
);
type Edit = typeof anEdit extends fc.Arbitrary<infer Value> ? Value : never;

function run(store: ReturnType<typeof aStore>, edit: Edit): void {
  const state = store.getState();
  if (edit.kind === "undo") state.undo();
  else if (edit.kind === "redo") state.redo();
  else state.edit({ code: "edit-work" }, (before) => changed(before, edit));
}

function changed(before: Project, edit: Exclude<Edit, { kind: "undo" | "redo" }>): Project {
  if (edit.kind === "rename") return { ...before, name: edit.name };
  if (edit.kind === "put") {
    const work = aWork({ id: edit.id, year: edit.year });
    return { ...before, interventions: { ...before.interventions, [edit.id]: work } };
  }
  const { [edit.id]: _gone, ...rest } = before.interventions;
  return { ...before, interventions: rest };
}

describe("undo and redo, whatever was done before", () => {
  test.prop([fc.array(anEdit, { maxLength: 30 })])(
    "undoing all comes back to the start, redoing to the end",
    (edits) => {
      const store = aStore();
      for (const edit of edits) run(store, edit);
      while (store.getState().future.length > 0) store.getState().redo();
      const end = store.getState().project;

      while (store.getState().past.length > 0) store.getState().undo();
      expect(store.getState().project).toEqual(project);
      while (store.getState().future.length > 0) store.getState().redo();
      expect(store.getState().project).toEqual(end);
    },
  );

  test.prop([fc.array(anEdit, { maxLength: 30 })])("numbers the journal without a gap", (edits) => {
    const store = aStore();
    for (const edit of edits) run(store, edit);

    const { past, future } = store.getState();
    expect([...past, ...future].map(({ seq }) => seq)).toEqual(
      [...past, ...future].map((_, index) => index + 1),
    );
  });
});
