import { describe, expect, it } from "vitest";
import { hasShared, readShared, readSharedJson } from "../../test/shared-data";
import type { RecognisedLayer } from "../domain/import/layer-mapping";
import { planImport } from "../domain/import/plan-import";
import { rulesetById } from "../domain/rules/rulesets";
import { assessRecord } from "../domain/scoring/assess";
import { readFile } from "./read-file";

const ruleset = rulesetById(undefined);
const project = { areas: {}, records: {} };

async function load(...path: string[]): Promise<RecognisedLayer> {
  const bytes = new Uint8Array(readShared("data", ...path));
  const file = new File([bytes], path.at(-1) ?? "");
  const [layer] = await readFile(file, ruleset.criteria, { onProgress: () => {}, isCancelled: () => false });
  if (!layer) throw new Error("no layer");
  return layer;
}

const ids = () => {
  let last = 0;
  return () => `id-${++last}`;
};
const plan = (...layers: RecognisedLayer[]) =>
  planImport(layers, { project, onSame: "replace", newId: ids() });

describe.skipIf(!hasShared)("files planners really have", () => {
  describe("Pekalongan", () => {
    const expected = () =>
      readSharedJson<{ kelurahan: string; rtrw: string; total: number; score: Record<string, number> }[]>(
        "data/pekalongan/expected_scores_2019.json",
      );
    const loadAll = () =>
      Promise.all(
        ["kelurahan.geojson", "rt.geojson", "titik_survei_rt_2019.geojson"].map((name) =>
          load("pekalongan", name),
        ),
      );

    it("recognises the three files without being asked", async () => {
      const layers = await loadAll();
      expect(layers.map(({ mapping }) => [mapping.use, mapping.isUseSure])).toEqual([
        ["kelurahan", true],
        ["rt", true],
        ["survey", true],
      ]);
      const survey = layers[2]?.mapping.columns ?? [];
      expect(survey.filter(({ isSure }) => !isSure)).toEqual([]);
      expect(survey.filter(({ role }) => role.startsWith("volume:"))).toHaveLength(16);
      expect(survey.slice(0, 9).map(({ column, role }) => [column, role])).toEqual([
        ["Kelurahan", "kelurahan"],
        ["RT/RW", "rtRw"],
        ["Luas Verifikasi (Ha)", "areaHa"],
        ["Jumlah Bangunan (Unit)", "buildings"],
        ["Jumlah Penduduk (Jiwa)", "population"],
        ["Jumlah KK (KK)", "households"],
        ["Panjang Jalan Lingkungan Ideal (m)", "roadIdealM"],
        ["Panjang Drainase Lingkungan Ideal (m)", "drainIdealM"],
        ["1a", "volume:building_regularity"],
      ]);
    });

    it("ties all 116 points to their RT, in any order of files", async () => {
      const [kelurahan, rt, survey] = await loadAll();
      if (!kelurahan || !rt || !survey) throw new Error("missing");
      for (const order of [
        [kelurahan, rt, survey],
        [survey, rt, kelurahan],
      ]) {
        const { report, areas } = plan(...order);
        expect(report).toMatchObject({
          areaCounts: { kelurahan: 4, rw: 0, rt: 119, slum: 0 },
          recordCount: 116,
          matchedByLabel: 116,
          matchedByPosition: [],
          unmatched: [],
        });
        expect(report.areasWithoutShape).toEqual([
          "RT 04 RW 12, Padukuhan Kraton",
          "RT 08 RW 01, Padukuhan Kraton",
        ]);
        expect(areas.filter(({ level, parentId }) => level === "rt" && parentId === null)).toEqual([]);
      }
    });

    it("gives the published scores", async () => {
      const { records } = plan(...(await loadAll()));
      const byLabel = new Map(records.map((record) => [`${record.kelurahan}|${record.rawLabel}`, record]));
      let compared = 0;
      for (const { kelurahan, rtrw, total, score } of expected()) {
        const record = byLabel.get(`${kelurahan}|${rtrw}`);
        if (!record) continue;
        const result = assessRecord(record, ruleset, { zeroBelowThreshold: false });
        expect([rtrw, result.total]).toEqual([rtrw, total]);
        const scores = result.criteria.map((one, at) => [ruleset.criteria[at]?.code, one.score]);
        expect(Object.fromEntries(scores)).toEqual(score);
        compared++;
      }
      expect(compared).toBe(116);
    });

    it("keeps rows without an RT polygon, counted and listed", async () => {
      const [, , survey] = await loadAll();
      if (!survey) throw new Error("missing");
      const { report, records } = plan(survey);
      expect(records).toHaveLength(116);
      expect(report.unmatched).toHaveLength(116);
      expect(report.unmatched[0]).toMatchObject({
        label: "RT 01 RW 02, Klego",
        row: 1,
        reason: "no-such-rt",
      });
    });
  });

  it("reads Kota Mataram: 50 kelurahan, codes as text", async () => {
    const layer = await load("kelurahan", "hdx_kota_mataram.geojson");
    expect(layer.mapping).toMatchObject({ use: "kelurahan", isUseSure: true });
    const { areas, report } = plan(layer);
    expect(report.areaCounts.kelurahan).toBe(50);
    expect(areas[0]).toMatchObject({ name: "Abian Tubuh Baru", code: "5271031002", level: "kelurahan" });
    expect(report.issues).toMatchObject([{ code: "winding-turned", severity: "info", count: 50 }]);
  });

  it("reads DKI Jakarta: 270 kelurahan of 73,262 points", async () => {
    const layer = await load("scale", "hdx_dki_jakarta_270.geojson");
    const { report } = plan(layer);
    expect(layer.mapping.use).toBe("kelurahan");
    expect(report.areaCounts.kelurahan).toBe(270);
  });

  it("reads Singosaren: dukuh stand in for RW, RTs take the kelurahan they lie in", async () => {
    const desa = await load("rt", "singosaren_batas_desa.geojson");
    const dusun = await load("rt", "singosaren_batas_dusun.geojson");
    const rt = await load("rt", "singosaren_batas_rt.geojson");
    expect([desa, dusun, rt].map(({ mapping }) => mapping.use)).toEqual(["kelurahan", "rw", "rt"]);
    const { areas, report } = plan(rt, desa);
    expect(report.areaCounts).toEqual({ kelurahan: 1, rw: 0, rt: 19, slum: 0 });
    expect(areas.find(({ level }) => level === "kelurahan")?.name).toBe("Singosaren");
    const first = areas.find(({ level }) => level === "rt");
    expect(first).toMatchObject({ name: "RT 05 RW 01", rw: "01", rt: "05", kelurahan: "Singosaren" });
    expect(report.issues).toMatchObject([
      { code: "winding-turned", count: 19 },
      { code: "slivers-dropped", rows: [3], details: { beforeM2: 58231, afterM2: 58231 } },
      { code: "duplicate-rt", count: 2 },
      { code: "winding-turned", count: 1 },
    ]);
  });

  it("takes parcels and roads as background, not as boundaries", async () => {
    const parcels = await load("rt", "singosaren_batas_persil.geojson");
    const roads = await load("rt", "singosaren_jalan.geojson");
    expect([parcels.mapping.use, roads.mapping.use]).toEqual(["other", "roads"]);
    const { datasets } = plan(parcels, roads);
    expect(datasets.map(({ ref }) => [ref.kind, ref.featureCount])).toEqual([
      ["other", 1584],
      ["roads", 2],
    ]);
  });

  it("reads Banjarmasin: RT polygons with text figures in square metres", async () => {
    const kumuh = await load("rt", "banjarmasin_kumuh.geojson");
    const kelurahan = await load("kelurahan", "banjarmasin_Kelurahan.geojson");
    expect(kumuh.mapping).toMatchObject({ use: "survey", areaUnit: "m2", numberStyle: "point" });
    expect(kelurahan.mapping.use).toBe("kelurahan");
    const { report, records, areas } = plan(kumuh, kelurahan);
    expect(report.areaCounts).toMatchObject({ kelurahan: 52, rt: 452 });
    expect(report.recordCount).toBe(452);
    expect(report.unmatched).toEqual([]);
    expect(records[0]).toMatchObject({ kelurahan: "Antasan Besar", rt: "18", rw: null });
    expect(records[0]?.denominators).toMatchObject({ population: 224, buildings: 56, households: null });
    expect(records[0]?.denominators.areaHa).toBeCloseTo(0.689179, 6);
    expect(areas.find(({ id }) => id === records[0]?.areaId)).toMatchObject({ level: "rt", rt: "18" });
    expect(areas.some(({ rt }) => rt === "23/24")).toBe(true);
    expect(areas[0]).toMatchObject({ code: "6371011010", name: "Pemurus Dalam" });
  });

  it.each([
    ["banjarmasin_kotaku.geojson", "other"],
    ["banjarmasin_jaringan_limbah.geojson", "other"],
    ["banjarmasin_septiktank.geojson", "other"],
    ["banjarmasin_PDPAL_PT.geojson", "other"],
    ["dimajar2_bangunan_redacted.geojson", "buildings"],
    ["dimajar2_area_rt.geojson", "rt"],
    ["dimajar2_jalan_lokal.geojson", "roads"],
    ["dimajar2_sungai.geojson", "water"],
    ["hegarmanah_batas_desa.geojson", "kelurahan"],
    ["hegarmanah_jalan.geojson", "roads"],
    ["hegarmanah_sungai.geojson", "water"],
  ])("takes %s as %s", async (name, use) => {
    expect((await load("rt", name)).mapping.use).toBe(use);
  });

  it("drops the names of owners and says so", async () => {
    const { layer } = await load("rt", "dimajar2_bangunan_redacted.geojson");
    expect(layer.personalColumns).toEqual(["Nama_Pemil"]);
    expect(layer.rows.some(({ properties }) => "Nama_Pemil" in properties)).toBe(false);
    expect(layer.issues.map(({ code }) => code)).toContain("personal-columns");
  });

  it("reads the KOTAKU forms: letters in labels, capitals in names", async () => {
    const kebumen = await load("survey", "kotaku_kebumen_status_excerpt.geojson");
    const dki = await load("survey", "dki_rw_kumuh_excerpt.geojson");
    expect([kebumen.mapping.use, dki.mapping.use]).toEqual(["rt", "rw"]);
    const { areas } = plan(kebumen, dki);
    expect(areas.map(({ name, code }) => [name, code])).toEqual([
      ["RW 08", null],
      ["RW 12", null],
      ["RT 06 RW 02", "33050515"],
      ["RT 02 RW 05", "33050527"],
    ]);
  });
});
