import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { importOutcome } from "../../test/import-outcome";
import { fileOf } from "../../test/messy-groups";
import { rulesetById } from "../domain/rules/rulesets";
import { readFile } from "./read-file";

/** Every answer within the time after which a hang is a fault. */
const limitMs = 10_000;

const drop = (name: string, bytes: Uint8Array, ...beside: readonly (readonly [string, Uint8Array])[]) =>
  importOutcome({
    main: fileOf(name, bytes),
    beside: beside.map(([part, content]) => fileOf(part, content)),
  });
const dropText = (name: string, text: string) => drop(name, strToU8(text));

const read = async (text: string) => {
  const bytes = strToU8(text);
  const { criteria } = rulesetById(undefined);
  const control = { onProgress: () => {}, isCancelled: () => false };
  const [first] = await readFile(fileOf("a.geojson", bytes), criteria, control);
  return first?.layer;
};
const feature = (properties: string, coordinates = "[110.4,-7]", type = "Point") =>
  `{"type":"Feature","properties":${properties},"geometry":{"type":"${type}","coordinates":${coordinates}}}`;
const collection = (...features: readonly string[]) =>
  `{"type":"FeatureCollection","features":[${features.join(",")}]}`;

/** A shapefile's two parts with one point, whose table says that it has `count` rows. */
function pointShapefile(count: number): readonly [shp: Uint8Array, dbf: Uint8Array] {
  const shp = new DataView(new ArrayBuffer(100 + 28));
  shp.setInt32(0, 9994);
  shp.setInt32(24, 64);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 1, true);
  shp.setInt32(100, 1);
  shp.setInt32(104, 10);
  shp.setInt32(108, 1, true);
  shp.setFloat64(112, 110.4, true);
  shp.setFloat64(120, -7, true);
  const dbf = new DataView(new ArrayBuffer(65 + 4));
  dbf.setUint8(0, 3);
  dbf.setUint32(4, count, true);
  dbf.setUint16(8, 65, true);
  dbf.setUint16(10, 4, true);
  dbf.setUint8(32, 0x41);
  dbf.setUint8(43, 0x43);
  dbf.setUint8(48, 3);
  dbf.setUint8(64, 0x0d);
  for (const [at, letter] of [..." abc"].entries()) dbf.setUint8(65 + at, letter.charCodeAt(0));
  return [new Uint8Array(shp.buffer), new Uint8Array(dbf.buffer)];
}

describe("files made to do harm are refused, each with its sentence", () => {
  it(
    "a zip that unpacks to more than 200 MB, whatever sizes it names",
    async () => {
      const bomb = zipSync({ "rt.geojson": new Uint8Array(201e6) }, { level: 1 });
      expect(bomb.length).toBeLessThan(2e6);
      expect(await drop("rt.zip", bomb)).toEqual(["import/unpacked-too-large"]);
      // The sizes in the directory and before the content: 24 and 22 bytes into their records.
      const view = new DataView(bomb.buffer);
      for (let at = 0; at + 4 < bomb.length; at++) {
        const mark = view.getUint32(at, true);
        if (mark === 0x02014b50) view.setUint32(at + 24, 10, true);
        if (mark === 0x04034b50) view.setUint32(at + 22, 10, true);
      }
      expect(await drop("rt.zip", bomb)).toEqual(["import/unpacked-too-large"]);
    },
    3 * limitMs,
  );

  it(
    "archives within archives, and of thousands of files",
    async () => {
      let nested = zipSync({ "a.geojson": strToU8(collection(feature("{}"))) });
      for (let depth = 0; depth < 20; depth++) nested = zipSync({ "a.zip": nested });
      expect(await drop("a.zip", nested)).toEqual(["import/zip-in-zip"]);
      const many = Object.fromEntries(
        Array.from({ length: 2001 }, (_, at) => [`${at}.geojson`, strToU8("{}")]),
      );
      expect(await drop("many.zip", zipSync(many, { level: 0 }))).toEqual(["import/too-many-files"]);
    },
    limitMs,
  );

  it(
    "brackets without end: by their size before they are read, else by their depth",
    async () => {
      const huge = { ...fileOf("a.geojson", new Uint8Array(1)), size: 200e6 };
      expect(await importOutcome({ main: huge, beside: [] })).toEqual(["import/too-large"]);
      expect(await drop("a.geojson", new Uint8Array(59e6).fill(0x5b))).toEqual(["import/too-deep"]);
      expect(await dropText("a.geojson", `{"type":"Feature","a":${"[".repeat(5e6)}`)).toEqual([
        "import/too-deep",
      ]);
      const nested = `{"type":"GeometryCollection","geometries":[`.repeat(5000);
      expect(await dropText("a.geojson", nested)).toEqual(["import/too-deep"]);
    },
    limitMs,
  );

  it("a table that says it has 3 billion rows", async () => {
    const [shp, honest] = pointShapefile(1);
    expect(await drop("rt.shp", shp, ["rt.dbf", honest])).toEqual(["1"]);
    const [, dbf] = pointShapefile(3_000_000_000);
    expect(await drop("rt.shp", shp, ["rt.dbf", dbf])).toEqual(["import/damaged"]);
  });

  it("a shape that says it has 2 billion points", async () => {
    const [point, dbf] = pointShapefile(1);
    const shp = new Uint8Array(200);
    shp.set(point);
    const view = new DataView(shp.buffer);
    view.setInt32(24, 100);
    view.setInt32(32, 5, true);
    view.setInt32(104, 46);
    view.setInt32(108, 5, true);
    view.setInt32(144, 1, true);
    view.setInt32(148, 2_000_000_000, true);
    expect(await drop("rt.shp", shp, ["rt.dbf", dbf])).toEqual(["import/damaged"]);
  });

  it(
    "a text that grows by entities",
    async () => {
      const lol = Array.from(
        { length: 12 },
        (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
      ).join("");
      const text = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY l0 "ha">${lol}]><kml><name>&l12;</name></kml>`;
      expect(await dropText("a.kml", text)).toEqual(["import/xml-entities"]);
    },
    limitMs,
  );
});

describe("what looks like code or like no number is text and numbers", () => {
  it("keeps the names of every object's parents to the row that has them", async () => {
    const hostile =
      '{"__proto__":{"polluted":1},"constructor":"x","toString":"y","hasOwnProperty":"z","RT":"01"}';
    const layer = await read(collection(feature(hostile)));
    expect(layer?.columns.map(({ name }) => name).sort()).toEqual(
      ["RT", "__proto__", "constructor", "hasOwnProperty", "toString"].sort(),
    );
    expect("polluted" in {}).toBe(false);
    expect(await dropText("a.geojson", collection(feature(hostile)))).toEqual(["1"]);
  });

  it("leaves script in names as the letters it is", async () => {
    const script = `<img src=x onerror=alert(1)><script>alert('${"x".repeat(20)}')</script>`;
    const layer = await read(collection(feature(JSON.stringify({ [script]: script }))));
    expect(layer?.rows[0]?.properties).toEqual({ [script]: script });
  });

  it("takes no coordinate beyond the earth for a place", async () => {
    const far = "[[[1e308,1e308],[-1e308,1e308],[-1e308,-1e308],[1e308,1e308]]]";
    expect(await dropText("a.geojson", collection(feature("{}", far, "Polygon")))).toEqual([
      "import/projected-crs",
    ]);
    expect(
      await dropText("a.geojson", collection(feature("{}", far, "Polygon"), feature('{"RT":"01"}'))),
    ).toEqual(["2"]);
    expect(await dropText("a.geojson", collection(feature("{}", "[1e999,-7]")))).toEqual([
      "import/no-usable-features",
    ]);
  });
});

describe("files that are only too much", () => {
  it.each([
    ["one line of 20 MB", "a.csv", () => "x".repeat(20e6)],
    [
      "10,000 columns",
      "a.csv",
      () => `${Array.from({ length: 10_000 }, (_, at) => `k${at}`).join(";")}\n${"1;".repeat(9_999)}1\n`,
    ],
    ["a million empty lines", "a.csv", () => `RT;RW\n${"\n".repeat(1e6)}`],
    ["a quote that is never closed", "a.csv", () => `RT;RW\n"${"1;2\n".repeat(500_000)}`],
    ["100,000 folders in folders", "a.kml", () => `<kml>${"<Folder>".repeat(100_000)}`],
    [
      "a ring of 500,000 corners that all cross",
      "a.geojson",
      () => collection(feature("{}", tangle(500_000), "Polygon")),
    ],
    [
      "20,000 features of 20,000 headings",
      "a.geojson",
      () => collection(...Array.from({ length: 20_000 }, (_, at) => feature(`{"k${at}":1}`))),
    ],
  ])(
    "%s get an answer in time",
    async (_, name, text) => {
      const outcome = await dropText(name, text());
      expect(outcome).toHaveLength(1);
      expect(outcome[0]).toMatch(/^(import\/[a-z-]+|\d+)$/);
    },
    limitMs,
  );
});

/** A star whose edges run back and forth over the whole of it. */
function tangle(corners: number): string {
  const ring = Array.from({ length: corners }, (_, at) => {
    const angle = (at * 2.4) % (2 * Math.PI);
    return `[${110 + Math.cos(angle) / 100},${-7 + Math.sin(angle) / 100}]`;
  });
  return `[[${ring.join(",")},${ring[0]}]]`;
}
