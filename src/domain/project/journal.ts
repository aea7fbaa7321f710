import type { CollectionName } from "./schema";

/** What an edit is called; a sentence per code in `ui/words/<language>/edits.ts`. */
export type EditCode =
  | "import"
  | "rename-project"
  | "edit-record"
  | "edit-area"
  | "remove-layer"
  | "add-work"
  | "move-work"
  | "reshape-work"
  | "edit-work"
  | "duplicate-work"
  | "delete-work"
  | "add-plan"
  | "edit-plan"
  | "delete-plan"
  | "edit-targets"
  | "edit-settings";

export type EditLabel = {
  readonly code: EditCode;
  readonly details?: Readonly<Record<string, string | number>>;
};

/** One record before and after an edit; null: it was not there, or is gone. "head" is the project without its collections. */
export type Change = {
  readonly collection: CollectionName | "head";
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** One accepted edit. Undo applies what was before, so it is the same in memory and after a reload. */
export type JournalEntry = {
  /** 1, 2, 3 ... within the project; the saved head points at the last one in force. */
  readonly seq: number;
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly who: string;
  readonly label: EditLabel;
  readonly changes: readonly Change[];
};
