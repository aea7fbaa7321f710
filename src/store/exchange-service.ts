import type { ReadSheet } from "../domain/workbook/read-back";
import type { ExportOrder } from "../workers/exchange-client";

export type { ExportOrder };

/** Files on their way out, and the workbook on its way back. */
export type ExchangeService = {
  /** Hands one file to the browser's downloads. `result`: its name; null after `cancel`. */
  readonly save: (
    order: ExportOrder,
    onProgress: (fraction: number) => void,
  ) => { readonly result: Promise<string | null>; readonly cancel: () => void };
  /**
   * The sheets of a workbook that the app wrote; null for any other file.
   * @throws AppError "project/newer-version"
   */
  readonly readWorkbook: (file: File) => Promise<readonly ReadSheet[] | null>;
};
