import type { CellLook } from "../domain/workbook/cell";

type Style = {
  /** 0 plain, 1 strong, 2 title, 3 grey, 4 head. */
  readonly font: number;
  /** 0 none, 2 yellow (may be filled in), 3 head. */
  readonly fill: number;
  readonly border: 0 | 1;
  /** 0 as it is, 3 "#,##0", 164 two decimals at most, 49 text. */
  readonly format: number;
  readonly isWrapped?: boolean;
};

const styles: Readonly<Record<CellLook, Style>> = {
  plain: { font: 0, fill: 0, border: 0, format: 0 },
  title: { font: 2, fill: 0, border: 0, format: 0 },
  note: { font: 3, fill: 0, border: 0, format: 0 },
  head: { font: 4, fill: 3, border: 1, format: 0, isWrapped: true },
  key: { font: 3, fill: 0, border: 0, format: 0 },
  input: { font: 0, fill: 2, border: 1, format: 0 },
  "input-text": { font: 0, fill: 2, border: 1, format: 49 },
  figure: { font: 0, fill: 0, border: 0, format: 0 },
  decimal: { font: 0, fill: 0, border: 0, format: 164 },
  rupiah: { font: 0, fill: 0, border: 0, format: 3 },
  strong: { font: 1, fill: 0, border: 0, format: 0 },
};
const looks = Object.keys(styles);

/** The number of a look in the list of cell formats. */
export const styleIndex = (look: CellLook): number => looks.indexOf(look);

const font = (size: number, extra: string) => `<font>${extra}<sz val="${size}"/><name val="Calibri"/></font>`;
const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`;
const side = (name: string) => `<${name} style="thin"><color rgb="FFD3CFC4"/></${name}>`;

const format = ({ font, fill, border, format, isWrapped }: Style) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${
    isWrapped ? ' applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>' : "/>"
  }`;

/** `xl/styles.xml`. */
export const stylesXml = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><fonts count="5">${[
    font(11, ""),
    font(11, "<b/>"),
    font(16, "<b/>"),
    `<font><sz val="9"/><color rgb="FF6B6F76"/><name val="Calibri"/></font>`,
    font(10, "<b/>"),
  ].join(
    "",
  )}</fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid("FFFFF7D6")}${solid("FFE7EFEC")}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${Object.values(styles).map(format).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
