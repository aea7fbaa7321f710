import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { pointAt } from "../../../test/coverage-builders";
import { metresBetween } from "../geo/distance";
import { lengthM } from "../geo/length";
import { lineInside, squareInside } from "./placeholder-shapes";
import { spotBeside } from "./site-of";

const spot = { centre: pointAt(50, 50).coordinates, radiusM: 20 };

test.prop([fc.double({ min: 0.01, max: 2000, noNaN: true }), fc.integer({ min: 3, max: 80 }), fc.boolean()])(
  "a line has the length asked for, a tenth of a millimetre more at most, and stays in the circle",
  (metres, radiusM, isUpright) => {
    const line = lineInside({ ...spot, radiusM }, metres, isUpright);
    expect(lengthM(line) - metres).toBeGreaterThan(0);
    expect(lengthM(line) - metres).toBeLessThan(2e-4);
    for (const corner of line.coordinates) expect(metresBetween(spot.centre, corner)).toBeLessThan(radiusM);
  },
);

test.prop([fc.nat(40)])("a place beside stays in the circle, with all that is drawn there", (nth) => {
  const beside = spotBeside(spot, nth);
  for (const corner of squareInside(beside).coordinates[0] ?? [])
    expect(metresBetween(spot.centre, corner)).toBeLessThan(spot.radiusM);
});

it("gives every work a place of its own", () => {
  const places = Array.from({ length: 12 }, (_, nth) => spotBeside(spot, nth).centre.join(" "));
  expect(new Set(places).size).toBe(12);
});
