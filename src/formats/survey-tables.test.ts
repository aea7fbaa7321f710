import { describe, expect, it } from "vitest";
import type { LayerMapping } from "../domain/import/layer-mapping";
import { planImport } from "../domain/import/plan-import";
import { rulesetById } from "../domain/rules/rulesets";
import { readFile } from "./read-file";

const { criteria } = rulesetById(undefined);
const control = { onProgress: () => undefined, isCancelled: () => false };
const read = (text: string, name = "survei.csv") => readFile(new File([text], name), criteria, control);
const plan = (layers: Awaited<ReturnType<typeof read>>) =>
  planImport(layers, {
    project: { areas: {}, records: {} },
    onSame: "replace",
    newId: () => crypto.randomUUID(),
  });

/** Good counts, with a blank, one above the whole, and one whose whole is blank. */
const profile =
  "Kelurahan;RT/RW;Jumlah Bangunan;Jumlah KK;1a;1c;3a\nContoh;RT001-RW001;40;48;10;;12\nContoh;RT002-RW001;40;;41;40;12\n";

describe("survey tables", () => {
  it("take what is bad from the whole where the columns hold what is good", async () => {
    const [source] = await read(profile);
    if (!source) throw new Error("no layer");
    const goodOf = Object.fromEntries(criteria.map(({ id, denominator }) => [id, denominator]));
    const mapping: LayerMapping = { ...source.mapping, goodOf };
    const { records, report } = plan([{ layer: source.layer, mapping }]);
    expect(records.map(({ volumes }) => volumes)).toEqual([
      { building_regularity: 30, building_technical: null, water_access: 36 },
      { building_regularity: null, building_technical: 0, water_access: null },
    ]);
    expect(report.issues).toMatchObject([
      { code: "good-without-total", severity: "warning", count: 1, rows: [3] },
      { code: "good-above-total", severity: "error", count: 1, rows: [3], details: { columns: "1a" } },
    ]);
    expect(plan([source]).records[0]?.volumes["building_regularity"]).toBe(10);
  });

  it("of Kobo are recognised by the last part of their names, placed, and explained", async () => {
    const [source] = await read(
      "identitas/kelurahan;identitas/rt;identitas/rw;data/jumlah_kk;data/jumlah_bangunan;anggota_count;_gps_latitude;_gps_longitude;_uuid;_submission_time\nContoh;1;2;48;40;3;-6.9;109.7;aa;2024-03-05\n",
    );
    expect(source?.mapping.use).toBe("survey");
    expect(source?.mapping.columns.slice(0, 5).map(({ role }) => role)).toEqual([
      "kelurahan",
      "rt",
      "rw",
      "households",
      "buildings",
    ]);
    expect(source?.layer.rows[0]?.geometry).toEqual({ type: "Point", coordinates: [109.7, -6.9] });
    expect(source?.layer.issues).toMatchObject([{ code: "form-export", details: { repeats: "anggota" } }]);
  });

  it("without a place and without an RT say what can be done", async () => {
    const layers = await read("Program;Anggaran;Tahun\nPISEW;600.000.000;2024\n", "program.csv");
    expect(layers[0]?.mapping.use).toBe("other");
    expect(plan(layers).report.issues).toMatchObject([
      { code: "table-without-place", severity: "warning", count: 1 },
    ]);
  });
});
