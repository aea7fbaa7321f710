import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleContent, workbookInput } from "../../test/workbook-input";
import { rulesetById } from "../domain/rules/rulesets";
import { applyWorkbook } from "../domain/workbook/apply-changes";
import { buildWorkbook } from "../domain/workbook/build-workbook";
import type { Sheet } from "../domain/workbook/cell";
import { type ReadSheet, readBack } from "../domain/workbook/read-back";
import { readOwnWorkbook } from "./read-own-workbook";
import { writeXlsx } from "./write-xlsx";

const { project } = sampleContent();
const { criteria } = rulesetById(undefined);
const [firstRt] = Object.values(project.records);
const [firstWork] = Object.values(project.interventions);

describe("the workbook", () => {
  let sheets: readonly Sheet[] = [];
  let bytes = new Uint8Array();
  let back: readonly ReadSheet[] = [];
  beforeAll(async () => {
    sheets = buildWorkbook(workbookInput(sampleContent()));
    bytes = new Uint8Array(await writeXlsx(sheets));
    back = (await readOwnWorkbook(bytes, "buku.xlsx")) ?? [];
  });

  it("has its sheets, with Excel's own formulas beside the app's figures", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "Petunjuk",
      "Data dasar",
      "Skor",
      "Rencana",
      "Sesudah",
      "Skor sesudah",
      "Capaian",
      "Aturan",
      "_tatakampung",
    ]);
    const score = strFromU8(unzipSync(bytes)["xl/worksheets/sheet3.xml"] ?? new Uint8Array());
    expect(score).toContain(
      "<f>IF(F7=&quot;&quot;,&quot;&quot;,IF(ROUND(F7,2)&gt;='Aturan'!$A$5,'Aturan'!$B$5,IF(ROUND(F7,2)&gt;='Aturan'!$A$6,'Aturan'!$B$6,IF(ROUND(F7,2)&gt;='Aturan'!$A$7,'Aturan'!$B$7,0))))</f><v>5</v>",
    );
    // The whole kelurahan: volumes and denominators summed, then scored.
    expect(score).toContain("<f>IF(COUNT(V6:AK6)=16,SUM(V6:AK6),&quot;&quot;)</f><v>26</v>");
  });

  it("keeps text as text, whatever it begins with", async () => {
    const cell = { value: '=1+1 <b>&"\u0001', look: "plain" } as const;
    const file = await writeXlsx([{ name: "A", rows: [[cell]], widths: [10] }]);
    const xml = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1 &lt;b&gt;&amp;&quot;</t></is>');
  });

  it("comes back without a change, every RT and work known by its id", () => {
    expect(readBack(back, project, criteria)).toEqual({
      changes: [],
      problems: [],
      foundCount: Object.keys(project.records).length + Object.keys(project.interventions).length,
      absentCount: 0,
    });
  });

  it("brings back what was changed, as one edit that touches nothing else", () => {
    if (!firstRt || !firstWork) throw new Error("the sample is empty");
    const changed = withCell(
      withCell(withCell(back, "id", firstRt.id, "water_access", 3), "id", firstRt.id, "areaHa", null),
      "workId",
      firstWork.id,
      "unitCostIdr",
      "1.250.000",
    );
    const { changes, problems } = readBack(changed, project, criteria);
    expect(problems).toEqual([]);
    expect(changes).toEqual([
      { of: "record", id: firstRt.id, field: "areaHa", from: 0.49, to: null },
      { of: "record", id: firstRt.id, field: "water_access", from: 30, to: 3 },
      { of: "work", id: firstWork.id, field: "unitCostIdr", from: 38_000_000, to: 1_250_000 },
    ]);
    const after = applyWorkbook(changes)(project);
    expect(after.records[firstRt.id]?.volumes["water_access"]).toBe(3);
    expect(after.records[firstRt.id]?.denominators.areaHa).toBeNull();
    expect(after.records[firstRt.id]?.support).toBe(firstRt.support);
    expect(after.interventions[firstWork.id]?.unitCostIdr).toBe(1_250_000);
    const others = Object.keys(project.records).filter((id) => id !== firstRt.id);
    expect(others.every((id) => after.records[id] === project.records[id])).toBe(true);
  });

  it("names what it cannot take over by sheet and row", () => {
    if (!firstRt) throw new Error("the sample is empty");
    let changed = withCell(back, "id", firstRt.id, "water_access", "tiga puluh");
    changed = withCell(changed, "id", firstRt.id, "water_quantity", -4);
    changed = withCell(changed, "id", Object.keys(project.records)[1] ?? "", "id", firstRt.id);
    changed = withCell(changed, "id", Object.keys(project.records)[2] ?? "", "id", "__proto__");
    changed = withCell(changed, "workId", firstWork?.id ?? "", "workYear", 9);
    const { changes, problems, absentCount } = readBack(changed, project, criteria);
    expect(changes).toEqual([]);
    expect(problems).toEqual([
      { code: "unreadable", sheet: "Data dasar", row: 6, text: "tiga puluh" },
      { code: "negative", sheet: "Data dasar", row: 6, text: "-4" },
      { code: "duplicate-id", sheet: "Data dasar", row: 7, text: firstRt.id },
      { code: "unknown-id", sheet: "Data dasar", row: 8, text: "__proto__" },
      { code: "bad-year", sheet: "Rencana", row: 7, text: "9" },
    ]);
    expect(absentCount).toBe(2);
  });

  it("is told from any other file", async () => {
    const other = await writeXlsx([{ name: "Data", rows: [[{ value: "RT", look: "plain" }]], widths: [8] }]);
    expect(await readOwnWorkbook(other, "lain.xlsx")).toBeNull();
    expect(await readOwnWorkbook(bytes.slice(0, 900), "putus.xlsx")).toBeNull();
    expect(await readOwnWorkbook(new TextEncoder().encode("bukan zip"), "x.xlsx")).toBeNull();
  });
});

/** The sheets with one cell changed, found by the row's id and the hidden key of the column. */
function withCell(
  sheets: readonly ReadSheet[],
  idKey: string,
  id: string,
  key: string,
  value: string | number | null,
): readonly ReadSheet[] {
  return sheets.map(({ name, rows }) => {
    const keys = rows.find((row) => row.includes(idKey) && row.includes(key));
    if (!keys) return { name, rows };
    const [idColumn, column] = [keys.indexOf(idKey), keys.indexOf(key)];
    const changed = rows.map((row) => {
      if (row[idColumn] !== id) return row;
      const copy = [...row];
      copy[column] = value;
      return copy;
    });
    return { name, rows: changed };
  });
}
