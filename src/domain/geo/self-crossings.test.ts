import { describe, expect, it } from "vitest";
import type { Position } from "./schema";
import { findCrossings } from "./self-crossings";

const square = (x: number, side = 1): Position[] => [
  [x, 0],
  [x + side, 0],
  [x + side, side],
  [x, side],
  [x, 0],
];

describe("crossing edges", () => {
  it("are found in a bow-tie, once", () => {
    const bowTie: Position[] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(findCrossings([bowTie], 10, 1e6)).toMatchObject({ count: 1, isComplete: true });
  });

  it("are not counted where parts touch at an edge or a corner", () => {
    expect(findCrossings([square(0), square(1)], 10, 1e6).count).toBe(0);
    const hourglass: Position[] = [
      [0, 0],
      [2, 0],
      [1, 1],
      [2, 2],
      [0, 2],
      [1, 1],
      [0, 0],
    ];
    expect(findCrossings([hourglass], 10, 1e6).count).toBe(0);
  });

  it("are found between rings that lie over each other", () => {
    const other: Position[] = square(0.5).map(([x, y]) => [x, y + 0.5]);
    expect(findCrossings([square(0), other], 10, 1e6).count).toBe(2);
  });

  it("stop at the limit, and do not hold up the reading of a shape that is all crossings", () => {
    const zigzag = Array.from({ length: 60_001 }, (_, at): Position => [at % 2 === 0 ? 0 : 1, Math.sin(at)]);
    expect(findCrossings([zigzag], 50, 2e7)).toMatchObject({ count: 50, isComplete: true });
    const flat = Array.from({ length: 60_001 }, (_, at): Position => [at % 2, at]);
    const started = performance.now();
    expect(findCrossings([flat], 50, 2e7)).toMatchObject({ isComplete: false });
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
