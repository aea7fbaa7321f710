import { expect, test } from "vitest";
import type { Line, Polygon } from "../domain/geo/schema";
import { moved, rounded, withCorner, withNewCorner, withoutCorner } from "./reshape";

const line: Line = {
  type: "LineString",
  coordinates: [
    [1, 1],
    [2, 1],
    [3, 1],
  ],
};
const triangle: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

test("a whole shape moves by the same degrees", () => {
  expect(moved(line, [0.5, -1]).coordinates).toEqual([
    [1.5, 0],
    [2.5, 0],
    [3.5, 0],
  ]);
});

test("a polygon stays closed when its first corner moves", () => {
  expect(withCorner(triangle, 0, [-1, -1]).coordinates).toEqual([
    [
      [-1, -1],
      [1, 0],
      [1, 1],
      [-1, -1],
    ],
  ]);
});

test("a new corner stands between its neighbours, on the closing side too", () => {
  expect(withNewCorner(line, 0, [1.5, 2]).coordinates).toEqual([
    [1, 1],
    [1.5, 2],
    [2, 1],
    [3, 1],
  ]);
  expect(withNewCorner(triangle, 2, [0, 1]).coordinates).toEqual([
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ]);
});

test("a corner can be taken away while a shape is left", () => {
  expect(withoutCorner(line, 1).coordinates).toEqual([
    [1, 1],
    [3, 1],
  ]);
  expect(withoutCorner(triangle, 1)).toBe(triangle);
});

test("coordinates are kept to a centimetre", () => {
  expect(rounded({ type: "Point", coordinates: [109.68765432198, -6.87123456789] }).coordinates).toEqual([
    109.6876543, -6.8712346,
  ]);
});
