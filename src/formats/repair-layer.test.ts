import { describe, expect, it } from "vitest";
import { hasShared, readShared } from "../../test/shared-data";
import { areaM2 } from "../domain/geo/area";
import type { Areal, Position } from "../domain/geo/schema";
import type { SourceGeometry, SourceLayer } from "../domain/import/source-layer";
import { geojson } from "./geojson";
import { repairLayer } from "./repair-layer";

const layerOf = (...geometries: SourceGeometry[]): SourceLayer => ({
  fileName: "batas.geojson",
  name: null,
  rows: geometries.map((geometry, at) => ({ number: at + 1, properties: {}, geometry })),
  columns: [],
  personalColumns: [],
  crs: { kind: "wgs84" },
  bounds: null,
  issues: [],
});

/** Thousandths of a degree (about 111 m) from 110 E, 7 S. */
const ring = (...corners: readonly (readonly [number, number])[]): Position[] =>
  corners.map(([x, y]) => [110 + x / 1000, -7 + y / 1000]);
const polygon = (...rings: Position[][]): Areal => ({ type: "Polygon", coordinates: rings });
const square = ring([0, 0], [1, 0], [1, 1], [0, 1], [0, 0]);
const areaOf = (layer: SourceLayer, row = 0) => Math.round(areaM2(layer.rows[row]?.geometry as Areal));

describe("a boundary that is drawn wrong", () => {
  it("is left alone where nothing is wrong", async () => {
    const layer = layerOf(polygon(square), { type: "Point", coordinates: [110, -7] });
    expect(await repairLayer(layer)).toBe(layer);
    expect(areaOf(layer)).toBe(12220);
  });

  it("is untangled where it crosses itself, and says what that does to its area", async () => {
    const bowTie = polygon(ring([0, 0], [1, 1], [1, 0], [0, 1], [0, 0]));
    const layer = await repairLayer(layerOf(polygon(square), bowTie));
    expect(layer.rows[1]?.geometry?.type).toBe("MultiPolygon");
    expect(areaOf(layer, 1)).toBe(6110);
    expect(layer.issues).toEqual([
      {
        code: "bow-tie",
        severity: "warning",
        count: 1,
        rows: [2],
        details: { beforeM2: 0, afterM2: 6110 },
      },
    ]);
  });

  it("loses a hole that lies outside it, and keeps one that lies inside or touches", async () => {
    const outside = ring([3, 3], [3, 4], [4, 4], [4, 3], [3, 3]);
    const inside = ring([0.2, 0.2], [0.2, 0.4], [0.4, 0.4], [0.4, 0.2], [0.2, 0.2]);
    const touching = ring([1, 0.5], [0.6, 0.4], [0.6, 0.6], [1, 0.5]);
    const layer = await repairLayer(layerOf(polygon(square, outside, inside, touching)));
    expect(layer.rows[0]?.geometry?.coordinates).toHaveLength(3);
    expect(layer.issues).toMatchObject([
      { code: "hole-outside", rows: [1], details: { beforeM2: 0, afterM2: 11242 } },
    ]);
  });

  it("loses points said twice and slivers beside it", async () => {
    const repeated = ring([0, 0], [0, 0], [1, 0], [1, 1], [1, 1], [0, 1], [0, 0]);
    const sliver = ring([2, 0], [3, 0], [3, 0.00001], [2, 0]);
    const layer = await repairLayer(
      layerOf(polygon(repeated), { type: "MultiPolygon", coordinates: [[square], [sliver]] }),
    );
    expect(layer.rows.map(({ geometry }) => geometry)).toEqual([polygon(square), polygon(square)]);
    expect(layer.issues.map(({ code, rows, details }) => [code, rows, details])).toEqual([
      ["repeated-points", [1], undefined],
      ["slivers-dropped", [2], { beforeM2: 12220, afterM2: 12220 }],
    ]);
  });

  it("keeps its row where it encloses nothing", async () => {
    const line = polygon(ring([0, 0], [1, 1], [2, 2], [0, 0]));
    const layer = await repairLayer(layerOf(line));
    expect(layer.rows).toEqual([{ number: 1, properties: {}, geometry: null }]);
    expect(layer.issues).toEqual([{ code: "shape-flat", severity: "error", count: 1, rows: [1] }]);
  });

  it("stays as it came, and is named, where it is too tangled", async () => {
    const corners = Array.from({ length: 401 }, (_, at) => [at % 2, Math.sin(at * 7)] as const);
    const tangled = polygon(ring(...corners, [0, 0]));
    const layer = await repairLayer(layerOf(tangled));
    expect(layer.rows[0]?.geometry).toBe(tangled);
    expect(layer.issues).toMatchObject([{ code: "tangled-kept", severity: "error", rows: [1] }]);
  });
});

describe.skipIf(!hasShared)("known bad files", () => {
  const codesOf = async (...path: string[]) => {
    const control = { onProgress: () => {}, isCancelled: () => false };
    const [layer] = await geojson.parse(
      readShared("data", "messy", "geojson-validator", ...path),
      "x.geojson",
      control,
      new Map(),
    );
    if (!layer) throw new Error("no layer");
    return (await repairLayer(layer)).issues.map(({ code }) => code);
  };

  it.each([
    ["invalid_geometries/invalid_unclosed.geojson", ["ring-closed"]],
    ["invalid_geometries/invalid_exterior_not_ccw.geojson", ["winding-turned"]],
    ["invalid_geometries/invalid_interior_not_cw.geojson", ["winding-turned"]],
    ["invalid_geometries/invalid_inner_and_exterior_ring_intersect.geojson", ["bow-tie"]],
    ["problematic_geometries/problematic_self_intersection_large.geojson", ["bow-tie"]],
    ["problematic_geometries/problematic_self_intersection_small.geojson", ["bow-tie"]],
    ["problematic_geometries/problematic_duplicate_nodes.geojson", ["repeated-points"]],
    ["problematic_geometries/problematic_holes.geojson", []],
  ])("%s: %s", async (path, codes) => {
    expect(await codesOf(path)).toEqual(codes);
  });
});
