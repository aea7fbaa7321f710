import type { Zippable } from "fflate";
import { at } from "../domain/workbook/address";
import type { Cell, Sheet } from "../domain/workbook/cell";
import { styleIndex, stylesXml } from "./write-xlsx-styles";
import { xmlText } from "./xml-text";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * Sheets as an Excel workbook (ECMA-376). Formulas keep the figure given with them and are reckoned anew when the file
 * is opened; text is never a formula. `onProgress` hears 0..1.
 */
export async function writeXlsx(
  sheets: readonly Sheet[],
  onProgress: (fraction: number) => void = () => {},
): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import("fflate");
  const files: Zippable = {
    "[Content_Types].xml": strToU8(contentTypes(sheets)),
    "_rels/.rels": strToU8(
      `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(workbookXml(sheets)),
    "xl/_rels/workbook.xml.rels": strToU8(workbookRelations(sheets)),
    "xl/styles.xml": strToU8(stylesXml()),
  };
  for (const [index, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet));
    onProgress((index + 1) / (sheets.length + 1));
  }
  return zipSync(files, { level: 6 });
}

const contentTypes = (sheets: readonly Sheet[]) => {
  const base = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${base}.${type}+xml"/>`;
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("workbook", "sheet.main")}${override("styles", "styles")}${sheets.map((_, index) => override(`worksheets/sheet${index + 1}`, "worksheet")).join("")}</Types>`;
};

const workbookXml = (sheets: readonly Sheet[]) =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets
    .map(
      ({ name, isHidden }, index) =>
        `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
    )
    .join("")}</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;

const workbookRelations = (sheets: readonly Sheet[]) =>
  `${declaration}<Relationships xmlns="${packageRelations}">${sheets
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join(
      "",
    )}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;

function sheetXml({ rows, widths, frozen, hiddenRows = [], numberRanges = [] }: Sheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : "";
    return `<row r="${index + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, at(column, index + 1))).join("")}</row>`;
  });
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${frozen ? paneXml(frozen) : ""}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>${validations(numberRanges)}</worksheet>`;
}

const paneXml = ({ rows, columns }: NonNullable<Sheet["frozen"]>) =>
  `<pane xSplit="${columns}" ySplit="${rows}" topLeftCell="${at(columns, rows + 1)}" activePane="bottomRight" state="frozen"/>`;

const validations = (ranges: readonly string[]) =>
  ranges.length === 0
    ? ""
    : `<dataValidations count="${ranges.length}">${ranges
        .map(
          (range) =>
            `<dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" errorStyle="warning" errorTitle="Angka" error="Isi angka mulai dari 0, atau kosongkan bila belum disurvei." sqref="${range}"><formula1>0</formula1></dataValidation>`,
        )
        .join("")}</dataValidations>`;

function cellXml(cell: Cell | null, address: string): string {
  if (cell === null) return "";
  const { value, formula, look } = cell;
  const style = `s="${styleIndex(look)}"`;
  if (formula !== undefined) {
    const text = `<f>${xmlText(formula)}</f>`;
    return typeof value === "number"
      ? `<c r="${address}" ${style}>${text}<v>${value}</v></c>`
      : `<c r="${address}" ${style} t="str">${text}<v>${xmlText(value ?? "")}</v></c>`;
  }
  if (typeof value === "number" && Number.isFinite(value))
    return `<c r="${address}" ${style}><v>${value}</v></c>`;
  if (value === null || value === "" || typeof value === "number") return `<c r="${address}" ${style}/>`;
  return `<c r="${address}" ${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}
