import { cell, type Sheet } from "./cell";

/** What tells this workbook from any other spreadsheet; in the first cell of a hidden sheet. */
export const workbookMark = "tata-kampung-workbook";
export const workbookVersion = 1;
export const markerSheetName = "_tatakampung";

export const markerSheet = (projectId: string, date: string): Sheet => ({
  name: markerSheetName,
  isHidden: true,
  widths: [26, 40],
  rows: [
    [cell(workbookMark, "key"), cell(workbookVersion, "key")],
    [cell("project", "key"), cell(projectId, "key")],
    [cell("date", "key"), cell(date, "key")],
  ],
});
