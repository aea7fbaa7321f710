import { describe, expect, it } from "vitest";
import type { Position } from "../geo/schema";
import { closedRing } from "./closed-track";

/** About 111 m to a side; `gap` in degrees is missing at the end. */
const walk = (gap: number): Position[] => [
  [110, -7],
  [110.001, -7],
  [110.001, -7.001],
  [110, -7.001],
  [110, -7 - gap],
];

describe("closedRing", () => {
  it("closes a walk that ends where it began", () => {
    expect(closedRing(walk(0))).toEqual([
      [110, -7],
      [110.001, -7],
      [110.001, -7.001],
      [110, -7.001],
      [110, -7],
    ]);
  });

  it("closes a gap that the phone may have made (11 m of 440 m), not one of 33 m", () => {
    expect(closedRing(walk(0.0001))?.at(-1)).toEqual([110, -7]);
    expect(closedRing(walk(0.0003))).toBeNull();
  });

  it("takes a way there and back for what it is", () => {
    expect(closedRing([...walk(0).slice(0, 3), [110.001, -7.00001], [110, -6.99999]])).toBeNull();
  });

  it("refuses positions that are no numbers", () => {
    expect(closedRing([...walk(0).slice(0, 3), [Number.NaN, -7], [110, -7]])).toBeNull();
  });
});
