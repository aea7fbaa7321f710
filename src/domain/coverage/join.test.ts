import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { contains } from "../geo/contains";
import type { Areal, Position } from "../geo/schema";
import { createAreaIndex, joinPoints } from "./join";
import { createPointIndex } from "./point-index";

const joined = (points: readonly Position[], areas: readonly (Areal | null)[]) => [
  ...joinPoints(createPointIndex(Float64Array.from(points.flat())), createAreaIndex(areas)),
];

/** Corners of a town of 6 x 6 irregular blocks that share every corner and edge. */
const side = 6;
const corners = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })), {
    minLength: (side + 1) ** 2,
    maxLength: (side + 1) ** 2,
  })
  .map((moves) => (x: number, y: number): Position => {
    // The outer border stays straight, so that the town has no notches.
    const [dx, dy] = moves[y * (side + 1) + x] ?? [0, 0];
    const isInner = (place: number) => place > 0 && place < side;
    return [110 + (10 * x + (isInner(x) ? dx : 0)) * 1e-4, -7 + (10 * y + (isInner(y) ? dy : 0)) * 1e-4];
  });
const town = (corner: (x: number, y: number) => Position): readonly Areal[] =>
  Array.from({ length: side * side }, (_, block) => {
    const [x, y] = [block % side, Math.floor(block / side)];
    const ring = [corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), corner(x, y)];
    return { type: "Polygon", coordinates: [ring] };
  });

test.prop([corners, fc.array(fc.tuple(fc.nat(600), fc.nat(600)), { maxLength: 80 })], { numRuns: 400 })(
  "every point of a town lies in exactly one block: on corners, on shared edges, and between",
  (corner, places) => {
    const blocks = town(corner);
    const onGrid = places.map(([x, y]): Position => [110 + x * 1e-5, -7 + y * 1e-5]);
    const vertices = blocks.flatMap((block) =>
      block.type === "Polygon" ? (block.coordinates[0] ?? []) : [],
    );
    const middles = vertices.slice(1).map(([x, y], i): Position => {
      const [px, py] = vertices[i] ?? [x, y];
      return [(x + px) / 2, (y + py) / 2];
    });
    const points = [...onGrid, ...vertices, ...middles];
    const holders = joined(points, blocks);
    points.forEach(([lng, lat], index) => {
      const plain = blocks.flatMap((block, at) => (contains(block, lng, lat) ? [at] : []));
      // North and east edges of the whole town belong to what would lie beyond.
      expect(plain.length).toBeLessThanOrEqual(1);
      expect(holders[index]).toBe(plain[0] ?? -1);
      if (lng < 110 + 60e-4 - 1e-9 && lat < -7 + 60e-4 - 1e-9) expect(plain).toHaveLength(1);
    });
  },
);

it("leaves out holes, takes every part of an area, and knows areas without a shape", () => {
  const box = (west: number, south: number, width: number): Position[] => [
    [west, south],
    [west + width, south],
    [west + width, south + width],
    [west, south + width],
    [west, south],
  ];
  const withHole: Areal = {
    type: "Polygon",
    coordinates: [box(110, -7, 0.009), box(110.003, -6.997, 0.003)],
  };
  const inParts: Areal = {
    type: "MultiPolygon",
    coordinates: [[box(110.02, -7, 0.001)], [box(110.004, -6.996, 0.001)]],
  };
  const points: Position[] = [
    [110.001, -6.999],
    [110.0035, -6.9965],
    [110.0045, -6.9955],
    [110.0205, -6.9995],
    [111, -7],
  ];
  expect(joined(points, [null, withHole, inParts])).toEqual([1, -1, 2, 2, -1]);
});

it("gives a point in two overlapping areas to the first", () => {
  const box: Areal = {
    type: "Polygon",
    coordinates: [
      [
        [110, -7],
        [110.01, -7],
        [110.01, -6.99],
        [110, -6.99],
        [110, -7],
      ],
    ],
  };
  expect(joined([[110.005, -6.995]], [box, box])).toEqual([0]);
});
