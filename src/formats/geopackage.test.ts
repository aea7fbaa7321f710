import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import { hasShared, readShared } from "../../test/shared-data";
import { AppError } from "../domain/errors";
import { geopackage } from "./geopackage";
import { sqlColumns } from "./sql-columns";

const quiet = { onProgress: () => {}, isCancelled: () => false };
const parse = (bytes: Uint8Array) => geopackage.parse(bytes, "data.gpkg", quiet);
const codeOf = (bytes: Uint8Array) =>
  parse(bytes).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

describe.skipIf(!hasShared)("real GeoPackages", () => {
  it("keep a row whose shape is empty, and the values as they are", async () => {
    const [layer] = await parse(new Uint8Array(readShared("data/messy/gpkg/semarang_pdam.gpkg")));
    expect(layer?.name).toBe("wtp_");
    expect(layer?.crs).toEqual({ kind: "wgs84" });
    expect(layer?.rows[0]?.properties).toMatchObject({
      osm_id: "334641782",
      code: 1500,
      name: "PDAM Tirta Moedal",
      osm_id_2: null,
    });
    expect(layer?.rows[9]?.geometry).toBeNull();
    expect(layer?.issues).toEqual([{ code: "shape-empty", severity: "warning", count: 1, rows: [10] }]);
  });

  it("are refused wherever they are cut off", async () => {
    const bytes = new Uint8Array(readShared("data/messy/gpkg/semarang_tps.gpkg"));
    for (const share of [0.01, 0.2, 0.4, 0.6, 0.8, 0.99])
      expect(await codeOf(bytes.slice(0, bytes.length * share))).toBe("import/damaged");
  });
});

/** A polygon as GeoPackages store it: header, then a square at this place of this many points. */
function blobOf(x: number, y: number, points = 5): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + 13 + points * 16));
  view.setUint16(0, 0x4750);
  view.setUint8(3, 1);
  view.setInt32(4, 32_749, true);
  view.setUint8(8, 1);
  view.setUint32(9, 3, true);
  view.setUint32(13, 1, true);
  view.setUint32(17, points, true);
  for (let at = 0; at < points; at++) {
    const angle = at === points - 1 ? 0 : (at / (points - 1)) * 2 * Math.PI;
    view.setFloat64(21 + at * 16, x + 100 * Math.cos(angle), true);
    view.setFloat64(29 + at * 16, y + 100 * Math.sin(angle), true);
  }
  return new Uint8Array(view.buffer);
}

async function build(statements: string, encoding = "UTF-8"): Promise<Uint8Array> {
  const database = new (await initSqlJs()).Database();
  database.run(`PRAGMA encoding = '${encoding}'; PRAGMA page_size = 512;
    CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
      organization_coordsys_id INTEGER, definition TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES ('UTM 49S', 32749, 'EPSG', 32749, 'PROJCS["x"]'),
      ('sendiri', 100001, 'NONE', 100001, 'PROJCS["sendiri"]');`);
  database.run(statements);
  for (const name of ["rt", "batas"]) {
    const found = database.exec(`SELECT 1 FROM sqlite_master WHERE name = '${name}'`);
    if (found.length === 0) continue;
    for (let number = 1; number <= 300; number++)
      database.run(`INSERT INTO ${name} (geom, "Nama RT", kode, luas, kumuh) VALUES (?, ?, ?, ?, ?)`, [
        blobOf(430_000 + number * 300, 9_200_000, number === 7 ? 200 : 5),
        `RT ${number}`,
        "0012",
        number / 4,
        number % 2,
      ]);
  }
  const bytes = database.export();
  database.close();
  return bytes;
}

const tableOf = (name: string) => `CREATE TABLE ${name} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom POLYGON, "Nama RT" TEXT(100), kode TEXT DEFAULT 'a,b)', luas REAL, kumuh BOOLEAN);`;

describe("GeoPackage", () => {
  it.each(["UTF-8", "UTF-16le"])("has each table as a layer with its system, in %s", async (encoding) => {
    const bytes = await build(
      `${tableOf("rt")} ${tableOf("batas")}
      CREATE TABLE catatan (id INTEGER PRIMARY KEY, isi TEXT, besar INTEGER);
      INSERT INTO catatan VALUES (1, 'banjir', 9007199254740993), (2, NULL, -300);
      CREATE TABLE layer_styles (id INTEGER PRIMARY KEY); INSERT INTO layer_styles VALUES (1);
      CREATE TABLE kosong (fid INTEGER PRIMARY KEY, geom POINT);
      INSERT INTO gpkg_contents VALUES ('rt', 'features', 32749), ('batas', 'features', 100001),
        ('kosong', 'features', 32749), ('catatan', 'attributes', 0), ('layer_styles', 'attributes', 0);
      INSERT INTO gpkg_geometry_columns VALUES ('rt', 'geom', 'POLYGON', 32749), ('batas', 'geom', 'POLYGON', 100001);`,
      encoding,
    );
    const layers = await parse(bytes);
    expect(layers.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["rt", 300],
      ["batas", 300],
      ["catatan", 2],
    ]);
    expect(layers.map(({ crs }) => crs)).toEqual([
      { kind: "epsg", code: 32_749 },
      { kind: "wkt", wkt: 'PROJCS["sendiri"]' },
      { kind: "unstated" },
    ]);
    expect(layers[0]?.rows[299]?.properties).toEqual({
      fid: 300,
      "Nama RT": "RT 300",
      kode: "0012",
      luas: 75,
      kumuh: false,
    });
    // Two hundred points do not fit on a page of 512 bytes.
    expect(layers[0]?.rows[6]?.geometry?.coordinates[0]).toHaveLength(200);
    expect(layers[2]?.rows.map(({ properties }) => properties)).toEqual([
      { id: 1, isi: "banjir", besar: "9007199254740993" },
      { id: 2, isi: null, besar: -300 },
    ]);
    expect(layers[0]?.issues.find(({ code }) => code === "layer-unusable")?.details).toEqual({
      layer: "kosong",
    });
  });

  it("names the row whose shape is broken, and keeps the others", async () => {
    const bytes = await build(`${tableOf("rt")} INSERT INTO rt (geom, kode) VALUES (x'4750', 'x');
      INSERT INTO gpkg_contents VALUES ('rt', 'features', 32749);
      INSERT INTO gpkg_geometry_columns VALUES ('rt', 'geom', 'POLYGON', 32749);`);
    const [layer] = await parse(bytes);
    expect(layer?.rows).toHaveLength(301);
    expect(layer?.issues.find(({ code }) => code === "shape-unusable")?.rows).toEqual([1]);
  });

  it.each([
    ["no GeoPackage tables", "DROP TABLE gpkg_contents;", "import/no-layers"],
    ["only pictures", "INSERT INTO gpkg_contents VALUES ('foto', 'tiles', 0);", "import/no-layers"],
    ["a table that is not there", "INSERT INTO gpkg_contents VALUES ('rt', 'features', 0);", "import/empty"],
  ])("says so: %s", async (_, statements, code) => {
    expect(await codeOf(await build(statements))).toBe(code);
  });

  it("comes to an end where its pages lead in circles", async () => {
    const bytes = await build(`${tableOf("rt")} INSERT INTO gpkg_contents VALUES ('rt', 'features', 0);`);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let page = 2; page * 512 < bytes.length; page++)
      if (view.getUint8((page - 1) * 512) === 5) {
        view.setUint16((page - 1) * 512 + 3, 0);
        view.setUint32((page - 1) * 512 + 8, page);
      }
    expect(await codeOf(bytes)).toBe("import/damaged");
  });
});

describe("sqlColumns", () => {
  it("steps over quotes, brackets, comments and constraints", () => {
    const sql = `CREATE TABLE "a(b" ( -- nama, dan
      "x,""y" TEXT(10) NOT NULL DEFAULT ('a,b'), [z w] DOUBLE PRECISION, kode, /* , */ n INTEGER,
      PRIMARY KEY ("n"), CHECK (n > 0))`;
    expect(sqlColumns(sql)).toEqual([
      { name: 'x,"y', type: "TEXT(10)", isRowId: false },
      { name: "z w", type: "DOUBLE PRECISION", isRowId: false },
      { name: "kode", type: "", isRowId: false },
      { name: "n", type: "INTEGER", isRowId: true },
    ]);
  });
});
