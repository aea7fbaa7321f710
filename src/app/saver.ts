import { AppError } from "../domain/errors";
import { changesBetween, headOf } from "../domain/project/changes";
import { headSeqOf, type JournalEntry } from "../domain/project/journal";
import { type ProjectSummary, summariseProject } from "../domain/project/project-summary";
import type { Dataset, Project } from "../domain/project/schema";
import type { ProjectWrite } from "../storage/write-project";
import type { AppState, AppStore } from "../store/app-store";
import type { OpenedProject } from "../store/project-slice";

export type Saver = {
  /** Puts a project that is stored into the store and keeps it stored from now on. */
  readonly open: (opened: OpenedProject) => void;
  readonly close: () => void;
  /** Saves now what is not saved yet; false: it could not, and the state of saving says why. */
  readonly flush: () => Promise<boolean>;
  readonly hasUnsaved: () => boolean;
};

type SaverNeeds = {
  readonly store: AppStore;
  readonly write: (write: ProjectWrite) => Promise<void>;
  readonly now: () => string;
  readonly onFirstSave: () => void;
};

/** The part of the state that is stored. */
type Kept = Pick<AppState, "datasets" | "past" | "future" | "baseSeq"> & { readonly project: Project };

/**
 * Saves whatever the project is, however it came to be: an edit, an undo and an import need no saving code of
 * their own. One write at a time, newest wins. After a failure it tries again on the next edit or when asked.
 */
export function createSaver({ store, write, now, onFirstSave }: SaverNeeds): Saver {
  let saved: Kept | null = null;
  let attempted: Kept | null = null;
  let running: Promise<boolean> = Promise.resolve(true);
  let isRunning = false;
  let isFirst = true;

  /** The open project's state where it differs from `known`. */
  const changedSince = (known: Kept | null): Kept | null => {
    const kept = keptOf(store.getState());
    return saved && kept && kept.project.id === saved.project.id && isOther(known, kept) ? kept : null;
  };

  /** Writes what is newer than what is stored. False: it failed, and nothing has changed since it was tried. */
  const writeNewest = async (): Promise<boolean> => {
    const next = changedSince(saved);
    if (!saved || !next) return true;
    attempted = next;
    const savedAt = now();
    const state = store.getState();
    state.setSaving({ ...state.saving, status: "saving" });
    try {
      if (isFirst) onFirstSave();
      isFirst = false;
      await write(writeBetween(saved, next, savedAt));
    } catch (cause) {
      const error = cause instanceof AppError ? cause : new AppError("storage/failed", {}, { cause });
      store.getState().setSaving({ ...state.saving, status: "failed", error });
      return changedSince(attempted) !== null;
    }
    saved = next;
    store.getState().setSaving({ status: "saving", savedAt, error: null });
    return true;
  };

  /** Writes until nothing newer waits, and is at rest in that same moment: an edit after it starts the next run. */
  const run = async (): Promise<boolean> => {
    isRunning = true;
    try {
      while (changedSince(saved)) if (!(await writeNewest())) return false;
      // Also where what could not be written has been undone since: all that is shown is stored.
      const { saving, setSaving } = store.getState();
      if (saving.status !== "saved") setSaving({ ...saving, status: "saved", error: null });
      return true;
    } finally {
      isRunning = false;
    }
  };

  const start = (): Promise<boolean> => {
    if (!isRunning) running = run();
    return running;
  };

  store.subscribe(() => {
    if (!isRunning && changedSince(attempted ?? saved)) void start();
  });

  return {
    open(opened) {
      saved = null;
      store.getState().openProject(opened);
      saved = keptOf(store.getState());
      attempted = saved;
    },
    close() {
      saved = null;
      attempted = null;
      store.getState().closeProject();
    },
    async flush() {
      await running;
      return changedSince(saved) ? start() : true;
    },
    hasUnsaved: () => changedSince(saved) !== null,
  };
}

const keptOf = ({ project, datasets, past, future, baseSeq }: AppState): Kept | null =>
  project ? { project, datasets, past, future, baseSeq } : null;

const isOther = (known: Kept | null, now: Kept): boolean =>
  !known || (["project", "datasets", "past", "future"] as const).some((key) => known[key] !== now[key]);

/** Null: nothing changed that the summary is made from. */
function summaryWhereChanged(before: Project, after: Project): ProjectSummary | null {
  if ((["areas", "records", "settings"] as const).every((key) => before[key] === after[key])) return null;
  try {
    return summariseProject(after);
  } catch (cause) {
    // A picture for the list is no reason to lose an edit.
    reportError(cause);
    return null;
  }
}

function writeBetween(before: Kept, after: Kept, savedAt: string): ProjectWrite {
  const summary = summaryWhereChanged(before.project, after.project);
  return {
    head: headOf(after.project),
    changes: changesBetween(before.project, after.project),
    journal: journalBetween([...before.past, ...before.future], [...after.past, ...after.future]),
    headSeq: headSeqOf(after),
    datasets: changedDatasets(before.datasets, after.datasets),
    savedAt,
    ...(summary && { summary }),
  };
}

/** Undo and redo only move along the journal; an edit replaces what was undone. */
function journalBetween(
  before: readonly JournalEntry[],
  after: readonly JournalEntry[],
): ProjectWrite["journal"] {
  const at = after.findIndex((entry, index) => entry !== before[index]);
  const first = at === -1 ? before[after.length] : after[at];
  return first ? { fromSeq: first.seq, entries: at === -1 ? [] : after.slice(at) } : null;
}

const changedDatasets = (before: Kept["datasets"], after: Kept["datasets"]): readonly Dataset[] =>
  before === after ? [] : Object.values(after).filter((dataset) => before[dataset.ref.id] !== dataset);
