import { expect, test } from "vitest";
import { distanceM } from "../domain/geo/distance";
import type { Line, WorkGeometry } from "../domain/geo/schema";
import { reachLines } from "./reach";

const distances = (geometry: WorkGeometry, reachM: number) =>
  reachLines(geometry, reachM)
    .flat()
    .map(([lng, lat]) => distanceM(geometry, lng, lat));

const pipe: Line = {
  type: "LineString",
  coordinates: [
    [109.68, -6.87],
    [109.682, -6.87],
    [109.682, -6.868],
  ],
};

test("the ring of a point is its reach away, to a centimetre", () => {
  const all = distances({ type: "Point", coordinates: [109.68, -6.87] }, 100);
  expect(all).toHaveLength(97);
  expect(Math.min(...all)).toBeGreaterThan(99.99);
  expect(Math.max(...all)).toBeLessThan(100.01);
});

test("no part of a line's ring is nearer than its reach, nor farther", () => {
  const all = distances(pipe, 50);
  expect(Math.min(...all)).toBeGreaterThan(49.85);
  expect(Math.max(...all)).toBeLessThan(50.15);
});

test("a ring turns round both ends of a line", () => {
  const lngs = reachLines(pipe, 50)
    .flat()
    .map(([lng]) => lng);
  expect(Math.min(...lngs)).toBeCloseTo(109.68 - 50 / 110_530, 5);
});
