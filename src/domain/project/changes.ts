import type { Change } from "./journal";
import { collectionNames, type Project, type ProjectHead } from "./schema";

/** The project without its collections. */
export function headOf(project: Project): ProjectHead {
  const { version, id, name, place, isSample, createdAt, settings } = project;
  return { version, id, name, place, isSample, createdAt, settings };
}

/**
 * The records that differ between two states of one project, found by identity: an edit that keeps
 * an object unchanged keeps it out of the journal. Cost follows the collections that changed.
 */
export function changesBetween(before: Project, after: Project): readonly Change[] {
  const changes: Change[] = [];
  if (isHeadChanged(before, after))
    changes.push({ collection: "head", id: after.id, before: headOf(before), after: headOf(after) });

  for (const collection of collectionNames) {
    const [old, next] = [before[collection], after[collection]] as [Items, Items];
    if (old === next) continue;
    for (const [id, record] of Object.entries(next))
      if (old[id] !== record) changes.push({ collection, id, before: old[id] ?? null, after: record });
    for (const [id, record] of Object.entries(old))
      if (!(id in next)) changes.push({ collection, id, before: record, after: null });
  }
  return changes;
}

/** The project with each change's `side` in force; records that no change names are shared. */
export function applyChanges(
  project: Project,
  changes: readonly Change[],
  side: "before" | "after",
): Project {
  let next = project;
  const copied: Partial<Record<Change["collection"], Record<string, unknown>>> = {};
  for (const change of changes) {
    const value = change[side];
    if (change.collection === "head") {
      next = { ...next, ...(value as ProjectHead) };
      continue;
    }
    let items = copied[change.collection];
    if (!items) {
      items = { ...next[change.collection] };
      copied[change.collection] = items;
      next = { ...next, [change.collection]: items };
    }
    if (value === null) delete items[change.id];
    else items[change.id] = value;
  }
  return next;
}

type Items = Readonly<Record<string, unknown>>;

const isHeadChanged = (before: Project, after: Project) =>
  before.name !== after.name || before.place !== after.place || before.settings !== after.settings;
