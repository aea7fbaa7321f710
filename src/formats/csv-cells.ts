import Papa from "papaparse";
import { AppError } from "../domain/errors";

/**
 * The cells of a delimited text, row by row, as text; empty rows stay, so that row numbers are those of the spreadsheet.
 * Comma, semicolon, tab or bar, by what the text uses or a first line "sep=;" says.
 * @throws AppError `import/empty`, `import/not-a-table`
 */
export function csvCells(decoded: string, file: string, mostRows: number): readonly (readonly string[])[] {
  const text = decoded.replace(/^\ufeff/, "");
  if (text.trim() === "") throw new AppError("import/empty", { file });
  // Zip archives (.xlsx) and other binary files read as text hold bytes that no table has.
  if (text.includes("\u0000") || text.startsWith("PK\u0003\u0004"))
    throw new AppError("import/not-a-table", { file });
  const marked = /^sep=(.)\r?\n/i.exec(text);
  const { data } = Papa.parse<string[]>(text, {
    delimiter: marked?.[1] ?? delimiterOf(text),
    preview: mostRows + 1,
  });
  if (data.length > mostRows || data.every((row) => row.length < 2))
    throw new AppError("import/not-a-table", { file });
  return data;
}

/** The mark found most often outside quotes in the first lines; a decimal comma never outdoes the semicolon between cells. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 10_000).replace(/"[^"]*"/g, "");
  const count = (mark: string) => start.split(mark).length - 1;
  if (count("\t") > 0 && count("\t") >= count(";")) return "\t";
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== "").length;
  if (count(";") >= lines / 2) return ";";
  return count("|") > count(",") && count("|") >= lines ? "|" : ",";
}
