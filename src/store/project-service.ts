import type { ListedProject } from "../storage/project-repository";

export type { ListedProject };

/**
 * Everything that is done with whole projects. One is open at a time; opening another saves the first and
 * refuses, with the reason, where that cannot be done. Every method throws AppError for what the user can act on.
 */
export type ProjectService = {
  /** Deleted and unreadable ones included, last opened first. */
  readonly list: () => Promise<readonly ListedProject[]>;
  readonly create: (name: string, place: string) => Promise<void>;
  /** Opens the sample where it is already there, else brings it in. */
  readonly openSample: () => Promise<void>;
  readonly open: (id: string) => Promise<void>;
  /** Opens what was open last; false: there is nothing to open. */
  readonly openLast: () => Promise<boolean>;
  /** Back to the list. */
  readonly close: () => Promise<void>;
  readonly rename: (id: string, name: string) => Promise<void>;
  /** Returns the copy's id; it is not opened. */
  readonly duplicate: (id: string, name: string) => Promise<string>;
  /** Closes it if it is open; it can be restored. */
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  /** Removes a deleted project for good. */
  readonly purge: (id: string) => Promise<void>;
  /** Hands the project to the browser as a file, after reading the file back; returns the file's name. */
  readonly exportFile: (id: string) => Promise<string>;
  /** Opens the project in a file as a new project. */
  readonly importFile: (file: File) => Promise<void>;
  /** Hands out what is stored of a project that cannot be read; returns the file's name. */
  readonly downloadDamaged: (id: string) => Promise<string>;
  readonly retrySave: () => Promise<void>;
};
