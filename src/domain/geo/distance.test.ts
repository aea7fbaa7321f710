import { describe, expect, it } from "vitest";
import { distanceM, metresBetween } from "./distance";
import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";

// Expected values: Vincenty's inverse formula on WGS84, computed apart from this code.
describe("metresBetween", () => {
  it.each([
    { to: [109.6805, -6.8807], metres: 95.1138 },
    { to: [109.687, -6.8745], metres: 984.1361 },
    { to: [109.72, -6.9], metres: 4943.2653 },
    { to: [109.681, -6.88], metres: 110.5232 },
    { to: [109.68, -6.881], metres: 110.5902 },
  ])("is the geodesic distance to $to within a millimetre", ({ to, metres }) => {
    expect(metresBetween([109.68, -6.88], to as [number, number])).toBeCloseTo(metres, 3);
  });

  it("holds across the equator", () => {
    expect(metresBetween([120, -0.0005], [120.001, 0.0005])).toBeCloseTo(156.9035, 3);
  });
});

it("a degree at 6.88 S is 110.59 km north and 110.52 km east", () => {
  expect(metresPerDegreeLat(-6.88)).toBeCloseTo(110_590.2, 0);
  expect(metresPerDegreeLng(-6.88)).toBeCloseTo(110_523.2, 0);
});

describe("distanceM", () => {
  it("measures to the nearest place of a segment, not to its ends", () => {
    const street = {
      type: "LineString" as const,
      coordinates: [
        [109.68, -6.88],
        [109.684, -6.879],
      ] as [number, number][],
    };
    expect(distanceM(street, 109.681, -6.8795)).toBeCloseTo(26.8211, 3);
    expect(distanceM(street, 109.679, -6.8795)).toBeCloseTo(123.5837, 3);
  });

  it("is 0 inside a polygon and the distance to the edge of a hole inside the hole", () => {
    const square = (west: number, south: number, side: number): [number, number][] => [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ];
    const withHole = {
      type: "Polygon" as const,
      coordinates: [square(109.68, -6.88, 0.004), square(109.681, -6.879, 0.002)],
    };
    expect(distanceM(withHole, 109.6805, -6.8785)).toBe(0);
    expect(distanceM(withHole, 109.6812, -6.878)).toBeCloseTo(0.0002 * 110_524, 1);
  });

  it("of a line without length is the distance to its place", () => {
    const dot = {
      type: "LineString" as const,
      coordinates: [
        [109.68, -6.88],
        [109.68, -6.88],
      ] as [number, number][],
    };
    expect(distanceM(dot, 109.681, -6.88)).toBeCloseTo(110.5232, 3);
  });
});
