import { expect, it } from "vitest";
import { boxAt } from "../../../test/coverage-builders";
import { areaM2 } from "./area";
import { lengthM } from "./length";
import type { Polygon } from "./schema";

const cell = (west: number, south: number, side: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});

// Expected values: the ellipsoid's surface integrated in 2,000 strips, apart from this code.
it("is the area on the ellipsoid, from an RT to a province", () => {
  expect(areaM2(cell(109.68, -6.881, 0.001))).toBeCloseTo(12_222.77, 1);
  expect(areaM2(cell(109.68, -6.95, 0.1)) / 122_222_818.636).toBeCloseTo(1, 8);
  expect(areaM2(cell(109, -7, 1)) / 12_231_894_922.624).toBeCloseTo(1, 8);
});

it("does not depend on the direction of the rings, and takes holes out", () => {
  const block = boxAt(0, 0, 100, 100);
  const yard = boxAt(20, 20, 30, 40);
  const clockwise: Polygon = {
    type: "Polygon",
    coordinates: block.coordinates.map((ring) => ring.toReversed()),
  };
  expect(areaM2(clockwise)).toBeCloseTo(10_000, 0);
  const coordinates = [...block.coordinates, ...yard.coordinates];
  expect(areaM2({ type: "Polygon", coordinates })).toBeCloseTo(9_800, 0);
  const twice = boxAt(300, 0, 310, 10).coordinates;
  expect(areaM2({ type: "MultiPolygon", coordinates: [coordinates, twice] })).toBeCloseTo(9_900, 0);
});

it("measures a line along all its segments", () => {
  const path: [number, number][] = [
    [109.68, -6.88],
    [109.681, -6.88],
    [109.681, -6.881],
  ];
  expect(lengthM({ type: "LineString", coordinates: path })).toBeCloseTo(110.5232 + 110.5902, 2);
});
