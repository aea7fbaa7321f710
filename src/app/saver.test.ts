import { fc, test } from "@fast-check/vitest";
import { describe, expect, vi } from "vitest";
import { aProject, aWork } from "../../test/plan-builders";
import { applyChanges } from "../domain/project/changes";
import type { JournalEntry } from "../domain/project/journal";
import type { Project } from "../domain/project/schema";
import type { ProjectWrite } from "../storage/write-project";
import { createAppStore } from "../store/app-store";
import { createSaver } from "./saver";

const project = aProject({ interventions: { tap: aWork() } });

/** What the database does with a write, in its plainest form. */
function createMirror() {
  let stored: Project = project;
  const journal = new Map<number, JournalEntry>();
  let headSeq = 0;
  return {
    write: async (write: ProjectWrite) => {
      await Promise.resolve();
      stored = { ...applyChanges(stored, write.changes, "after"), ...write.head };
      if (write.journal) {
        const { fromSeq, entries } = write.journal;
        for (const seq of journal.keys()) if (seq >= fromSeq) journal.delete(seq);
        for (const entry of entries) journal.set(entry.seq, entry);
      }
      headSeq = write.headSeq;
    },
    read: () => {
      const entries = [...journal.values()].sort((a, b) => a.seq - b.seq);
      return {
        project: stored,
        past: entries.filter(({ seq }) => seq <= headSeq),
        future: entries.filter(({ seq }) => seq > headSeq),
      };
    },
  };
}

const aStep = fc.oneof(
  fc.record({
    kind: fc.constant("put" as const),
    id: fc.constantFrom("tap", "a"),
    year: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant("drop" as const), id: fc.constantFrom("tap", "a") }),
  fc.record({ kind: fc.constant("rename" as const), name: fc.constantFrom("A", "B") }),
  fc.constantFrom(
    { kind: "undo" as const },
    { kind: "redo" as const },
    { kind: "wait" as const },
    { kind: "flush" as const },
  ),
);

describe("what is stored", () => {
  test.prop([fc.array(aStep, { maxLength: 40 })])(
    "is what is shown, whatever is done in whatever rhythm",
    async (steps) => {
      const store = createAppStore();
      const mirror = createMirror();
      const saver = createSaver({ store, write: mirror.write, now: () => "", onFirstSave: () => undefined });
      saver.open({ project, datasets: {}, past: [], future: [], savedAt: null });

      for (const step of steps) {
        const { undo, redo, edit } = store.getState();
        if (step.kind === "undo") undo();
        else if (step.kind === "redo") redo();
        else if (step.kind === "wait") await Promise.resolve();
        else if (step.kind === "flush") await saver.flush();
        else if (step.kind === "rename")
          edit({ code: "rename-project" }, (before) => ({ ...before, name: step.name }));
        else edit({ code: "edit-work" }, (before) => withStep(before, step));
      }
      await vi.waitFor(() => expect(store.getState().saving.status).toBe("saved"), { interval: 1 });

      const { project: shown, past, future } = store.getState();
      expect(mirror.read()).toEqual({ project: shown, past, future });
      expect(saver.hasUnsaved()).toBe(false);
    },
  );
});

type Step =
  | { readonly kind: "put"; readonly id: string; readonly year: number }
  | { readonly kind: "drop"; readonly id: string };

function withStep(before: Project, step: Step): Project {
  const { [step.id]: _gone, ...rest } = before.interventions;
  return {
    ...before,
    interventions:
      step.kind === "drop" ? rest : { ...rest, [step.id]: aWork({ id: step.id, year: step.year }) },
  };
}
