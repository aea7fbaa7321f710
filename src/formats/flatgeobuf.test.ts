import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { AppError } from "../domain/errors";
import { flatgeobuf } from "./flatgeobuf";

const quiet = { onProgress: () => {}, isCancelled: () => false };
const read = async (bytes: Uint8Array) => (await flatgeobuf.parse(bytes, "rt.fgb", quiet))[0];
const codeOf = (bytes: Uint8Array) =>
  read(bytes).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const hole = [...square(110.004, -6.996, 0.002)].reverse();
const geometries = [
  { type: "Polygon", coordinates: [square(110, -7, 0.01), hole] },
  { type: "MultiPolygon", coordinates: [[square(110, -7, 0.01), hole], [square(111, -7, 0.01)]] },
  { type: "MultiPolygon", coordinates: [[square(112, -7, 0.01)]] },
  { type: "Point", coordinates: [110, -7] },
  {
    type: "MultiPoint",
    coordinates: [
      [110, -7],
      [111, -7],
    ],
  },
  {
    type: "LineString",
    coordinates: [
      [110, -7],
      [111, -7],
    ],
  },
  {
    type: "MultiLineString",
    coordinates: [
      [
        [110, -7],
        [111, -7],
      ],
      [
        [112, -7],
        [113, -7],
      ],
    ],
  },
];
const collection = (shapes: readonly unknown[]) =>
  ({
    type: "FeatureCollection",
    features: shapes.map((geometry, index) => ({
      type: "Feature",
      geometry,
      properties: {
        "Nama RT": `RT ${index + 1} é`,
        kode: "0012",
        luas: index / 4,
        kumuh: index % 2 === 0,
        kosong: null,
      },
    })),
  }) as FeatureCollection;

describe("FlatGeobuf", () => {
  it("has every kind of shape as it was, and the values", async () => {
    const layer = await read(serialize(collection(geometries), 32_749));
    expect(layer?.rows.map(({ geometry }) => geometry)).toEqual(geometries);
    expect(layer?.rows[1]?.properties).toEqual({
      "Nama RT": "RT 2 é",
      kode: "0012",
      luas: 0.25,
      kumuh: false,
      kosong: null,
    });
    expect(layer?.crs).toEqual({ kind: "epsg", code: 32_749 });
    expect(layer?.issues).toEqual([]);
  });

  it("is refused wherever it is cut off, or says that it is more than it is", async () => {
    const bytes = serialize(collection(geometries), 32_749);
    for (let length = 4; length < bytes.length; length += 7)
      expect(await codeOf(bytes.slice(0, length))).toBe("import/damaged");
    for (let at = 8; at < bytes.length - 4; at += 3) {
      const broken = bytes.slice();
      new DataView(broken.buffer).setUint32(at, 0xfffffff0, true);
      const code = await codeOf(broken);
      expect(code === null || (typeof code === "string" && code.startsWith("import/")), `${at}`).toBe(true);
    }
  });

  it("is not taken for one by its name", async () => {
    expect(await codeOf(new TextEncoder().encode("bukan berkas peta sama sekali"))).toBe("import/damaged");
  });
});
