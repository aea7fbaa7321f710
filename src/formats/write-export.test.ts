import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import { sampleContent, workbookInput } from "../../test/workbook-input";
import { createScene } from "../domain/coverage/scene";
import { type ExportPart, exportParts, layersOfProject } from "../domain/export/layers-of-project";
import { planImport } from "../domain/import/plan-import";
import { rulesetById } from "../domain/rules/rulesets";
import { groupFiles } from "./companions";
import { readSource } from "./read-source";
import { type LayerFormat, writeExport } from "./write-export";

const content = sampleContent();
const { project } = content;
const { criteria } = rulesetById(undefined);
const scene = createScene(project, Object.values(content.datasets));
const input = { ...workbookInput(content), scene };

const layersOf = (...parts: ExportPart[]) => layersOfProject(input, new Set(parts));
const written = (format: LayerFormat, crs: "utm" | "wgs84", ...parts: ExportPart[]) =>
  writeExport(layersOf(...parts), { title: project.name, format, crs, at: "2026-11-21T08:00:00.000Z" });

const inside = (bytes: Uint8Array) => unzipSync(bytes);
const hasGdal = spawnSync("ogrinfo", ["--version"]).status === 0;
if (!hasGdal) console.warn("ogrinfo (gdal-bin) is absent: what QGIS sees of a file is not tested");

/** Everything the survey says of each RT, to compare what went out with what came in. */
const surveyOf = (records: Iterable<(typeof project.records)[string]>) =>
  [...records]
    .map(({ kelurahan, rw, rt, year, slumArea, denominators, volumes }) => ({
      ...{ kelurahan, rw, rt, year, slumArea, denominators, volumes },
    }))
    .sort((one, other) => `${one.rw}/${one.rt}`.localeCompare(`${other.rw}/${other.rt}`));

async function importedFrom(name: string, bytes: Uint8Array) {
  const control = { onProgress: () => {}, isCancelled: () => false };
  const [group] = groupFiles([new File([new Uint8Array(bytes)], name)]);
  if (!group) throw new Error("no file");
  const outcomes = await readSource(group, criteria, control);
  let last = 0;
  const layers = outcomes.flatMap((outcome) => [...outcome.layers]);
  return planImport(layers, {
    project: { areas: {}, records: {} },
    onSame: "replace",
    newId: () => `id-${++last}`,
  });
}

describe("out and in again", () => {
  it.each([
    ["geojson", "wgs84"],
    ["kml", "wgs84"],
    ["shapefile", "utm"],
    ["shapefile", "wgs84"],
    ["gpkg", "utm"],
    ["gpkg", "wgs84"],
  ] as const)("as %s (%s) gives the same records and RT boundaries", async (format, crs) => {
    const { bytes, extension } = await written(format, crs, "rt");
    const plan = await importedFrom(`rt-skor.${extension}`, bytes);
    expect(surveyOf(plan.records)).toEqual(surveyOf(Object.values(project.records)));
    expect(plan.areas.filter(({ level }) => level === "rt")).toHaveLength(28);
    const before = Object.values(project.areas).find(
      ({ level, rt, rw }) => level === "rt" && rt === "01" && rw === "01",
    );
    const after = plan.areas.find(({ rt, rw }) => rt === "01" && rw === "01");
    const [was, now] = [before, after].map((area) => area?.geometry?.coordinates.flat(3).map(Number).sort());
    expect(now).toHaveLength(was?.length ?? 0);
    // A hundredth of a metre, in degrees.
    const apart = (now ?? []).map((degrees, index) => Math.abs(degrees - (was?.[index] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(9e-8);
  });

  it("as CSV gives the same records", async () => {
    const { bytes } = await written("csv", "wgs84", "rt");
    const plan = await importedFrom("rt.csv", bytes);
    expect(surveyOf(plan.records)).toEqual(surveyOf(Object.values(project.records)));
  });
});

describe("files", () => {
  it("hold only what was chosen: household points go out as estimates where they are asked for", async () => {
    const { bytes } = await written("geojson", "wgs84", "rt", "households");
    const files = inside(bytes);
    expect(Object.keys(files)).toEqual(["rt.geojson", "titik-kk-perkiraan.geojson"]);
    const points = JSON.parse(strFromU8(files["titik-kk-perkiraan.geojson"] ?? new Uint8Array()));
    expect(points.features).toHaveLength(scene.householdRecord.length);
    expect(points.keterangan).toMatch(/^Titik perkiraan/);
    expect(points.features[0].properties).toMatchObject({ Keterangan: "perkiraan" });
    const one = await written("geojson", "wgs84", "rt");
    expect([one.suffix, one.extension]).toEqual(["rt", "geojson"]);
  });

  it("list the shortened columns of a Shapefile beside it", async () => {
    const { bytes } = await written("shapefile", "utm", "rt", "works");
    const files = inside(bytes);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(["rt.shp", "rt.prj", "rt.cpg", "rencana-titik.dbf", "rencana-garis.shx"]),
    );
    const names = strFromU8(files["NAMA-KOLOM.txt"] ?? new Uint8Array());
    expect(names).toContain("WGS 84 / UTM zone 49S (EPSG:32749)");
    expect(names).toContain("PJG_DRAIN  = Panjang Drainase Lingkungan Ideal (m)");
    expect(strFromU8(files["rt.cpg"] ?? new Uint8Array())).toBe("UTF-8");
  });

  it("say so where nothing was chosen that holds anything", async () => {
    await expect(written("kml", "wgs84")).rejects.toMatchObject({ code: "export/nothing" });
  });

  it("are sound SQLite where they are GeoPackages, small and large", async () => {
    const sql = await initSqlJs();
    const { bytes } = await written("gpkg", "utm", ...exportParts);
    const database = new sql.Database(bytes);
    const values = (query: string) => database.exec(query)[0]?.values;
    expect(values("PRAGMA integrity_check")).toEqual([["ok"]]);
    expect(values('SELECT count(*) FROM "titik-kk-perkiraan"')).toEqual([[scene.householdRecord.length]]);
    expect(values("SELECT srs_id FROM gpkg_contents WHERE table_name = 'rt'")).toEqual([[32749]]);
    expect(values('SELECT "Jumlah nilai" FROM rt WHERE "RT" = \'01\' AND "RW" = \'01\'')).toEqual([[53]]);
    database.close();

    const [rt] = layersOf("rt");
    const feature = rt?.features[0];
    if (!rt || !feature) throw new Error("no RT");
    const many = { ...rt, features: Array.from({ length: 30_000 }, () => feature) };
    const large = await writeExport([many], { title: "x", format: "gpkg", crs: "wgs84", at: "2026-11-21" });
    const again = new sql.Database(large.bytes);
    expect(again.exec("PRAGMA integrity_check")[0]?.values).toEqual([["ok"]]);
    expect(again.exec("SELECT count(*), max(fid) FROM rt")[0]?.values).toEqual([[30_000, 30_000]]);
    again.close();
  });
});

describe.skipIf(!hasGdal)("GDAL, as QGIS uses it,", () => {
  const folder = mkdtempSync(join(tmpdir(), "export-"));
  const summary = (path: string, layer: string) =>
    execFileSync("ogrinfo", ["-ro", "-so", path, layer], { encoding: "utf8" });

  it("opens the Shapefile with its system, rows and letters", async () => {
    const { bytes } = await written("shapefile", "utm", "rt");
    mkdirSync(join(folder, "shp"));
    for (const [name, part] of Object.entries(inside(bytes))) writeFileSync(join(folder, "shp", name), part);
    const found = summary(join(folder, "shp", "rt.shp"), "rt");
    expect(found).toMatch(/Geometry: Polygon[\s\S]*Feature Count: 28[\s\S]*"EPSG",32749/);
    expect(found).toContain("PJG_DRAIN: Real");
  });

  it("opens every table of the GeoPackage", async () => {
    const { bytes } = await written("gpkg", "utm", ...exportParts);
    const path = join(folder, "semua.gpkg");
    writeFileSync(path, bytes);
    expect(summary(path, "rt")).toMatch(/Geometry: Multi Polygon[\s\S]*Feature Count: 28[\s\S]*32749/);
    expect(summary(path, "rencana-garis")).toContain("Geometry: Multi Line String");
    expect(summary(path, "survei")).toMatch(/Feature Count: 28/);
  });

  it("opens KML and GeoJSON", async () => {
    for (const format of ["kml", "geojson"] as const) {
      const path = join(folder, `rt.${format}`);
      writeFileSync(path, (await written(format, "wgs84", "rt")).bytes);
      expect(summary(path, "RT dengan skor")).toContain("Feature Count: 28");
    }
  });
});
