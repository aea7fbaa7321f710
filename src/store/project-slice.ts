import type { AppError } from "../domain/errors";
import { applyChanges, changesBetween } from "../domain/project/changes";
import { type EditLabel, headSeqOf, type JournalEntry } from "../domain/project/journal";
import type { Dataset, Project } from "../domain/project/schema";
import type { SetState } from "./slice";

type Saving = {
  readonly status: "saved" | "saving" | "failed";
  /** ISO 8601 of the last acknowledged write. */
  readonly savedAt: string | null;
  readonly error: AppError | null;
};

export type OpenedProject = {
  readonly project: Project;
  readonly datasets: Readonly<Record<string, Dataset>>;
  /** Journal entries in force, oldest first, and those undone, next to redo first. */
  readonly past: readonly JournalEntry[];
  readonly future: readonly JournalEntry[];
  /** The journal entry before the oldest of these; 0 where there is none, as in a new project. */
  readonly baseSeq?: number;
  readonly savedAt: string | null;
};

export type ProjectSlice = {
  readonly project: Project | null;
  readonly datasets: Readonly<Record<string, Dataset>>;
  readonly past: readonly JournalEntry[];
  readonly future: readonly JournalEntry[];
  readonly baseSeq: number;
  readonly saving: Saving;
  /** Replaces what is open; the caller has read it from storage, or made it. */
  readonly openProject: (opened: OpenedProject) => void;
  readonly closeProject: () => void;
  /** The one way to change a project: `change` is a pure domain operation. Datasets ride along, outside undo. */
  readonly edit: (
    label: EditLabel,
    change: (project: Project) => Project,
    datasets?: readonly Dataset[],
  ) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly setSaving: (saving: Saving) => void;
};

export type Stamp = { readonly now: () => string; readonly newId: () => string; readonly who: string };

const nothing = { project: null, datasets: {}, past: [], future: [], baseSeq: 0 } as const;

export const createProjectSlice = (set: SetState<ProjectSlice>, stamp: Stamp): ProjectSlice => ({
  ...nothing,
  saving: { status: "saved", savedAt: null, error: null },

  openProject: ({ savedAt, ...opened }) =>
    set({ ...nothing, ...opened, saving: { status: "saved", savedAt, error: null } }),
  closeProject: () => set(nothing),

  edit: (label, change, datasets = []) =>
    set(({ project, past, future, baseSeq, datasets: loaded }) => {
      if (!project) return {};
      const next = change(project);
      const changes = next === project ? [] : changesBetween(project, next);
      if (changes.length === 0) return {};
      const seq = headSeqOf({ past, future, baseSeq }) + 1;
      const entry = { seq, id: stamp.newId(), at: stamp.now(), who: stamp.who, label, changes };
      return {
        project: next,
        past: [...past, entry],
        future: [],
        ...(datasets.length > 0 && {
          datasets: {
            ...loaded,
            ...Object.fromEntries(datasets.map((dataset) => [dataset.ref.id, dataset])),
          },
        }),
      };
    }),

  undo: () =>
    set(({ project, past, future }) => {
      const last = past.at(-1);
      if (!project || !last) return {};
      return {
        project: applyChanges(project, last.changes, "before"),
        past: past.slice(0, -1),
        future: [last, ...future],
      };
    }),

  redo: () =>
    set(({ project, past, future }) => {
      const [next, ...rest] = future;
      if (!project || !next) return {};
      return {
        project: applyChanges(project, next.changes, "after"),
        past: [...past, next],
        future: rest,
      };
    }),

  setSaving: (saving) => set({ saving }),
});
