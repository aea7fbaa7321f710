import { describe, expect, it } from "vitest";
import { hasShared, readShared, readSharedJson } from "../../test/shared-data";
import { planImport } from "../domain/import/plan-import";
import { rulesetById } from "../domain/rules/rulesets";
import { assessRecord } from "../domain/scoring/assess";
import { csv } from "./csv";
import { readFile } from "./read-file";

const ruleset = rulesetById(undefined);
const control = { onProgress: () => undefined, isCancelled: () => false };

describe.skipIf(!hasShared)("tables planners really have", () => {
  const bytesOf = (path: readonly string[]) => new Uint8Array(readShared("data", ...path));
  const recognised = (...path: string[]) =>
    readFile(new File([bytesOf(path)], path.at(-1) ?? ""), ruleset.criteria, control);
  const load = async (...path: string[]) => {
    const [layer] = await csv.parse(bytesOf(path), path.at(-1) ?? "", control, new Map());
    if (!layer) throw new Error("no layer");
    return layer;
  };

  it("reads Kab. Serang: 602 RT whose 16 figures add up to the published total", async () => {
    const { rows, columns } = await load("survey", "kab_serang_kumuh_RT.csv");
    expect(rows).toHaveLength(602);
    expect(rows[0]?.number).toBe(2);
    const scores = columns.flatMap(({ name }) => (name.endsWith("NUMERIK") ? [name] : []));
    expect(scores).toHaveLength(16);
    const wrong = rows.filter(
      ({ properties }) =>
        scores.reduce((sum, name) => sum + Number(properties[name]), 0) !== Number(properties["Bobot Kumuh"]),
    );
    expect(wrong).toEqual([]);
  });

  it("reads Sinjai's water works: title above, one cell for both coordinates, rupiah with dots", async () => {
    const { rows, columns, issues } = await load("messy", "sinjai", "ARSINUM KAB. SINJAI 2022-2025.csv");
    expect(columns.map(({ name }) => name)).toEqual([
      "NO.",
      "JENIS PEKERJAAN",
      "VOLUME",
      "KECAMATAN",
      "DESA",
      "PELAKSANA",
      "ANGGARAN (Rp.)",
      "SUMBER DANA",
      "TITIK KOORDINAT",
      "TAHUN",
    ]);
    expect(rows.map(({ number }) => number)).toEqual([3, 4, 5]);
    expect(rows[0]?.geometry).toEqual({ type: "Point", coordinates: [120.392811, -5.039804] });
    expect(rows[0]?.properties["ANGGARAN (Rp.)"]).toBe("844.000.000");
    expect(issues).toEqual([]);
  });

  it("reads Sinjai's roads programme, with the one column that has no heading", async () => {
    const { rows, columns } = await load("messy", "sinjai", "PISEW KAB. SINJAI 2022-2025.csv");
    expect(rows).toHaveLength(19);
    expect(columns[2]?.name).toBe("Kolom C");
    expect(rows[14]?.properties["Kolom C"]).toBe("Duampanua - Tompobulu");
  });

  it("reads WKT in metres as it stands and leaves the system open", async () => {
    const roads = await load("messy", "sinjai", "PSU", "jaringan jalan.csv");
    expect(roads.rows).toHaveLength(9);
    expect(roads.crs).toEqual({ kind: "unstated" });
    expect(roads.rows[0]?.geometry?.type).toBe("LineString");
    expect(roads.rows[0]?.geometry?.coordinates[0]).toEqual([195366.51148731163, 9433747.564618722]);
    const housing = await load("messy", "sinjai", "SEBARAN PERUMAHAN", "Sebaran Perumahan Kab.Sinjai.csv");
    expect(housing.rows).toHaveLength(32);
    expect(housing.rows[1]?.properties["Luas_Kawas"]).toBe("6,2");
  });

  it("gives Pekalongan's published totals for all 118 RT", async () => {
    const layers = await recognised("pekalongan", "baseline_2019.csv");
    expect(layers[0]?.mapping).toMatchObject({ use: "survey", isUseSure: true, numberStyle: "comma" });
    expect(layers[0]?.mapping.columns.filter(({ isSure }) => !isSure)).toEqual([]);
    const { records, report } = planImport(layers, {
      project: { areas: {}, records: {} },
      onSame: "replace",
      newId: () => crypto.randomUUID(),
    });
    expect(report.recordCount).toBe(118);
    const byLabel = new Map(records.map((record) => [`${record.kelurahan}|${record.rawLabel}`, record]));
    const expected = readSharedJson<{ kelurahan: string; rtrw: string; total: number }[]>(
      "data/pekalongan/expected_scores_2019.json",
    );
    const computed = expected.map(({ kelurahan, rtrw }) => {
      const record = byLabel.get(`${kelurahan}|${rtrw}`);
      return {
        kelurahan,
        rtrw,
        total: record && assessRecord(record, ruleset, { zeroBelowThreshold: false }).total,
      };
    });
    expect(computed).toHaveLength(118);
    expect(computed).toEqual(expected.map(({ kelurahan, rtrw, total }) => ({ kelurahan, rtrw, total })));
  });

  it("recognises Kab. Serang's needs as guesses, only in their criterion's unit, and keeps its scores", async () => {
    const [serang] = await recognised("survey", "kab_serang_kumuh_RT.csv");
    const roles = serang?.mapping.columns.map(({ column, role }) => [role, column] as const) ?? [];
    expect(serang?.mapping.use).toBe("survey");
    expect(roles.slice(0, 9)).toEqual([
      ["kecamatan", "KECAMATAN"],
      ["kelurahan", "DESA"],
      ["keep", "KAMPUNG"],
      ["rtRw", "RT/RW"],
      ["areaHa", "LUAS (Ha)"],
      ["keep", "KEWENANGAN"],
      ["keep", "Bobot Kumuh"],
      ["keep", "Tingkat Kekumuhan Awal"],
      ["slumArea", "Pembagian Kawasan Kumuh"],
    ]);
    expect(roles.flatMap(([role]) => (role.startsWith("volume:") ? [role.slice(7)] : []))).toEqual([
      "building_regularity",
      "building_density",
      "building_technical",
      "road_coverage",
      "road_surface",
      "water_access",
      "water_quantity",
      "drainage_availability",
      "drainage_construction",
      "wastewater_system",
      "wastewater_facility",
      "waste_facility",
      "waste_system",
      "fire_equipment",
    ]);
    expect(roles.filter(([role, column]) => column.endsWith("NUMERIK") && role !== "keep")).toEqual([]);
  });

  it("takes Kab. Serang's short list as a survey to be looked at", async () => {
    const [list] = await recognised("survey", "kab_serang_lokasi_kewenangan.csv");
    expect(list?.mapping).toMatchObject({ use: "survey", isUseSure: false, areaUnit: "ha" });
    expect(list?.mapping.columns[0]).toEqual({ column: "rt_rw", role: "rtRw", isSure: true });
  });
});
