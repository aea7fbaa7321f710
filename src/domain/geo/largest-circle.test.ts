import { expect, it } from "vitest";
import { at, boxAt, ringAt } from "../../../test/coverage-builders";
import { contains } from "./contains";
import { metresBetween } from "./distance";
import { largestCircle } from "./largest-circle";
import type { Polygon } from "./schema";

it("sits in the middle of a square and touches its sides", () => {
  const { position, radiusM } = largestCircle(boxAt(0, 0, 100, 100));
  expect(radiusM).toBeCloseTo(50, 1);
  expect(metresBetween(position, at(50, 50))).toBeLessThan(1);
});

it("lies inside an L, where the mean of the corners does not", () => {
  const corner: Polygon = {
    type: "Polygon",
    coordinates: [
      ringAt([
        [0, 0],
        [200, 0],
        [200, 40],
        [40, 40],
        [40, 200],
        [0, 200],
      ]),
    ],
  };
  const { position, radiusM } = largestCircle(corner);
  expect(contains(corner, ...position)).toBe(true);
  // The circle that touches both outer sides and the inner corner: r (1 + sqrt 2) = 40 sqrt 2.
  expect(radiusM).toBeGreaterThan(23.4 - 4);
  expect(radiusM).toBeLessThan(23.5);
});

it("takes the largest part of a multipolygon and keeps out of holes", () => {
  const small = boxAt(0, 0, 20, 20).coordinates;
  const ring = [...boxAt(100, 0, 200, 100).coordinates, ...boxAt(110, 10, 190, 90).coordinates];
  const { position } = largestCircle({ type: "MultiPolygon", coordinates: [ring, small] });
  expect(metresBetween(position, at(10, 10))).toBeLessThan(2);
});

it("of an area without extent is its first corner", () => {
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
  expect(largestCircle(flat)).toEqual({ position: at(0, 0), radiusM: 0 });
});
