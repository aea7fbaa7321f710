import { describe, expect, it } from "vitest";
import { dbfOf, shpOf } from "../../test/shapefile-builder";
import { hasShared, readShared } from "../../test/shared-data";
import { AppError } from "../domain/errors";
import { shapefile } from "./shapefile";

const quiet = { onProgress: () => {}, isCancelled: () => false };
const text = (content: string) => new TextEncoder().encode(content);
const read = async (shp: Uint8Array, beside: Readonly<Record<string, Uint8Array>> = {}) => {
  const [layer] = await shapefile.parse(shp, "data/rt.shp", quiet, new Map(Object.entries(beside)));
  if (!layer) throw new Error("no layer");
  return layer;
};
const failure = (...input: Parameters<typeof read>) =>
  read(...input).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? { code: error.code, ...error.details } : error),
  );

const clockwise = (x: number, y: number, side: number) =>
  [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
    [x, y],
  ] as const;
const counter = (x: number, y: number, side: number) => [...clockwise(x, y, side)].reverse();

describe("shapes", () => {
  const island = [counter(2, 2, 2), clockwise(0, 0, 10), clockwise(20, 0, 5)];

  it("holes find their outer ring, whatever the order, and rings turn as GeoJSON has them", async () => {
    const { rows, issues } = await read(shpOf([island]), { prj: text("GEOGCS[]"), dbf: dbfOf([], [[]]) });
    expect(rows[0]?.geometry).toEqual({
      type: "MultiPolygon",
      coordinates: [[counter(0, 0, 10), clockwise(2, 2, 2)], [counter(20, 0, 5)]],
    });
    expect(issues).toEqual([]);
  });

  it("the same when the writer had the winding reversed", async () => {
    const reversed = island.map((ring) => [...ring].reverse());
    expect((await read(shpOf([reversed]))).rows[0]?.geometry).toEqual(
      (await read(shpOf([island]))).rows[0]?.geometry,
    );
  });

  it("a lake's island belongs to itself, its pond to the island", async () => {
    const { rows } = await read(
      shpOf([[clockwise(0, 0, 100), counter(10, 10, 80), clockwise(20, 20, 60), counter(30, 30, 10)]]),
    );
    expect(rows[0]?.geometry?.coordinates).toEqual([
      [counter(0, 0, 100), clockwise(10, 10, 80)],
      [counter(20, 20, 60), clockwise(30, 30, 10)],
    ]);
  });

  it("a row without a shape stays a row", async () => {
    const fields = [{ name: "RT", type: "C", length: 2 }];
    const { rows } = await read(shpOf([[], [clockwise(0, 0, 1)]]), { dbf: dbfOf(fields, [["01"], ["02"]]) });
    expect(rows.map(({ geometry, properties }) => [geometry?.type ?? null, properties["RT"]])).toEqual([
      [null, "01"],
      ["Polygon", "02"],
    ]);
  });
});

describe("columns", () => {
  const one = shpOf([[clockwise(0, 0, 1)]]);
  const valuesOf = async (dbf: Uint8Array, cpg?: string) => {
    const { rows, issues } = await read(one, { dbf, ...(cpg !== undefined && { cpg: text(cpg) }) });
    return { values: rows[0]?.properties, codes: issues.map(({ code }) => code) };
  };

  it("numbers are numbers, codes text, blanks nothing", async () => {
    const fields = [
      { name: "KODE", type: "C", length: 6 },
      { name: "LUAS", type: "N", length: 8 },
      { name: "KOSONG", type: "N", length: 4 },
      { name: "PENUH", type: "N", length: 3 },
      { name: "NIB", type: "N", length: 18 },
      { name: "KUMUH", type: "L", length: 1 },
      { name: "TANGGAL", type: "D", length: 8 },
      { name: "LUAS", type: "F", length: 6 },
      { name: "__proto__", type: "C", length: 2 },
      { name: "CATATAN", type: "M", length: 10 },
    ];
    const cells = [
      "0012",
      "  12.50",
      "",
      "***",
      "123456789012345678",
      "T",
      "20240229",
      "1e2",
      "x",
      "        1",
    ];
    expect((await valuesOf(dbfOf(fields, [cells]))).values).toEqual(
      Object.fromEntries([
        ["KODE", "0012"],
        ["LUAS", 12.5],
        ["KOSONG", null],
        ["PENUH", null],
        ["NIB", "123456789012345678"],
        ["KUMUH", true],
        ["TANGGAL", "2024-02-29"],
        ["LUAS_2", 100],
        ["__proto__", "x"],
      ]),
    );
  });

  it("says which columns were left out, because a memo lies in another file", async () => {
    const { issues } = await read(one, { dbf: dbfOf([{ name: "CATATAN", type: "M", length: 10 }], [["1"]]) });
    expect(issues[0]).toMatchObject({ code: "columns-unread", details: { columns: "CATATAN" } });
  });

  it("texts are as long as the row makes them, whatever stands where decimals are counted", async () => {
    const fields = [
      { name: "A", type: "C", length: 4 },
      { name: "RT", type: "C", length: 2 },
    ];
    const whim = dbfOf(fields, [["x", "12"]]);
    whim[32 + 17] = 7;
    expect((await valuesOf(whim)).values).toEqual({ A: "x", RT: "12" });
    const wide = dbfOf([{ name: "A", type: "C", length: 300 }], [["y".repeat(300)]]);
    // 300 = 44 + 256.
    wide[32 + 17] = 1;
    expect((await valuesOf(wide)).values).toEqual({ A: "y".repeat(300) });
  });

  it.each([
    ["UTF-8 told by .cpg", "Ã©", 0, "UTF-8", "é", false],
    ["UTF-8 told by nobody", "Ã©", 0, undefined, "é", false],
    ["UTF-8 though the header says Windows", "Ã©", 3, undefined, "é", false],
    ["UTF-8 cut in the middle of a letter", "abcÃ", 0, undefined, "abc\ufffd", false],
    ["Windows-1252 told by nobody", "\u00e9", 0, undefined, "é", true],
    ["Windows-1252 told by .cpg", "\u00e9", 0, "ANSI 1252", "é", false],
    ["Windows-1252 told by the header", "\u00e9", 3, undefined, "é", false],
    ["Windows-1252 though .cpg says UTF-8", "\u00e9", 0, "UTF-8", "é", true],
    ["Windows-1250 told by .cpg", "\u00e6", 0, "1250", "ć", false],
    ["ISO 8859-2 told by .cpg", "\u00e6", 0, "88592", "ć", false],
    ["a web page in place of .cpg", "abc", 0, "<!DOCTYPE html><html>", "abc", false],
  ])("letters in %s", async (_, written, driver, cpg, shown, isGuessed) => {
    const { values, codes } = await valuesOf(
      dbfOf([{ name: "A", type: "C", length: 4 }], [[written]], driver),
      cpg,
    );
    expect(values).toEqual({ A: shown });
    expect(codes.includes("encoding-guessed")).toBe(isGuessed);
  });

  it("leaves out rows that were deleted, and says so", async () => {
    const dbf = dbfOf([{ name: "A", type: "C", length: 1 }], [["1"], ["2"]]);
    dbf[33 + 32] = 0x2a;
    const { rows, issues } = await read(shpOf([[clockwise(0, 0, 1)], [clockwise(5, 5, 1)]]), { dbf });
    expect(rows.map(({ properties }) => properties["A"])).toEqual(["2"]);
    expect(issues).toContainEqual({ code: "rows-deleted", severity: "info", count: 1, rows: [1] });
  });
});

describe("parts that are missing or broken", () => {
  const shp = shpOf([[clockwise(0, 0, 1)], [clockwise(5, 5, 1)]]);
  const dbf = dbfOf([{ name: "A", type: "C", length: 1 }], [["1"], ["2"]]);

  it("are named", async () => {
    const { issues, crs } = await read(shp);
    expect(crs).toEqual({ kind: "unstated" });
    expect(issues.map(({ code, details }) => [code, details?.["file"]])).toEqual([
      ["dbf-missing", "data/rt.dbf"],
      ["prj-missing", "data/rt.prj"],
    ]);
    const differing = await read(shp, { dbf: dbfOf([], [[]]) });
    expect(differing.issues[0]).toMatchObject({ code: "dbf-rows-differ", details: { rows: 1, shapes: 2 } });
  });

  it("a .prj is handed on as it is, a web page in its place is not", async () => {
    const wkt = 'PROJCS["WGS_1984_UTM_Zone_49S"]';
    expect((await read(shp, { dbf, prj: text(`\ufeff${wkt}\r\n`) })).crs).toEqual({ kind: "wkt", wkt });
    const wrong = await read(shp, { dbf, prj: text("<!DOCTYPE html>") });
    expect(wrong.crs).toEqual({ kind: "unstated" });
    expect(wrong.issues.map(({ code }) => code)).toEqual(["prj-unreadable"]);
  });

  it("a table that says it has three billion rows is refused at once", async () => {
    const huge = dbf.slice();
    new DataView(huge.buffer).setUint32(4, 3_000_000_000, true);
    expect(await failure(shp, { dbf: huge })).toEqual({ code: "import/damaged", file: "data/rt.dbf" });
  });

  it("a shape that says it has four billion points is refused, with its row", async () => {
    const huge = shp.slice();
    const second = 100 + 8 + 44 + 4 + 5 * 16;
    new DataView(huge.buffer).setUint32(second + 48, 0xffffffff, true);
    expect(await failure(huge, { dbf })).toEqual({ code: "import/damaged", file: "data/rt.shp", row: 2 });
  });

  it("every length at which a file is cut off, and every number in it overwritten, ends in a coded answer", async () => {
    for (let length = 0; length < shp.length; length += 3)
      expect(await failure(shp.slice(0, length), { dbf })).toMatchObject({ code: "import/damaged" });
    for (let length = 0; length < dbf.length - 1; length++)
      expect(await failure(shp, { dbf: dbf.slice(0, length) })).toMatchObject(
        length === 0 ? {} : { code: "import/damaged" },
      );
    for (const value of [0, 1, 0x7fffffff, 0xffffffff])
      for (let at = 0; at + 4 <= shp.length; at += 2) {
        const broken = shp.slice();
        new DataView(broken.buffer).setUint32(at, value, true);
        const answer = await failure(broken, { dbf });
        expect(answer === null || "code" in (answer as object), `${value} at ${at}`).toBe(true);
      }
  });
});

/** Counts of all collected files: `messy-files.test.ts`. */
describe.skipIf(!hasShared)("real shapefiles keep their letters and numbers", () => {
  const shared = (name: string) => new Uint8Array(readShared("data/messy", name));
  const readReal = (base: string) =>
    read(shared(`${base}.shp`), {
      dbf: shared(`${base}.dbf`),
      prj: shared(`${base}.prj`),
      cpg: shared(`${base}.cpg`),
    });

  it.each([
    ["codepage", "??"],
    ["utf", "💩"],
  ])("%s", async (name, first) => {
    const { rows } = await readReal(`shapefile-js/${name}`);
    expect(rows.map(({ properties }) => properties)).toEqual([{ field: first }, { field: "Hněvošický háj" }]);
  });

  it("roads of Sinjai", async () => {
    const { rows, crs } = await readReal("sinjai/PSU/jaringan jalan");
    expect(rows[0]?.properties).toEqual({
      Id: 0,
      jalan: 0,
      nama_jalan: "jalan lingkungan masuk tahfiz quran",
    });
    expect(crs).toEqual({ kind: "wkt", wkt: expect.stringMatching(/^PROJCS\["WGS_1984_UTM_Zone_51S"/) });
  });
});
