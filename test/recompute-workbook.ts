/**
 * Reckons the exported workbook anew with LibreOffice and compares every formula cell with the app's own figure.
 * Run by hand, for LibreOffice is not part of the project: `node scripts/run-ts.mjs test/recompute-workbook.ts`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readExcelFile from "read-excel-file/node";
import type { SurveyRecord } from "../src/domain/project/schema";
import { columnName } from "../src/domain/workbook/address";
import { buildWorkbook } from "../src/domain/workbook/build-workbook";
import type { Sheet } from "../src/domain/workbook/cell";
import { writeXlsx } from "../src/formats/write-xlsx";
import { pekalonganProject } from "./pekalongan-project";
import { hasShared } from "./shared-data";
import { sampleContent, workbookInput } from "./workbook-input";

/** The figures are taken out, so that none can be taken over unread. */
const withoutFigures = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: "?" })),
    ),
  }));

async function recomputed(sheets: readonly Sheet[]) {
  const folder = mkdtempSync(join(tmpdir(), "workbook-"));
  const [source, result] = [join(folder, "buku.xlsx"), join(folder, "hasil")];
  writeFileSync(source, await writeXlsx(withoutFigures(sheets)));
  execFileSync("soffice", ["--headless", "--convert-to", "xlsx", "--outdir", result, source], {
    stdio: "ignore",
  });
  return readExcelFile(readFileSync(join(result, "buku.xlsx")));
}

const isSame = (found: unknown, wanted: string | number | null): boolean =>
  typeof wanted === "number"
    ? typeof found === "number" && Math.abs(found - wanted) <= 1e-7 * Math.max(1, Math.abs(wanted))
    : String(found ?? "") === (wanted ?? "");

async function compare(name: string, sheets: readonly Sheet[]) {
  const found = new Map((await recomputed(sheets)).map(({ sheet, data }) => [sheet, data]));
  const differences: string[] = [];
  let count = 0;
  for (const { name: sheet, rows } of sheets)
    for (const [y, row] of rows.entries())
      for (const [x, cell] of row.entries()) {
        if (cell?.formula === undefined) continue;
        count += 1;
        const value = found.get(sheet)?.[y]?.[x] ?? null;
        if (isSame(value, cell.value)) continue;
        const where = `${sheet} ${columnName(x)}${y + 1}`;
        differences.push(`${where}: ${String(value)}, app ${cell.value}; ${cell.formula}`);
      }
  console.log(`${name}: ${count} formula cells, ${differences.length} differ`);
  for (const line of differences.slice(0, 20)) console.log(`  ${line}`);
  if (differences.length > 0) process.exitCode = 1;
}

/** The sample with what surveys have wrong: blanks, nothing to divide by, less than nothing, too much, shifted columns. */
function troubled() {
  const { project, datasets } = sampleContent();
  const faults: readonly ((record: SurveyRecord) => SurveyRecord)[] = [
    (record) => ({ ...record, volumes: { ...record.volumes, water_access: null } }),
    (record) => ({ ...record, denominators: { ...record.denominators, drainIdealM: 0 } }),
    (record) => ({ ...record, volumes: { ...record.volumes, waste_system: -5, road_surface: 99_999 } }),
    (record) => ({ ...record, denominators: { ...record.denominators, areaHa: null } }),
    (record) => ({
      ...record,
      denominators: { ...record.denominators, households: 10, buildings: 50 },
    }),
    (record) => ({ ...record, kelurahan: "Kampung <Lain> 'Dua'" }),
  ];
  const records = Object.values(project.records).map(
    (record, index) => [record.id, faults[index]?.(record) ?? record] as const,
  );
  const settings = { ...project.settings, zeroBelowThreshold: true };
  return { project: { ...project, settings, records: Object.fromEntries(records) }, datasets };
}

await compare("sample", buildWorkbook(workbookInput(sampleContent())));
await compare("sample with faults", buildWorkbook(workbookInput(troubled())));
if (hasShared)
  await compare("Pekalongan", buildWorkbook(workbookInput({ project: pekalonganProject(), datasets: {} })));
