import { AppError } from "../domain/errors";
import { csvCells } from "./csv-cells";
import { decodeText } from "./decode-text";

/** A price list of one city has hundreds of rows; above this it is another kind of file. */
const limits = { megabytes: 5, rows: 20_000 } as const;

/**
 * The cells of a CSV file, row by row, as text; empty rows stay, so that row numbers are those of the spreadsheet.
 * UTF-8 with or without mark, UTF-16 or Windows-1252; comma, semicolon, tab or bar.
 * @throws AppError `import/empty`, `import/too-large`, `import/not-a-table`
 */
export function readCsv(bytes: Uint8Array, file: string): readonly (readonly string[])[] {
  if (bytes.byteLength > limits.megabytes * 1e6)
    throw new AppError("import/too-large", { file, megabytes: limits.megabytes });
  return csvCells(decodeText(bytes).text, file, limits.rows);
}
