import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { hasShared, readShared } from "../../test/shared-data";
import { recognise } from "../domain/import/recognise";
import { rulesetById } from "../domain/rules/rulesets";
import { formatFor } from "./registry";
import { xlsx } from "./xlsx";

const control = { onProgress: () => undefined, isCancelled: () => false };
const parse = (bytes: Uint8Array) => xlsx.parse(bytes, "baseline.xlsx", control, new Map());
const { criteria } = rulesetById(undefined);

type Cell = {
  value: string | number | Date | boolean;
  columnSpan?: number;
  rowSpan?: number;
  format?: string;
} | null;
const text = (value: string, span: { columnSpan?: number; rowSpan?: number } = {}): Cell => ({
  value,
  ...span,
});
const written = async (sheets: { sheet: string; data: Cell[][] }[]) =>
  new Uint8Array(await (await writeExcelFile(sheets as never)).toBuffer());

const cells = (...values: (string | number)[]): Cell[] => values.map((value) => ({ value }));

/** The SIM form: a title, criteria merged over three columns, places merged over two rows, a kelurahan over its RTs. */
const simForm: Cell[][] = [
  [text("BASELINE PERMUKIMAN KUMUH 2024", { columnSpan: 9 }), ...Array<null>(8).fill(null)],
  [],
  [
    text("KELURAHAN", { rowSpan: 2 }),
    text("WILAYAH RT/RW", { rowSpan: 2 }),
    text("JUMLAH BANGUNAN", { rowSpan: 2 }),
    text("1a. Ketidakteraturan Bangunan", { columnSpan: 3 }),
    null,
    null,
    text("1c. Ketidaksesuaian dengan Persyaratan Teknis Bangunan", { columnSpan: 3 }),
    null,
    null,
  ],
  [null, null, null, ...cells("VOLUME", "PROSEN (%)", "NILAI", "VOLUME", "PROSEN (%)", "NILAI")],
  [text("Klego", { rowSpan: 2 }), ...cells("RT001-RW002", 57, 16, 28.07, 1, 36, 63.16, 3)],
  [null, ...cells("RT002-RW002", 43, 0, 0, 0, 24, 55.81, 3)],
  [...cells("JUMLAH"), null, ...cells(100, 16, 16, 1, 60, 60, 3)],
];

describe("xlsx", () => {
  it("reads a SIM form with merged headings: volumes recognised, published scores kept", async () => {
    const [layer] = await parse(await written([{ sheet: "Sheet1", data: simForm }]));
    expect(layer?.name).toBeNull();
    expect(layer?.rows.map(({ number, properties }) => [number, properties["KELURAHAN"]])).toEqual([
      [5, "Klego"],
      [6, "Klego"],
    ]);
    expect(layer?.rows[0]?.properties).toMatchObject({
      "WILAYAH RT/RW": "RT001-RW002",
      "JUMLAH BANGUNAN": 57,
      "1a. Ketidakteraturan Bangunan / VOLUME": 16,
      "1a. Ketidakteraturan Bangunan / PROSEN (%)": 28.07,
      "1a. Ketidakteraturan Bangunan / NILAI": 1,
    });
    expect(layer?.issues).toMatchObject([{ code: "rows-outside-table", rows: [7] }]);
    if (!layer) throw new Error("no layer");
    expect(recognise(layer, criteria).columns.map(({ role }) => role)).toEqual([
      "kelurahan",
      "rtRw",
      "buildings",
      "volume:building_regularity",
      "keep",
      "keep",
      "volume:building_technical",
      "keep",
      "keep",
    ]);
  });

  it("makes a layer of each sheet with a table and names those without", async () => {
    const layers = await parse(
      await written([
        { sheet: "Sampul", data: [cells("Laporan")] },
        { sheet: "Klego", data: [cells("RT", "KK"), cells("01", 70)] },
        { sheet: "Krapyak", data: [cells("RT", "KK"), cells("01", 50), cells("02", 60)] },
      ]),
    );
    expect(layers.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["Klego", 1],
      ["Krapyak", 2],
    ]);
    expect(layers[0]?.issues).toMatchObject([{ code: "sheets-skipped", details: { sheets: "Sampul" } }]);
  });

  it("reads dates as dates and codes with their zeros", async () => {
    const [layer] = await parse(
      await written([
        {
          sheet: "Data",
          data: [
            cells("Kode", "Tanggal", "Luas"),
            [
              { value: 33, format: "0000" },
              { value: new Date(Date.UTC(2024, 2, 5)), format: "dd/mm/yyyy" },
              { value: 0.694843 },
            ],
          ],
        },
      ]),
    );
    expect(layer?.rows[0]?.properties).toEqual({ Kode: "0033", Tanggal: "2024-03-05", Luas: 0.694843 });
  });

  const workbookOf = (sheetData: string, rest: Record<string, string> = {}) =>
    zipSync({
      "xl/workbook.xml": strToU8(
        '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
      ...Object.fromEntries(Object.entries(rest).map(([path, xml]) => [path, strToU8(xml)])),
    });
  const heading =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>RT</t></is></c><c r="B1" t="inlineStr"><is><t>Jumlah &amp; KK</t></is></c></row>';

  it("keeps the other cells where one holds an error or a formula that was never computed", async () => {
    const [layer] = await parse(
      workbookOf(
        `${heading}<row r="3"><c r="A3"><v>1</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row><row r="4"><c r="A4"><v>2</v></c><c r="B4"><f>A4*2</f></c></row>`,
      ),
    );
    expect(layer?.rows).toEqual([
      { number: 3, properties: { RT: 1, "Jumlah & KK": null }, geometry: null },
      { number: 4, properties: { RT: 2, "Jumlah & KK": null }, geometry: null },
    ]);
    expect(layer?.issues).toMatchObject([
      { code: "cells-with-errors", rows: [3], details: { text: "#DIV/0!" } },
      { code: "formulas-not-computed", rows: [4] },
    ]);
  });

  it.each([
    [
      "a row number that no sheet has",
      '<row r="999999999"><c r="A9"><v>1</v></c></row>',
      "import/too-many-features",
    ],
    ["a stray cell in the last column", '<row r="2"><c r="XFD2"><v>1</v></c></row>', "import/not-a-table"],
    ["no data", "", "import/not-a-table"],
  ])("refuses %s", async (_, rows, code) => {
    await expect(parse(workbookOf(`${heading}${rows}`))).rejects.toMatchObject({
      code,
      details: { file: "baseline.xlsx" },
    });
  });

  it("refuses another zip, and a workbook that breaks off", async () => {
    await expect(parse(zipSync({ "a.txt": strToU8("a") }))).rejects.toMatchObject({
      code: "import/not-a-table",
    });
    await expect(parse(workbookOf(heading).slice(0, 200))).rejects.toMatchObject({ code: "import/damaged" });
  });

  it("is not held up by tags that never end", async () => {
    const start = performance.now();
    await expect(parse(workbookOf("<row <c ".repeat(200_000)))).rejects.toMatchObject({
      code: "import/not-a-table",
    });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it("is known by its contents under any name", () => {
    expect(formatFor("baseline.zip", workbookOf(heading)).name).toBe("Excel");
  });

  it.skipIf(!hasShared)("reads Sinjai's workbook as its CSV", async () => {
    const [layer] = await parse(
      new Uint8Array(readShared("data", "messy", "sinjai", "ARSINUM KAB. SINJAI 2022-2025.xlsx")),
    );
    expect(layer?.rows.map(({ number }) => number)).toEqual([3, 4, 5]);
    expect(layer?.rows[2]?.properties).toMatchObject({ KECAMATAN: "Pulau Sembilan", TAHUN: 2025 });
    expect(layer?.rows[0]?.geometry).toEqual({ type: "Point", coordinates: [120.392811, -5.039804] });
  });
});
