import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { assign } from "./assign";
import type { Reach } from "./reach";
import { referenceAssign } from "./reference-assign";

/** What a work reaches: [point, metres] pairs. */
const reach = (...pairs: readonly (readonly [number, number])[]): Reach => ({
  points: Int32Array.from(pairs, ([point]) => point),
  distancesM: Float64Array.from(pairs, ([, metres]) => metres),
});
const ownersOf = (...[reaches, capacities, count]: Parameters<typeof assign>) => {
  const owners = Array.from({ length: count }, () => -1);
  assign(reaches, capacities, count).forEach(({ points }, work) => {
    for (const point of points) owners[point] = work;
  });
  return owners;
};

describe("assign", () => {
  it("gives each point to the nearest work, a tie to the first, and to nobody where none reaches", () => {
    const works = [reach([0, 10], [1, 30]), reach([0, 10], [1, 20])];
    expect(ownersOf(works, [null, null], 3)).toEqual([0, 1, -1]);
  });

  it("keeps the nearest points of a work that is full", () => {
    expect(ownersOf([reach([0, 30], [1, 10], [2, 20])], [2], 3)).toEqual([-1, 0, 0]);
  });

  it("passes a point on when that serves one more", () => {
    // The first work reaches all, the second only point 0: point 0 moves over so that point 2 can be served.
    const works = [reach([0, 1], [1, 2], [2, 3]), reach([0, 50])];
    expect(ownersOf(works, [2, 1], 3)).toEqual([1, 0, 0]);
  });

  it("passes along a chain of works", () => {
    const works = [reach([0, 1], [1, 2]), reach([0, 5], [2, 1]), reach([2, 9])];
    expect(ownersOf(works, [1, 1, 1], 3)).toEqual([1, 0, 2]);
  });

  it("serves nobody with capacity 0, and whole households only", () => {
    expect(ownersOf([reach([0, 1], [1, 2])], [0], 2)).toEqual([-1, -1]);
    expect(ownersOf([reach([0, 1], [1, 2])], [1.9], 2)).toEqual([0, -1]);
  });
});

/** The most points that can be served, by trying every choice: for a handful of points only. */
function mostServed(
  reaches: readonly Reach[],
  capacities: readonly (number | null)[],
  count: number,
  point = 0,
): number {
  if (point === count) return 0;
  let best = mostServed(reaches, capacities, count, point + 1);
  reaches.forEach(({ points }, work) => {
    const left = capacities[work] ?? Infinity;
    if (left < 1 || !points.includes(point)) return;
    const rest = capacities.map((each, index) => (index === work && each !== null ? each - 1 : each));
    best = Math.max(best, 1 + mostServed(reaches, rest, count, point + 1));
  });
  return best;
}

const pointCount = 7;
const reachArbitrary = fc
  .uniqueArray(fc.tuple(fc.nat(pointCount - 1), fc.integer({ min: 1, max: 20 })), {
    selector: ([point]) => point,
    maxLength: pointCount,
  })
  .map((pairs) => reach(...pairs.sort(([a], [b]) => a - b)));
const works = fc.array(fc.tuple(reachArbitrary, fc.option(fc.nat(3))), { maxLength: 4 });

test.prop([works], { numRuns: 300 })(
  "serves the most points, nobody above capacity, only within reach",
  (list) => {
    const reaches = list.map(([own]) => own);
    const capacities = list.map(([, capacity]) => capacity);
    const owners = ownersOf(reaches, capacities, pointCount);
    expect(owners.filter((owner) => owner >= 0)).toHaveLength(mostServed(reaches, capacities, pointCount));
    owners.forEach((owner, point) => {
      if (owner >= 0) expect(reaches[owner]?.points).toContain(point);
    });
    const plain = referenceAssign(
      reaches.map(({ points, distancesM }) => new Map([...points].map((p, i) => [p, distancesM[i] ?? 0]))),
      capacities,
    );
    expect(owners).toEqual(owners.map((_, point) => plain.get(point) ?? -1));
    capacities.forEach((capacity, work) => {
      if (capacity !== null)
        expect(owners.filter((owner) => owner === work).length).toBeLessThanOrEqual(capacity);
    });
  },
);
