import Papa from "papaparse";

/** A number is written unrounded up to six decimals; null leaves the cell empty: unknown is not 0. */
export type CsvCell = string | number | null;

/**
 * A table as a file that Excel opens by a double click on an Indonesian computer. There the list separator is the
 * semicolon and the decimal sign the comma; without the byte order mark Excel takes UTF-8 for a Windows code page.
 * The app's language does not matter: the computer's does. Text that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 */
export const writeCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${Papa.unparse(
    rows.map((row) => row.map(asText)),
    { delimiter: ";", newline: "\r\n", escapeFormulae: formula },
  )}\r\n`;

/** Begins as a formula does and is no plain number. */
const formula = /^(?![-+]?\d+(?:,\d+)?$)[=+\-@\t\r]/;

function asText(cell: CsvCell): string {
  if (typeof cell === "string") return cell;
  if (cell === null || !Number.isFinite(cell)) return "";
  return cell.toLocaleString("id-ID", { useGrouping: false, maximumFractionDigits: 6 });
}
