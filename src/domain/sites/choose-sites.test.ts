import { fc, test as prop } from "@fast-check/vitest";
import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { aSmallScene, problemOf } from "../../../test/site-scenes";
import { type ChosenSite, chooseSites, gainsOf, type SiteProblem } from "./choose-sites";
import { listOf, packedLists, packedReaches, placeCountOf } from "./reach-lists";

const candidatesAt = (lists: readonly (readonly number[])[]) =>
  packedReaches(
    lists.map((list) => ({ points: Int32Array.from(list), distancesM: new Float64Array(list.length) })),
  );

const total = (sites: readonly ChosenSite[]) => sites.reduce((sum, { gain }) => sum + gain, 0);

/** A row of houses 10 m apart, so many of them. */
const row = (count: number) => Array.from({ length: count }, (_, k) => [10 * k, 0] as const);

describe("sites for a row of houses", () => {
  test("without a limit lie where the most houses are within reach, and do not serve each other's", () => {
    const houses = row(12);
    const parts = { points: houses, candidates: houses, existing: [], reachM: 20, limit: Infinity };
    expect(chooseSites(problemOf(parts), 2)).toEqual([
      { candidate: 2, gain: 5, gainAlone: 5, need: 0 },
      { candidate: 7, gain: 5, gainAlone: 5, need: 0 },
    ]);
  });

  test("serve no more than their capacity each", () => {
    const houses = row(6);
    const parts = { points: houses, candidates: houses, existing: [], reachM: 100, limit: 2 };
    expect(chooseSites(problemOf(parts), 2).map(({ gain }) => gain)).toEqual([2, 2]);
    expect(chooseSites(problemOf(parts), 5).map(({ gain }) => gain)).toEqual([2, 2, 2]);
  });

  test("count only who is not served yet", () => {
    const houses = row(8);
    const parts = { points: houses, candidates: houses, existing: [[20, 0] as const], reachM: 20, limit: 9 };
    // The tap at 20 m has the first five; the house at 60 m is in the middle of the other three.
    expect(chooseSites(problemOf(parts), 3)).toEqual([{ candidate: 6, gain: 3, gainAlone: 3, need: 0 }]);
  });

  test("are none where everyone is served", () => {
    const houses = row(4);
    const parts = { points: houses, candidates: houses, existing: [[10, 0] as const], reachM: 50, limit: 4 };
    expect(chooseSites(problemOf(parts), 3)).toEqual([]);
  });

  test("take points over from a full work, so that it can serve who only it reaches", () => {
    // The full work reaches the houses 0..4 and has capacity for two of them; the candidate reaches 0 and 1 only.
    const problem: SiteProblem = {
      pointCount: 5,
      existing: packedLists([[0, 1, 2, 3, 4]]),
      existingLimits: Float64Array.of(2),
      candidates: candidatesAt([[0, 1]]),
      limit: 4,
      needs: new Float64Array(5),
      reachM: 100,
    };
    expect(chooseSites(problem, 1)).toEqual([{ candidate: 0, gain: 2, gainAlone: 2, need: 0 }]);
  });

  test("are exchanged when what looked best first stands in the way of two better ones", () => {
    // Greedy takes the middle four and is left with one at either end: 5; the two outer ones serve 6.
    const problem: SiteProblem = {
      pointCount: 6,
      existing: packedLists([]),
      existingLimits: new Float64Array(0),
      candidates: candidatesAt([
        [1, 2, 3, 4],
        [0, 1, 2],
        [3, 4, 5],
      ]),
      limit: Infinity,
      needs: new Float64Array(6),
      reachM: 100,
    };
    expect(chooseSites(problem, 2).map(({ candidate, gain }) => [candidate, gain])).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  test("of equal good, the nearest to its houses comes first", () => {
    const houses = [[0, 0] as const, [10, 0] as const];
    const candidates = [[40, 0] as const, [7, 0] as const, [30, 0] as const];
    const parts = { points: houses, candidates, existing: [], reachM: 50, limit: 2 };
    expect(chooseSites(problemOf(parts), 1)).toEqual([{ candidate: 1, gain: 2, gainAlone: 2, need: 0 }]);
  });

  test("of equal good, the one nearest to those in need comes first, and unknown need is no need", () => {
    const houses = row(40);
    const parts = { points: houses, candidates: houses, existing: [], reachM: 20, limit: 4 };
    const needs = Float64Array.from(houses, (_, house) => (house < 10 ? Number.NaN : house < 30 ? 0.1 : 0.5));
    const sites = chooseSites({ ...problemOf(parts), needs }, 9);
    expect(sites[0]).toEqual({ candidate: 31, gain: 4, gainAlone: 4, need: 1.6 });
    expect(sites.map(({ need }) => need)).toContain(null);
  });

  test("of equal good, the second does not stand beside the first for those who are left far off", () => {
    // Twelve in need round 0 m, two rings of six; six more in less need lie close together 300 m away.
    const houses = [0, 1, 2, 3, 4, 5, 60, 61, 62, 63, 64, 65, 300, 301, 302, 303, 304, 305].map(
      (east) => [east, 0] as const,
    );
    const candidates = [[2, 0] as const, [3, 0] as const, [302, 0] as const];
    const parts = { points: houses, candidates, existing: [], reachM: 70, limit: 6 };
    const needs = Float64Array.from(houses, (_, house) => (house < 12 ? 0.9 : 0.6));
    const sites = chooseSites({ ...problemOf(parts), needs }, 2);
    expect(sites.map(({ candidate }) => candidate)).toEqual([0, 2]);
  });

  test("of equal good, the second goes where people are left, not beside the first", () => {
    const houses = [...row(8), [300, 0] as const, [305, 0] as const, [310, 0] as const];
    const parts = { points: houses, candidates: houses, existing: [], reachM: 45, limit: 3 };
    expect(chooseSites(problemOf(parts), 2).map(({ candidate }) => candidate)).toEqual([9, 1]);
  });
});

const scene = fc.integer({ min: 1, max: 100_000 }).map(aSmallScene);
const expectLaw = (holds: boolean) => expect(holds).toBe(true);

prop.prop([scene])("nobody is counted twice and nothing serves above its capacity", ({ count, ...parts }) => {
  const problem = problemOf(parts);
  const sites = chooseSites(problem, count);
  const served = bySearching(
    problem,
    sites.map(({ candidate }) => candidate),
  );
  // Said anew by plain augmenting paths, which give every point to one place and no place more than it may have.
  expect(total(sites)).toBe(served - bySearching(problem, []));
  for (const { gain, gainAlone } of sites) {
    expect(gain).toBeGreaterThan(0);
    expect(gain).toBeLessThanOrEqual(gainAlone);
    expect(gainAlone).toBeLessThanOrEqual(Math.min(problem.limit, problem.pointCount));
  }
  expectLaw(new Set(sites.map(({ candidate }) => candidate)).size === sites.length);
});

prop.prop([scene])("more sites never serve fewer", ({ count: _, ...parts }) => {
  const problem = problemOf(parts);
  const served = [0, 1, 2, 3, 4, 5].map((count) => total(chooseSites(problem, count)));
  expect(served.toSorted((a, b) => a - b)).toEqual(served);
});

prop.prop([scene])(
  "the same question has the same answer, and its gains can be read again",
  ({ count, ...parts }) => {
    const sites = chooseSites(problemOf(parts), count);
    expect(chooseSites(problemOf(parts), count)).toEqual(sites);
    expect(
      gainsOf(
        problemOf(parts),
        sites.map(({ candidate }) => candidate),
      ),
    ).toEqual(sites);
  },
);

test("serve at least 97 % of what an exact solver finds, on average over 60 small scenes", async () => {
  const highs = await loadHighs();
  const shares = Array.from({ length: 60 }, (_, seed) => {
    const { count, ...parts } = aSmallScene(seed + 1);
    const problem = problemOf(parts);
    const { Status, ObjectiveValue } = highs.solve(asProgram(problem, count));
    expect(Status).toBe("Optimal");
    const best = Math.round(ObjectiveValue) - bySearching(problem, []);
    const ours = total(chooseSites(problem, count));
    expect(ours).toBeLessThanOrEqual(best);
    return best === 0 ? 1 : ours / best;
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  expect(mean).toBeGreaterThanOrEqual(0.97);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.9);
}, 120_000);

/** The most points these places can serve together, by the plainest augmenting paths. */
function bySearching(
  { existing, existingLimits, candidates, limit, pointCount }: SiteProblem,
  chosen: readonly number[],
) {
  const places = [
    ...Array.from(existingLimits, (most, place) => ({ points: [...listOf(existing, place)], most })),
    ...chosen.map((candidate) => ({ points: [...listOf(candidates, candidate)], most: limit })),
  ];
  const has = places.map((): number[] => []);
  const finds = (point: number, asked: Set<number>): boolean =>
    places.some(({ points, most }, place) => {
      const own = has[place];
      if (!own || asked.has(place) || !points.includes(point)) return false;
      asked.add(place);
      if (own.length < most) return own.push(point) > 0;
      const moved = own.findIndex((other) => finds(other, asked));
      if (moved < 0) return false;
      own[moved] = point;
      return true;
    });
  let served = 0;
  for (let point = 0; point < pointCount; point++) if (finds(point, new Set())) served++;
  return served;
}

/** Maximal covering with capacities as a mixed integer programme in LP format. */
function asProgram(
  { existing, existingLimits, candidates, limit, pointCount }: SiteProblem,
  count: number,
): string {
  const places = [
    ...Array.from(existingLimits, (most, place) => ({
      name: `e${place}`,
      points: listOf(existing, place),
      most,
    })),
    ...Array.from({ length: placeCountOf(candidates) }, (_, place) => ({
      name: `x${place}`,
      points: listOf(candidates, place),
      most: limit,
    })),
  ];
  const pairs = places.flatMap(({ name, points }) =>
    [...points].map((point) => ({ name, point, y: `y_${name}_${point}` })),
  );
  const sum = (names: readonly string[]) => names.join(" + ");
  const once = Array.from({ length: pointCount }, (_, point) => pairs.filter((pair) => pair.point === point))
    .filter((own) => own.length > 0)
    .map((own) => `${sum(own.map(({ y }) => y))} <= 1`);
  const filled = places.flatMap(({ name, points, most }) => {
    if (points.length === 0) return [];
    const whole = sum([...points].map((point) => `y_${name}_${point}`));
    const room = Math.min(most, points.length);
    return name.startsWith("x") ? [`${whole} - ${room} ${name} <= 0`] : [`${whole} <= ${room}`];
  });
  const opened = pairs.flatMap(({ name, y }) => (name.startsWith("x") ? [`${y} - ${name} <= 0`] : []));
  const sites = places.flatMap(({ name }) => (name.startsWith("x") ? [name] : []));
  const rules = [...once, ...filled, ...opened, `${sum(sites)} <= ${count}`];
  return [
    "Maximize",
    ` obj: ${sum(pairs.map(({ y }) => y))}`,
    "Subject To",
    ...rules.map((rule, index) => ` c${index}: ${rule}`),
    "Bounds",
    ...pairs.map(({ y }) => ` 0 <= ${y} <= 1`),
    "Binary",
    ` ${sites.join(" ")}`,
    "End",
  ].join("\n");
}
