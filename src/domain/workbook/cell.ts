/** How a cell looks; `formats/write-xlsx` has one Excel style for each. */
export type CellLook =
  | "plain"
  | "title"
  | "note"
  | "head"
  | "key"
  | "input"
  | "input-text"
  | "figure"
  | "decimal"
  | "rupiah"
  | "strong";

/** One cell of a sheet. A formula carries the app's own figure, so that the file reads without being reckoned. */
export type Cell = {
  readonly value: string | number | null;
  /** Excel's own notation (English names, commas), without the "=". */
  readonly formula?: string;
  readonly look: CellLook;
};

export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** 1-based. */
  readonly hiddenRows?: readonly number[];
  /** Ranges where only numbers from 0 on, or nothing, may be entered. */
  readonly numberRanges?: readonly string[];
  readonly isHidden?: boolean;
};

export const cell = (value: Cell["value"], look: CellLook = "plain"): Cell => ({ value, look });
export const formula = (text: string, value: Cell["value"], look: CellLook = "figure"): Cell => ({
  value,
  formula: text,
  look,
});
