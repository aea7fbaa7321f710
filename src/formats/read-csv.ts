import Papa from "papaparse";
import { AppError } from "../domain/errors";
import { decodeText } from "./decode-text";

/** A price list of one city has hundreds of rows; above this it is another kind of file. */
const limits = { megabytes: 5, rows: 20_000 } as const;

/**
 * The cells of a CSV file, row by row, as text; empty rows stay, so that row numbers are those of the spreadsheet.
 * UTF-8 with or without mark, UTF-16 or Windows-1252; comma, semicolon or tab.
 * @throws AppError `import/empty`, `import/too-large`, `import/not-a-table`
 */
export function readCsv(bytes: Uint8Array, file: string): readonly (readonly string[])[] {
  if (bytes.byteLength > limits.megabytes * 1e6)
    throw new AppError("import/too-large", { file, megabytes: limits.megabytes });
  const text = decodeText(bytes).text.replace(/^\ufeff/, "");
  if (text.trim() === "") throw new AppError("import/empty", { file });
  // Zip archives (.xlsx) and other binary files read as text hold bytes that no table has.
  if (text.includes("\u0000") || text.startsWith("PK\u0003\u0004"))
    throw new AppError("import/not-a-table", { file });
  const marked = /^sep=(.)\r?\n/i.exec(text);
  const { data } = Papa.parse<string[]>(text, {
    delimiter: marked?.[1] ?? delimiterOf(text),
    preview: limits.rows + 1,
  });
  if (data.length > limits.rows) throw new AppError("import/not-a-table", { file });
  return data.every((row) => row.length < 2) ? fail(file) : data;
}

function fail(file: string): never {
  throw new AppError("import/not-a-table", { file });
}

/** The mark found most often outside quotes in the first lines; a decimal comma never outdoes the semicolon between cells. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 10_000).replace(/"[^"]*"/g, "");
  const count = (mark: string) => start.split(mark).length - 1;
  if (count("\t") > 0 && count("\t") >= count(";")) return "\t";
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== "").length;
  return count(";") >= lines / 2 ? ";" : ",";
}
