import { describe, expect, it } from "vitest";
import { hasShared, readShared } from "../../test/shared-data";
import { AppError } from "../domain/errors";
import { geojson } from "./geojson";
import { limits } from "./limits";
import { placeLayer } from "./place-layer";

const quiet = { onProgress: () => {}, isCancelled: () => false };

async function read(content: unknown, name = "berkas.geojson") {
  const bytes =
    content instanceof Uint8Array
      ? content
      : new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
  const [layer] = await geojson.parse(bytes, name, quiet);
  if (!layer) throw new Error("no layer");
  return placeLayer(layer);
}

const failure = (content: unknown) =>
  read(content).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? { code: error.code, details: error.details } : error),
  );

const square = [
  [110, -7],
  [110.01, -7],
  [110.01, -6.99],
  [110, -6.99],
  [110, -7],
];
const feature = (geometry: unknown, properties: unknown = { RT: "1" }) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const polygon = (...rings: unknown[]) => ({ type: "Polygon", coordinates: rings });
const codes = (layer: Awaited<ReturnType<typeof read>>) => layer.issues.map(({ code }) => code);

describe("what is taken", () => {
  it.each([
    ["a collection", collection(feature(polygon(square)))],
    ["one feature", feature(polygon(square))],
    ["a bare shape", polygon(square)],
    ["a collection of shapes", { type: "GeometryCollection", geometries: [polygon(square)] }],
    ["lower-case type names", { type: "featurecollection", features: [feature(polygon(square))] }],
    ["a byte order mark", `\uFEFF${JSON.stringify(polygon(square))}`],
  ])("%s", async (_, content) => {
    const layer = await read(content);
    expect(layer.rows.map(({ geometry }) => geometry)).toEqual([polygon(square)]);
    expect(layer.bounds).toEqual([110, -7, 110.01, -6.99]);
  });

  it("turns clockwise rings, and holes the other way", async () => {
    const hole = [
      [110.002, -6.998],
      [110.004, -6.998],
      [110.004, -6.996],
      [110.002, -6.998],
    ];
    const layer = await read(polygon([...square].reverse(), hole));
    expect(layer.rows[0]?.geometry).toEqual(polygon(square, [...hole].reverse()));
    expect(layer.issues).toEqual([{ code: "winding-turned", severity: "info", count: 1, rows: [1] }]);
  });

  it("drops heights and says so", async () => {
    const layer = await read({ type: "Point", coordinates: [110, -7, 12.5] });
    expect(layer.rows[0]?.geometry).toEqual({ type: "Point", coordinates: [110, -7] });
    expect(layer.issues).toEqual([{ code: "height-dropped", severity: "info", count: 1, rows: [1] }]);
  });

  it("closes an open ring and says so", async () => {
    const layer = await read(polygon(square.slice(0, 4)));
    expect(layer.rows[0]?.geometry).toEqual(polygon(square));
    expect(codes(layer)).toEqual(["ring-closed"]);
  });

  it.each([
    "urn:ogc:def:crs:OGC:1.3:CRS84",
    "EPSG:4326",
    "urn:ogc:def:crs:EPSG::4326",
    "urn:ogc:def:crs:EPSG::9470",
  ])("the system %s", async (name) => {
    const layer = await read({
      ...collection(feature(polygon(square))),
      crs: { type: "name", properties: { name } },
    });
    expect(layer.issues).toEqual([]);
  });

  it("a row without a shape, as a row", async () => {
    const layer = await read(collection(feature(null), feature(polygon(square))));
    expect(layer.rows.map(({ geometry }) => geometry === null)).toEqual([true, false]);
    expect(layer.issues).toEqual([{ code: "shape-missing", severity: "info", count: 1, rows: [1] }]);
  });

  it("a row whose shape is broken, as a row, and says which", async () => {
    const layer = await read(
      collection(
        feature(polygon(square)),
        feature({ type: "Point", coordinates: [110, null] }),
        feature({ type: "Polygon", coordinates: [] }),
        feature(polygon([square[0], square[0], square[0], square[0]])),
      ),
    );
    expect(layer.rows).toHaveLength(4);
    expect(layer.issues).toEqual([
      {
        code: "shape-unusable",
        severity: "error",
        count: 2,
        rows: [2, 4],
        details: { reason: "coordinates-not-numbers" },
      },
      { code: "shape-empty", severity: "warning", count: 1, rows: [3] },
    ]);
  });

  it("swapped axes as they stand, with the fix offered", async () => {
    const layer = await read({ type: "Point", coordinates: [-6.88, 109.68] });
    expect(layer.rows[0]?.geometry).toEqual({ type: "Point", coordinates: [-6.88, 109.68] });
    expect(layer.issues).toEqual([{ code: "axes-swapped", severity: "error", count: 1, rows: [1] }]);
  });

  it("places outside Indonesia, with a warning", async () => {
    expect(codes(await read({ type: "Point", coordinates: [13.4, 52.5] }))).toEqual(["outside-indonesia"]);
  });

  it("the area of a mixed collection", async () => {
    const mixed = {
      type: "GeometryCollection",
      geometries: [{ type: "Point", coordinates: [110, -7] }, polygon(square)],
    };
    const layer = await read(feature(mixed));
    expect(layer.rows[0]?.geometry).toEqual(polygon(square));
    expect(codes(layer)).toEqual(["mixed-shapes"]);
  });

  it("texts as texts: nothing is made a number", async () => {
    const layer = await read(feature(null, { kode: "0012", luas: "1.234,5", n: 7, ya: true, x: { a: 1 } }));
    expect(layer.rows[0]?.properties).toEqual({
      kode: "0012",
      luas: "1.234,5",
      n: 7,
      ya: true,
      x: '{"a":1}',
    });
  });

  it("files of old Windows programs, saying that the letters were guessed", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(feature(null, { nama: "Kaf#" })));
    const layer = await read(bytes.map((byte) => (byte === 35 ? 0xe9 : byte)));
    expect(layer.rows[0]?.properties).toEqual({ nama: "Kafé" });
    expect(codes(layer)).toContain("encoding-guessed");
  });

  it("columns in the order of the file, with samples", async () => {
    const layer = await read(
      collection(feature(null, { RT: "1", KK: 40 }), feature(null, { RT: "2", KK: "x", b: null })),
    );
    expect(layer.columns).toEqual([
      { name: "RT", kind: "text", samples: ["1", "2"], filledCount: 2 },
      { name: "KK", kind: "mixed", samples: ["40", "x"], filledCount: 2 },
      { name: "b", kind: "empty", samples: [], filledCount: 0 },
    ]);
  });

  it("no personal data", async () => {
    const personal = {
      NIK: "3375",
      "No. KK": "3376",
      "Nama Kepala Keluarga": "A",
      "No HP": "08",
      Alamat: "B",
      "Ketua RT": "C",
      namaPemilik: "D",
    };
    const kept = { Kelurahan: "Klego", Nama_RT: "RT 1", nama_desa: "X", "Jumlah KK": 3, NAMA_KSM: "Mangga" };
    const layer = await read(feature(null, { ...personal, ...kept }));
    expect(layer.rows[0]?.properties).toEqual(kept);
    expect(layer.personalColumns).toEqual(Object.keys(personal));
    expect(codes(layer)).toContain("personal-columns");
  });
});

describe("what is refused, with the file and the feature", () => {
  it.each([
    ["nothing", "", { code: "import/empty", details: { file: "berkas.geojson" } }],
    ["an empty collection", collection(), { code: "import/empty", details: { file: "berkas.geojson" } }],
    ["no JSON", '{"type":\n"Point"', { code: "import/not-json" }],
    ["JSON of another kind", { nama: "Klego" }, { code: "import/not-geojson" }],
    ["TopoJSON without shapes", { type: "Topology", objects: {} }, { code: "import/broken-topology" }],
    [
      "a list that is no list",
      { type: "FeatureCollection", features: {} },
      { code: "import/not-geojson", details: { file: "berkas.geojson" } },
    ],
    [
      "only broken shapes without a word",
      collection(feature(null, {}), feature({ type: "Point" }, null)),
      { code: "import/no-usable-features", details: { feature: 1, reason: "missing" } },
    ],
    [
      "metres of another country",
      {
        ...feature({ type: "Point", coordinates: [797_494, 5_827_326] }),
        crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::32632" } },
      },
      { code: "import/projected-crs", details: { crs: "EPSG:32632" } },
    ],
    [
      "metres that lie nowhere in Indonesia",
      { type: "Point", coordinates: [50_000_000, 9_000_000_000] },
      { code: "import/projected-crs" },
    ],
    ["brackets without end", "[".repeat(200_000), { code: "import/too-deep", details: { limit: 64 } }],
    ["a photo", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), { code: "import/not-json" }],
  ])("%s", async (_, content, expected) => {
    expect(await failure(content)).toMatchObject(expected);
  });

  it("more features than the limit", async () => {
    const many = { type: "FeatureCollection", features: new Array(limits.features + 1).fill(0) };
    expect(await failure(many)).toMatchObject({
      code: "import/too-many-features",
      details: { count: 100_001, limit: 100_000 },
    });
  });

  it("a file above the limit, before decoding it", async () => {
    expect(await failure(new Uint8Array(60_000_001))).toMatchObject({
      code: "import/too-large",
      details: { megabytes: 60 },
    });
  });

  it("stops when cancelled", async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(collection(feature(polygon(square)))));
    await expect(
      geojson.parse(bytes, "a.geojson", { onProgress: () => {}, isCancelled: () => true }),
    ).rejects.toMatchObject({ code: "import/cancelled" });
  });
});

describe.skipIf(!hasShared)("broken files of the validators", () => {
  it.each([
    ["geojsonhint/bad/bad-json", "import/not-json"],
    ["geojsonhint/bad/bad-object-type", "import/not-geojson"],
    ["geojsonhint/bad/notype", "import/not-geojson"],
    ["geojsonhint/bad/rootstring", "import/not-geojson"],
    ["geojsonhint/bad/unknowntype", "import/not-geojson"],
    ["geojsonhint/bad/featurecollection", "import/not-geojson"],
    ["geojsonhint/bad/featurecollection-obj", "import/not-geojson"],
    ["geojsonhint/bad/badfeature", "import/no-usable-features"],
    ["geojsonhint/bad/nofeaturetype", "import/no-usable-features"],
    ["geojsonhint/bad/badcoordtype", "import/no-usable-features"],
    ["geojsonhint/bad/point-labeled-as-a-multipolygon", "import/no-usable-features"],
    ["geojsonhint/bad/point-string", "import/no-usable-features"],
    ["geojsonhint/bad/short-line", "import/no-usable-features"],
    ["geojson-validator/invalid_structure/invalid_featurecollection_crs_defined", "import/projected-crs"],
    ["geojson-validator/invalid_structure/invalid_geometry_coordinates_missing", "import/no-usable-features"],
    ["geojson-validator/invalid_structure/invalid_geometry_depth_deep_polygon", "import/no-usable-features"],
    ["geojson-validator/invalid_structure/invalid_feature_geometry_is_string", "import/no-usable-features"],
    ["geojson-validator/valid/valid_featurecollection_empty_features", "import/empty"],
  ])("%s: %s", async (path, code) => {
    const bytes = new Uint8Array(readShared("data/messy", `${path}.geojson`));
    expect(await failure(bytes)).toMatchObject({ code, details: { file: "berkas.geojson" } });
  });

  it.each([
    ["geojsonhint/bad/different-first-last", ["ring-closed"]],
    ["geojsonhint/bad/short-multilinestring", ["parts-dropped"]],
    ["geojsonhint/bad/multiple_problems", ["shape-unusable", "feature-skipped", "outside-indonesia"]],
    [
      "geojson-validator/problematic_geometries/problematic_3d_coordinates",
      ["height-dropped", "outside-indonesia"],
    ],
    ["geojson-validator/invalid_geometries/invalid_unclosed", ["ring-closed", "outside-indonesia"]],
  ])("%s is taken with %j", async (path, expected) => {
    expect(codes(await read(new Uint8Array(readShared("data/messy", `${path}.geojson`))))).toEqual(expected);
  });
});
