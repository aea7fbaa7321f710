/** Null leaves the cell empty: unknown is not 0. */
export type TableCell = string | number | null;

/** Tables in and out as CSV; reading and downloading are done by `app`, so that screens know neither. */
export type TableService = {
  /** The cells of a CSV file, row by row. @throws AppError for what the user can act on */
  readonly read: (file: File) => Promise<readonly (readonly string[])[]>;
  /** Hands the rows to the browser as `<name>.csv`; returns the file's name. */
  readonly save: (name: string, rows: readonly (readonly TableCell[])[]) => Promise<string>;
};
