import { describe, expect, it } from "vitest";
import type { ExportLayer } from "../domain/export/export-layer";
import type { Polygon, Position } from "../domain/geo/schema";
import { writeShapefile } from "./write-shapefile";

const outer: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const hole: Position[] = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 2],
  [1, 1],
];

const layerOf = (geometry: Polygon): ExportLayer => ({
  name: "rt",
  title: "RT",
  caution: null,
  fields: [{ name: "Nama", shortName: "NAMA", kind: "text" }],
  features: [
    { values: [`${"x".repeat(253)}é`], geometry },
    { values: [null], geometry: null },
  ],
});

describe("writeShapefile", () => {
  it.each([
    ["as GeoJSON has them", [outer, hole.toReversed()]],
    ["the wrong way round", [outer.toReversed(), hole]],
  ])("lays outer rings clockwise and holes against the clock: %s", (_, coordinates) => {
    const files = writeShapefile(layerOf({ type: "Polygon", coordinates }), ["NAMA"], "", (at) => at);
    const bytes = files["rt.shp"] ?? new Uint8Array();
    const view = new DataView(bytes.buffer);
    // Header 100, record header 8, type 4, box 32, two counts 8, two part starts 8.
    const points = 100 + 8 + 4 + 32 + 8 + 8;
    const at = (index: number) => [
      view.getFloat64(points + 16 * index, true),
      view.getFloat64(points + 16 * index + 8, true),
    ];
    expect([at(0), at(1)]).toEqual([
      [0, 0],
      [0, 4],
    ]);
    expect([at(5), at(6)]).toEqual([
      [1, 1],
      [2, 1],
    ]);
    // Its length in words of two bytes, and a second record without a shape.
    expect(view.getInt32(24, false) * 2).toBe(bytes.length);
    expect(view.getInt32(bytes.length - 4, true)).toBe(0);
  });

  it("cuts a long text at 254 bytes, never through a letter", () => {
    const files = writeShapefile(
      layerOf({ type: "Polygon", coordinates: [outer] }),
      ["NAMA"],
      "",
      (at) => at,
    );
    const dbf = files["rt.dbf"] ?? new Uint8Array();
    const row = new TextDecoder().decode(dbf.slice(32 + 32 + 1, 32 + 32 + 1 + 255));
    expect(row).toBe(` ${"x".repeat(253)} `);
  });
});
