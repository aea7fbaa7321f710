import { constants, deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { dbfOf, shpOf } from "../../test/shapefile-builder";
import { rulesetById } from "../domain/rules/rulesets";
import { groupFiles } from "./companions";
import { limits } from "./limits";
import { readSource } from "./read-source";

const { criteria } = rulesetById(undefined);
const quiet = { onProgress: () => {}, isCancelled: () => false };
const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
});

/** Files dropped at once: each answer as its file and its rows, or its code. */
async function drop(files: Readonly<Record<string, Uint8Array>>) {
  const answers: string[] = [];
  for (const group of groupFiles(Object.entries(files).map(([name, bytes]) => fileOf(name, bytes))))
    for (const { fileName, layers, error } of await readSource(group, criteria, quiet))
      answers.push(`${fileName}: ${error?.code ?? layers.map(({ layer }) => layer.rows.length).join(" + ")}`);
  return answers;
}

const ring = [
  [110, -7],
  [110, -6.99],
  [110.01, -6.99],
  [110.01, -7],
  [110, -7],
] as const;
const shp = shpOf([[ring]]);
const dbf = dbfOf([{ name: "RT", type: "C", length: 3 }], [["001"]]);
const prj = strToU8(
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]',
);
const geojson = strToU8('{"type":"Point","coordinates":[110,-7]}');
const zip = (files: Parameters<typeof zipSync>[0]) => zipSync(files);

describe("files dropped together", () => {
  it("go by their name, whatever its letters and order", async () => {
    expect(
      await drop({
        "rt.DBF": dbf,
        "titik.geojson": geojson,
        "RT.shp": shp,
        "rt.prj": prj,
        "rt.shp.xml": prj,
      }),
    ).toEqual(["titik.geojson: 1", "RT.shp: 1"]);
  });

  it("parts without their .shp are said once", async () => {
    expect(await drop({ "rt.dbf": dbf, "rt.prj": prj, "rt.shx": dbf })).toEqual([
      "rt.dbf: import/foreign-format",
    ]);
  });

  it.each([
    ["data.rar", strToU8("Rar!\u001a"), "import/foreign-format"],
    ["data.zip", strToU8("Rar!\u001a"), "import/foreign-format"],
    ["data.gdb", new Uint8Array(), "import/foreign-format"],
    ["data.mdb", strToU8("\u0000\u0001\u0000\u0000Standard"), "import/foreign-format"],
    ["peta.dwg", strToU8("AC1032"), "import/foreign-format"],
    ["peta.tab", strToU8("!table"), "import/foreign-format"],
    ["peta.qgz", zip({ "peta.qgs": geojson }), "import/foreign-format"],
    ["data.zip", strToU8("bukan zip"), "import/damaged"],
    ["data.zip", new Uint8Array(), "import/empty"],
  ])("%s is known for what it is", async (name, bytes, code) => {
    expect(await drop({ [name]: bytes })).toEqual([`${name}: ${code}`]);
  });

  it("a folder, which browsers hand over as a file that cannot be read, is said", async () => {
    const folder = {
      name: "data",
      size: 4096,
      arrayBuffer: () => Promise.reject(new Error("NotFoundError")),
    };
    const [answer] = await readSource({ main: folder, beside: [] }, criteria, quiet);
    expect(answer?.error?.code).toBe("import/not-accessible");
  });
});

describe("a zip", () => {
  it("may hold layers in folders, and files of other formats; each is read as what it is", async () => {
    const bytes = zip({
      "Peta/RT/rt.shp": shp,
      "Peta/RT/rt.dbf": dbf,
      "Peta/RT/rt.prj": prj,
      "Peta/RW/rt.shp": shp,
      "titik.geojson": geojson,
      "__MACOSX/._titik.geojson": geojson,
      "Peta/Thumbs.db": geojson,
    });
    expect(await drop({ "data.zip": bytes })).toEqual([
      "data.zip/Peta/RT/rt.shp: 1",
      "data.zip/Peta/RW/rt.shp: 1",
      "data.zip/titik.geojson: 1",
    ]);
  });

  it("is known by its contents, under another name", async () => {
    expect(await drop({ "data.rar": zip({ "titik.geojson": geojson }) })).toEqual([
      "data.rar/titik.geojson: 1",
    ]);
  });

  it("says of each file what is wrong, and reads the others", async () => {
    const bytes = zip({
      "rusak.geojson": strToU8("{"),
      "rt.dbf": dbf,
      "kota.gdb/a00000001.gdbtable": dbf,
      "kota.gdb/timestamps": dbf,
      "peta.dwg": dbf,
      "titik.geojson": geojson,
      "foto.jpg": dbf,
      "baca.xyz": dbf,
    });
    expect((await drop({ "data.zip": bytes })).sort()).toEqual([
      "data.zip/kota.gdb: import/foreign-format",
      "data.zip/peta.dwg: import/foreign-format",
      "data.zip/rt.dbf: import/foreign-format",
      "data.zip/rusak.geojson: import/not-json",
      "data.zip/titik.geojson: 1",
      "data.zip: import/skipped-in-zip",
    ]);
  });

  it("may hold a zip, but that one no further", async () => {
    const inner = zip({ "titik.geojson": geojson });
    expect(await drop({ "a.zip": zip({ "b.zip": inner }) })).toEqual(["a.zip/b.zip/titik.geojson: 1"]);
    expect(await drop({ "a.zip": zip({ "b.zip": zip({ "c.zip": inner }) }) })).toEqual([
      "a.zip/b.zip/c.zip: import/zip-in-zip",
    ]);
  });

  it("with nothing to read says what it holds", async () => {
    const [group] = groupFiles([fileOf("data.zip", zip({ "foto.jpg": dbf }))]);
    const [answer] = group ? await readSource(group, criteria, quiet) : [];
    expect(answer?.error).toMatchObject({ code: "import/nothing-in-zip", details: { names: "foto.jpg" } });
  });

  it("cannot lead out of itself by its names", async () => {
    const bytes = zip({
      "../../etc/a.geojson": geojson,
      "C:\\Users\\b.geojson": geojson,
      "/c.geojson": geojson,
    });
    expect(await drop({ "data.zip": bytes })).toEqual([
      "data.zip/etc/a.geojson: 1",
      "data.zip/Users/b.geojson: 1",
      "data.zip/c.geojson: 1",
    ]);
  });
});

describe("a hostile zip", () => {
  const patched = (bytes: Uint8Array, mark: number, offset: number, value: number, size: 2 | 4) => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    for (let at = 0; at + 4 <= copy.length; at++)
      if (view.getUint32(at, true) === mark)
        size === 2 ? view.setUint16(at + offset, value, true) : view.setUint32(at + offset, value, true);
    return copy;
  };
  const entryMark = 0x02014b50;
  const plain = zip({ "titik.geojson": geojson });

  it.each([
    ["encrypted", patched(plain, entryMark, 8, 1, 2), "import/zip-encrypted"],
    ["packed in an unknown way", patched(plain, entryMark, 10, 9, 2), "import/zip-method"],
    ["with other content than it says", patched(plain, entryMark, 16, 1, 4), "import/damaged"],
    ["with an offset beyond its end", patched(plain, entryMark, 42, 0x7fffffff, 4), "import/damaged"],
    [
      "that says it becomes four gigabytes",
      patched(plain, entryMark, 24, 0xfffffff0, 4),
      "import/unpacked-too-large",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await drop({ "data.zip": bytes })).toEqual([`data.zip/titik.geojson: ${code}`]);
  });

  it("that becomes five gigabytes, and says it is a hundred bytes, is not unpacked to its end", async () => {
    const million = deflateRawSync(new Uint8Array(1e6), { finishFlush: constants.Z_FULL_FLUSH });
    const end = Uint8Array.of(3, 0);
    const packed = Buffer.concat([...Array.from({ length: 5000 }, () => million), end]);
    const stored = zipSync({ "titik.geojson": packed }, { level: 0 });
    const deflated = patched(stored, entryMark, 10, 8, 2);
    expect(packed.length).toBeLessThan(10e6);
    const started = performance.now();
    expect(await drop({ "data.zip": patched(deflated, entryMark, 24, 100, 4) })).toEqual([
      "data.zip/titik.geojson: import/unpacked-too-large",
    ]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("with too many files", async () => {
    const many = Object.fromEntries(
      Array.from({ length: limits.zipEntries + 1 }, (_, index) => [`${index}.txt`, new Uint8Array()]),
    );
    expect(await drop({ "data.zip": zip(many) })).toEqual(["data.zip: import/too-many-files"]);
  });

  it("cut off anywhere, or with any number overwritten, ends in a coded answer", async () => {
    for (let length = 1; length < plain.length; length++)
      expect(await drop({ "data.zip": plain.slice(0, length) })).toEqual(["data.zip: import/damaged"]);
    for (const value of [0, 0xffffffff])
      for (let at = 0; at + 4 <= plain.length; at++) {
        const broken = plain.slice();
        new DataView(broken.buffer).setUint32(at, value, true);
        expect((await drop({ "data.zip": broken })).length).toBeGreaterThan(0);
      }
  });
});
