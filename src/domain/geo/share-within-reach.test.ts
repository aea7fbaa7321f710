import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { at, boxAt, lineAt, pointAt } from "../../../test/coverage-builders";
import type { Polygon } from "./schema";
import { shareWithinReach } from "./share-within-reach";

const square = boxAt(0, 0, 100, 100);
const share = (...influences: Parameters<typeof shareWithinReach>[1]) => shareWithinReach(square, influences);

describe("share of a square of 100 m", () => {
  it("round a point is the circle's area", () => {
    expect(share({ geometry: pointAt(50, 50), reachM: 20 })).toBeCloseTo(0.125664, 5);
    expect(share({ geometry: pointAt(50, 50), reachM: 50 })).toBeCloseTo(0.785398, 5);
    expect(share({ geometry: pointAt(100, 100), reachM: 40 })).toBeCloseTo(0.125664, 5);
  });

  it("leaves out what the circle has outside the square", () => {
    // Circle of 60 m less four segments beyond 50 m.
    expect(share({ geometry: pointAt(50, 50), reachM: 60 })).toBeCloseTo(0.950911, 4);
  });

  it("counts two circles that overlap once where they do", () => {
    // Two circles of 30 m, 20 m apart.
    const both = [40, 60].map((east) => ({ geometry: pointAt(east, 50), reachM: 30 }));
    expect(share(...both)).toBeCloseTo(0.400483, 4);
  });

  it("round a line is a capsule", () => {
    // 60 m long, 10 m to each side: 60 x 20 + pi x 100.
    expect(share({ geometry: lineAt([20, 30], [68, 66]), reachM: 10 })).toBeCloseTo(0.151416, 5);
  });

  it("of a polygon is its inside, with its reach round it", () => {
    expect(share({ geometry: boxAt(-100, -100, 50, 200), reachM: 0 })).toBeCloseTo(0.5, 9);
    expect(share({ geometry: boxAt(40, 40, 60, 60), reachM: 10 })).toBeCloseTo(0.151416, 5);
    const ring: Polygon = {
      type: "Polygon",
      coordinates: [...boxAt(0, 0, 100, 100).coordinates, ...boxAt(0, 0, 100, 50).coordinates],
    };
    expect(share({ geometry: ring, reachM: 0 })).toBeCloseTo(0.5, 9);
  });

  it("is 1 when all of it is reached, 0 when nothing is or the area has no extent", () => {
    expect(share({ geometry: pointAt(50, 50), reachM: 71 })).toBeCloseTo(1, 9);
    expect(share({ geometry: pointAt(300, 50), reachM: 100 })).toBe(0);
    expect(share()).toBe(0);
    const flat: Polygon = { type: "Polygon", coordinates: [[at(0, 0), at(50, 0), at(100, 0), at(0, 0)]] };
    expect(shareWithinReach(flat, [{ geometry: pointAt(50, 0), reachM: 100 }])).toBe(0);
  });
});

const spot = fc.integer({ min: -50, max: 150 });
const influence = fc
  .tuple(spot, spot, spot, spot, fc.integer({ min: 0, max: 80 }))
  .map(([x1, y1, x2, y2, reachM]) => ({ geometry: lineAt([x1, y1], [x2, y2]), reachM }));

test.prop([fc.array(influence, { minLength: 1, maxLength: 4 }), influence])(
  "stays between the largest own share and the sum of them, and never falls when one is added",
  (some, more) => {
    const union = share(...some);
    const own = some.map((each) => share(each));
    expect(union).toBeGreaterThanOrEqual(Math.max(...own) - 2e-4);
    expect(union).toBeLessThanOrEqual(
      Math.min(
        1,
        own.reduce((sum, each) => sum + each, 0),
      ) + 2e-4,
    );
    expect(share(...some, more)).toBeGreaterThanOrEqual(union - 2e-4);
  },
);
