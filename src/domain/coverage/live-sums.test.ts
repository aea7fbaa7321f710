import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { createLiveSums } from "./live-sums";
import { sumByArea } from "./sum-by-area";

// Points 0 to 3 with two figures each; 0 and 1 lie in area 0, 2 in area 1, 3 in none.
const rows = Float64Array.of(1, 10, 2, 20, 4, 40, 8, 80);
const areaOf = Int32Array.of(0, 0, 1, -1);
const points = (...of: number[]) => Int32Array.from(of);

it("sums every column by area and leaves out who is in none", () => {
  expect([...sumByArea(rows, 2, areaOf, 3)]).toEqual([3, 30, 4, 40, 0, 0]);
});

it("counts a point once however many works reach it, and only the last to leave takes it away", () => {
  const live = createLiveSums(rows, 2, areaOf, 2);
  live.move(points(), points(0, 1));
  live.move(points(), points(1, 2, 3));
  expect([...live.totals]).toEqual([15, 150]);
  expect([...live.byArea]).toEqual([3, 30, 4, 40]);

  live.move(points(0, 1), points(0, 2));
  expect([...live.totals]).toEqual([15, 150]);
  expect([...live.touched()]).toEqual([]);

  live.move(points(1, 2, 3), points());
  expect([...live.totals]).toEqual([5, 50]);
  expect([...live.byArea]).toEqual([1, 10, 4, 40]);
  expect([...live.touched()]).toEqual([0]);
});

const someReach = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]).map((of) => Int32Array.from(of));
const figures = Float64Array.from({ length: 16 }, (_, i) => 3 ** (i % 5));
const areas = Int32Array.of(0, 1, 2, 2, -1, 0, 1, 1);

test.prop([fc.array(fc.tuple(fc.nat(2), someReach), { maxLength: 40 })])(
  "after any moves of three works all sums are those reckoned anew",
  (moves) => {
    const live = createLiveSums(figures, 2, areas, 3);
    const reaches = [points(), points(), points()];
    for (const [work, after] of moves) {
      live.move(reaches[work] ?? points(), after);
      reaches[work] = after;
    }
    const served = Float64Array.from(figures, (value, i) =>
      reaches.some((reach) => reach.includes(Math.floor(i / 2))) ? value : 0,
    );
    expect(live.byArea).toEqual(sumByArea(served, 2, areas, 3));
    expect([...live.totals]).toEqual(
      [0, 1].map((column) => sumOf(served.filter((_, i) => i % 2 === column))),
    );
  },
);

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
