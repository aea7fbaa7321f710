import { changesBetween, headOf } from "../domain/project/changes";
import { headSeqOf } from "../domain/project/journal";
import type { StoredProject } from "../storage/load-project";
import type { ProjectWrite } from "../storage/write-project";

/** The write that renames a project that is not open: an edit like any other, so undo knows it. */
export function renameOf(
  stored: StoredProject,
  name: string,
  { at, entryId }: { readonly at: string; readonly entryId: string },
): ProjectWrite {
  const after = { ...stored.project, name };
  const changes = changesBetween(stored.project, after);
  const seq = headSeqOf(stored) + 1;
  const label = { code: "rename-project", details: { name } } as const;
  return {
    head: headOf(after),
    changes,
    journal: { fromSeq: seq, entries: [{ seq, id: entryId, at, who: "", label, changes }] },
    headSeq: seq,
    datasets: [],
    savedAt: at,
  };
}
