import { describe, expect, it } from "vitest";
import { at, ringAt } from "../../../test/coverage-builders";
import { contains } from "./contains";
import { evenPoints } from "./even-points";
import type { MultiPolygon, Polygon } from "./schema";

const box = (west: number, south: number, east: number, north: number) =>
  ringAt([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);

describe("evenPoints", () => {
  it("gives the parts of an area points by what their holes leave of them", () => {
    // 1 ha of which 0.64 ha is a pond, and 0.36 ha without one: half the points each.
    const areal: MultiPolygon = {
      type: "MultiPolygon",
      coordinates: [[box(0, 0, 100, 100), box(10, 10, 90, 90)], [box(200, 0, 260, 60)]],
    };
    const points = evenPoints(areal, 40, "rt");
    expect(points).toHaveLength(40);
    for (const point of points) expect(contains(areal, ...point)).toBe(true);
    expect(points.filter(([lng]) => lng < at(150, 0)[0])).toHaveLength(20);
  });

  it("fills a thin RT along a slanting road, whose box is nearly all outside", () => {
    // 2 km long, 2 m wide at 45 degrees: a thousandth of its box.
    const lane: Polygon = {
      type: "Polygon",
      coordinates: [
        ringAt([
          [0, 0],
          [1400, 1400],
          [1398.6, 1401.4],
          [-1.4, 1.4],
        ]),
      ],
    };
    const points = evenPoints(lane, 50, "rt");
    expect(points).toHaveLength(50);
    for (const point of points) expect(contains(lane, ...point)).toBe(true);
    expect(points.filter(([lng]) => lng < at(699, 0)[0]).length).toBeGreaterThan(20);
    expect(points.filter(([lng]) => lng > at(699, 0)[0]).length).toBeGreaterThan(20);
  });

  it("finds no place in an area without extent", () => {
    const line: Polygon = { type: "Polygon", coordinates: [box(0, 0, 100, 0)] };
    expect(evenPoints(line, 5, "rt")).toEqual([]);
  });
});
