import { AppError } from "../domain/errors";
import { createIssueList } from "../domain/import/issue-list";
import { markerSheetName } from "../domain/workbook/marker-sheet";
import { isOwnWorkbook, type ReadSheet } from "../domain/workbook/read-back";
import { createPartReader, relations } from "./xlsx";
import { readSheet, type Workbook } from "./xlsx-sheet";
import { readStyles } from "./xlsx-styles";
import { attribute, elements, richText } from "./xlsx-text";

/**
 * The sheets of a workbook that this app wrote, hidden ones included; null for any other file, which the ordinary import
 * reads and judges.
 * @throws AppError "project/newer-version" where a newer app wrote it
 */
export async function readOwnWorkbook(bytes: Uint8Array, file: string): Promise<readonly ReadSheet[] | null> {
  try {
    const sheets = await readSheets(bytes, file);
    return sheets && isOwnWorkbook(sheets) ? sheets : null;
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith("import/")) return null;
    throw error;
  }
}

async function readSheets(bytes: Uint8Array, file: string): Promise<readonly ReadSheet[] | null> {
  const part = createPartReader(bytes, file);
  const listed = [...elements(await part("xl/workbook.xml"), "sheet")].map(({ tag }) => ({
    name: attribute(tag, "name") ?? "",
    relation: attribute(tag, "r:id") ?? "",
  }));
  if (!listed.some(({ name }) => name === markerSheetName)) return null;
  const targets = relations(await part("xl/_rels/workbook.xml.rels"));
  const workbook: Workbook = {
    file,
    strings: Array.from(elements(await part("xl/sharedStrings.xml"), "si"), ({ inner }) => richText(inner)),
    styles: readStyles(await part("xl/styles.xml")),
    is1904: false,
  };
  const sheets: ReadSheet[] = [];
  for (const { name, relation } of listed) {
    const xml = await part(targets.get(relation) ?? "");
    sheets.push({ name, rows: readSheet(xml, workbook, createIssueList()).rows });
  }
  return sheets;
}
