import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { looksLikeWkt, readWkt } from "./wkt-geometry";

describe("readWkt", () => {
  it.each([
    ["POINT (120.5 -5.25)", { type: "Point", coordinates: [120.5, -5.25] }],
    ["point z(1 2 3)", { type: "Point", coordinates: [1, 2, 3] }],
    ["POINTZM (1 2 3 4)", { type: "Point", coordinates: [1, 2, 3, 4] }],
    [
      "LINESTRING (195366.51 9433747.56, 195346.5 9433750.7)",
      {
        type: "LineString",
        coordinates: [
          [195366.51, 9433747.56],
          [195346.5, 9433750.7],
        ],
      },
    ],
    [
      "MULTIPOINT (1 2, (3 4))",
      {
        type: "MultiPoint",
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      "MULTIPOLYGON(((0 0,1 0,1 1,0 0)))",
      {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        ],
      },
    ],
    ["POLYGON EMPTY", { type: "Polygon", coordinates: [] }],
    [
      "GEOMETRYCOLLECTION (POINT (1 2))",
      { type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [1, 2] }] },
    ],
  ])("reads %s", (text, geometry) => {
    expect(readWkt(text)).toEqual({ geometry, srid: null });
  });

  it("tells the system that EWKT names", () => {
    expect(readWkt("SRID=32751;POINT(195366.5 9433747.5)")?.srid).toBe(32751);
  });

  it.each([
    [""],
    ["POINT"],
    ["POINT (1)"],
    ["POINT (1 2"],
    ["POINT (1 2) x"],
    ["POINT (a b)"],
    ["LINESTRING (1 2, 3"],
    ["CIRCLE (1 2)"],
  ])("takes %j as no shape", (text) => {
    expect(readWkt(text)).toBeNull();
  });

  it("is not led into endless depth", () => {
    expect(readWkt("GEOMETRYCOLLECTION(".repeat(100_000))).toBeNull();
  });

  test.prop([fc.string()])("never throws", (text) => {
    expect(() => readWkt(`POLYGON (${text}`)).not.toThrow();
    expect(typeof looksLikeWkt(text)).toBe("boolean");
  });
});
