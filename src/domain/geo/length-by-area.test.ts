import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { boxAt, lineAt } from "../../../test/coverage-builders";
import { lengthM } from "./length";
import { lengthByAreaM } from "./length-by-area";
import type { Polygon } from "./schema";

const left = boxAt(0, 0, 100, 100);
const right = boxAt(100, 0, 200, 100);

describe("lengthByAreaM", () => {
  it("cuts a street at the borders", () => {
    const metres = lengthByAreaM(lineAt([-30, 50], [150, 50]), [left, right]);
    expect(metres.get(0)).toBeCloseTo(100, 3);
    expect(metres.get(1)).toBeCloseTo(50, 3);
  });

  it("leaves out what lies in a hole or outside", () => {
    const withHole: Polygon = {
      type: "Polygon",
      coordinates: [...left.coordinates, ...boxAt(40, 40, 60, 60).coordinates],
    };
    expect(lengthByAreaM(lineAt([0, 50], [100, 50]), [withHole]).get(0)).toBeCloseTo(80, 3);
    expect(lengthByAreaM(lineAt([0, 150], [100, 150]), [withHole]).size).toBe(0);
  });

  it("counts a street on a shared border once", () => {
    const metres = lengthByAreaM(lineAt([100, 0], [100, 100]), [left, right]);
    expect([...metres.values()].reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 3);
  });

  it("counts a street in overlapping areas once", () => {
    const metres = lengthByAreaM(lineAt([0, 50], [100, 50]), [left, boxAt(50, 0, 150, 100)]);
    expect(metres.get(0)).toBeCloseTo(100, 3);
    expect(metres.get(1)).toBeUndefined();
  });

  it("of a line without length is nothing", () => {
    expect(lengthByAreaM(lineAt([50, 50], [50, 50]), [left]).size).toBe(0);
  });
});

const place = fc.tuple(fc.integer({ min: -20, max: 220 }), fc.integer({ min: -20, max: 120 }));

test.prop([fc.array(place, { minLength: 2, maxLength: 6 })])(
  "parts inside areas that tile a box add up to the part inside the box",
  (path) => {
    const line = lineAt(...path);
    const sum = (areas: readonly Polygon[]) =>
      [...lengthByAreaM(line, areas).values()].reduce((total, each) => total + each, 0);
    const parts = sum([left, right]);
    expect(parts).toBeCloseTo(sum([boxAt(0, 0, 200, 100)]), 3);
    expect(parts).toBeLessThanOrEqual(lengthM(line) + 1e-6);
  },
);
