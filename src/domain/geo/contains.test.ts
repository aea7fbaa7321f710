import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { at, boxAt, ringAt } from "../../../test/coverage-builders";
import { contains } from "./contains";
import type { Polygon, Position } from "./schema";

/** A grid of cells with crooked corners: neighbours share their edges, no two cells overlap. */
function crookedGrid(side: number, shifts: readonly number[]): readonly Polygon[] {
  const corner = (x: number, y: number): Position => {
    const isRim = x === 0 || y === 0 || x === side || y === side;
    const shift = isRim ? 0 : (shifts[(x * 7 + y * 3) % shifts.length] ?? 0);
    return at(100 * x + shift, 100 * y - shift / 2);
  };
  return Array.from({ length: side * side }, (_, index) => {
    const [x, y] = [index % side, Math.floor(index / side)];
    const ring = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), corner(x, y)];
    return { type: "Polygon", coordinates: [index % 2 ? ring.toReversed() : ring] };
  });
}

const shifts = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 3, maxLength: 9 });

test.prop([shifts, fc.nat(15), fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true })])(
  "a place on a border belongs to exactly one of the areas that tile the town",
  (own, cellIndex, edge, part) => {
    const cells = crookedGrid(4, own);
    const from = cells[cellIndex]?.coordinates[0]?.[edge] ?? at(0, 0);
    const to = cells[cellIndex]?.coordinates[0]?.[edge + 1] ?? at(0, 0);
    const lng = from[0] + part * (to[0] - from[0]);
    const lat = from[1] + part * (to[1] - from[1]);
    const holders = cells.filter((cell) => contains(cell, lng, lat)).length;

    expect(holders).toBeLessThanOrEqual(1);
    if (contains(boxAt(0.01, 0.01, 399.99, 399.99), lng, lat)) expect(holders).toBe(1);
  },
);

describe("contains", () => {
  it("leaves holes out and takes every part of a multipolygon", () => {
    const island: Polygon = boxAt(200, 0, 210, 10);
    const ring: Polygon = {
      type: "Polygon",
      coordinates: [...boxAt(0, 0, 100, 100).coordinates, ...boxAt(40, 40, 60, 60).coordinates],
    };
    const both = { type: "MultiPolygon" as const, coordinates: [ring.coordinates, island.coordinates] };
    expect([
      contains(both, ...at(50, 50)),
      contains(both, ...at(10, 50)),
      contains(both, ...at(205, 5)),
    ]).toEqual([false, true, true]);
  });

  it("a place exactly at a corner of four squares is in one of them", () => {
    const centre: Position = [109.68, -6.88];
    const squares = [-1, 0].flatMap((x) =>
      [-1, 0].map((y): Polygon => {
        const [w, s, e, n] = [centre[0] + x, centre[1] + y, centre[0] + x + 1, centre[1] + y + 1];
        return {
          type: "Polygon",
          coordinates: [
            [
              [w, s],
              [e, s],
              [e, n],
              [w, n],
              [w, s],
            ],
          ],
        };
      }),
    );
    expect(squares.filter((square) => contains(square, ...centre))).toHaveLength(1);
  });

  it("a polygon without extent contains nothing", () => {
    const flat: Polygon = {
      type: "Polygon",
      coordinates: [
        ringAt([
          [0, 0],
          [100, 0],
          [50, 0],
        ]),
      ],
    };
    expect(contains(flat, ...at(50, 0))).toBe(false);
  });
});
