import type { CollectionName } from "./schema";

/** What an edit is called; a sentence per code in `ui/words/<language>/edits.ts`. */
export type EditCode =
  | "import"
  | "rename-project"
  | "edit-record"
  | "edit-area"
  | "approximate-areas"
  | "remove-layer"
  | "add-work"
  | "move-work"
  | "reshape-work"
  | "edit-work"
  | "measure-reach"
  | "duplicate-work"
  | "delete-work"
  | "add-plan"
  | "edit-plan"
  | "delete-plan"
  | "edit-targets"
  | "edit-price"
  | "import-prices"
  | "move-work-year"
  | "cure-finding"
  | "accept-finding"
  | "reopen-finding"
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

/** The entries in memory: those in force, oldest first, and those undone, next to redo first. */
export type History = {
  /** The entry before the oldest one in memory; 0 where there is none. */
  readonly baseSeq: number;
  readonly past: readonly JournalEntry[];
  readonly future: readonly JournalEntry[];
};

/** The last entry in force: what the next edit follows and the saved project points at. */
export const headSeqOf = ({ baseSeq, past, future }: History): number =>
  past.at(-1)?.seq ?? (future[0] ? future[0].seq - 1 : baseSeq);
