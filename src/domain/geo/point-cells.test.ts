import { fc, test as lawful } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { areaM2 } from "./area";
import { contains } from "./contains";
import { pointCells } from "./point-cells";
import type { Areal, Position } from "./schema";

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
/** 0.01 degrees near Semarang: about 1.1 km. */
const square: Areal = { type: "Polygon", coordinates: [box(110, -7, 110.01, -6.99)] };
const withHole: Areal = {
  type: "Polygon",
  coordinates: [box(110, -7, 110.01, -6.99), box(110.004, -6.996, 110.006, -6.994).reverse()],
};
/** An L, and an island east of it. */
const parts: Areal = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [110, -7],
        [110.01, -7],
        [110.01, -6.997],
        [110.003, -6.997],
        [110.003, -6.99],
        [110, -6.99],
        [110, -7],
      ],
    ],
    [box(110.012, -7, 110.014, -6.99)],
  ],
};
const total = (cells: readonly (Areal | null)[]) =>
  cells.reduce((sum, cell) => sum + (cell ? areaM2(cell) : 0), 0);

describe("the ground shared out among points", () => {
  it("is halved between two points", () => {
    const [west, east] = pointCells(square, [
      [110.0025, -6.995],
      [110.0075, -6.995],
    ]);
    const half = areaM2(square) / 2;
    expect(west && areaM2(west)).toBeCloseTo(half, 3);
    expect(east && areaM2(east)).toBeCloseTo(half, 3);
    expect(west && contains(west, 110.0049, -6.999)).toBe(true);
    expect(east && contains(east, 110.0051, -6.999)).toBe(true);
  });

  it("is one's own where there is only one point", () => {
    expect(pointCells(parts, [[110.001, -6.999]])).toEqual([parts]);
    expect(pointCells(parts, [])).toEqual([]);
  });

  it("keeps holes free and gives the island to whom it is nearest", () => {
    const cells = pointCells(withHole, [
      [110.002, -6.995],
      [110.008, -6.995],
    ]);
    for (const cell of cells) expect(cell && contains(cell, 110.005, -6.995)).toBe(false);
    expect(total(cells) / areaM2(withHole)).toBeCloseTo(1, 9);
    const [, east] = pointCells(parts, [
      [110.001, -6.992],
      [110.0095, -6.9985],
    ]);
    expect(east?.type).toBe("MultiPolygon");
    expect(east && contains(east, 110.013, -6.992)).toBe(true);
  });

  it("is divided where points share a place, so that nobody loses their share to the first of them", () => {
    const place: Position = [110.005, -6.995];
    const cells = pointCells(square, [place, place, [110.009, -6.995]]);
    const sizes = cells.map((cell) => (cell ? areaM2(cell) : 0) / areaM2(square));
    expect(sizes.map((size) => size > 0.1)).toEqual([true, true, true]);
    expect(total(cells) / areaM2(square)).toBeCloseTo(1, 9);
  });

  it("is divided among points in one line", () => {
    const cells = pointCells(
      square,
      [1, 2, 3, 4].map((step) => [110 + step / 500, -6.995] as Position),
    );
    const sizes = cells.map((cell) => (cell ? areaM2(cell) : 0) / areaM2(square));
    // Borders half-way: at 3, 5 and 7 thousandths of a degree.
    expect(sizes.map((size) => Math.round(size * 1000) / 1000)).toEqual([0.3, 0.2, 0.2, 0.3]);
  });
});

const grounds = [square, withHole, parts] as const;
const place = fc
  .tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }))
  .map(([x, y]): Position => [110 + (x / 10_000) * 0.014, -7 + (y / 10_000) * 0.01]);
const places = fc.uniqueArray(place, { minLength: 1, maxLength: 60, selector: String });

describe("the cells of points inside the ground", () => {
  lawful.prop([fc.constantFrom(...grounds), places])("tile it", (ground, drawn) => {
    const points = drawn.filter(([lng, lat]) => contains(ground, lng, lat));
    if (points.length === 0) return;
    expect(Math.abs(total(pointCells(ground, points)) / areaM2(ground) - 1)).toBeLessThan(1e-6);
  });

  lawful.prop([fc.constantFrom(...grounds), places])(
    "hold each its own point and no other",
    (ground, drawn) => {
      const points = drawn.filter(([lng, lat]) => contains(ground, lng, lat));
      const cells = pointCells(ground, points);
      for (const [at, cell] of cells.entries())
        expect(points.flatMap(([lng, lat], of) => (cell && contains(cell, lng, lat) ? [of] : []))).toEqual([
          at,
        ]);
    },
  );
});
