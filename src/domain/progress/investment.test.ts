import { describe, expect, it } from "vitest";
import { aWorkEffect, effectsOf } from "../../../test/effects-builders";
import { aComponent, aWork } from "../../../test/plan-builders";
import { investment } from "./investment";

const catalogue = {
  components: [aComponent(), aComponent({ id: "drain_new", sectorId: "drainage" })],
};
// Household points 0..9 of RT a, 10..19 of RT b.
const scene = {
  recordIds: ["a", "b"],
  householdRecord: Int32Array.from({ length: 20 }, (_, point) => (point < 10 ? 0 : 1)),
};
const places = {
  scene,
  households: new Map([
    ["a", 10],
    ["b", 10],
  ]),
};
const works = [
  aWork({ id: "tap", year: 1, fundId: "apbd_city" }),
  aWork({ id: "tap2", year: 2, fundId: "apbd_city" }),
  aWork({ id: "drain", componentId: "drain_new", year: 2, fundId: null }),
  aWork({ id: "unpriced", year: 5, fundId: "community" }),
];
const effects = effectsOf([], {}, [
  aWorkEffect("tap", 30_000_000, [0, 1, 2, 3], ["a"]),
  aWorkEffect("tap2", 10_000_000, [3, 4, 10, 11], ["a", "b"]),
  aWorkEffect("drain", 62_000_000, [], ["b"]),
  aWorkEffect("unpriced", null, [12, 13], ["b"]),
]);
const whole = investment({ works, effects, places, catalogue, recordIds: null });

describe("investment", () => {
  it("adds up what is priced and counts what is not", () => {
    expect(whole).toMatchObject({ costIdr: 102_000_000, workCount: 4, unpricedCount: 1 });
  });

  it("counts each household once", () => expect(whole.servedKk).toBe(9));

  it("gives the cost per KK of the priced works alone", () => {
    expect(whole.pricedKk).toBe(7);
    expect(whole.costPerKkIdr).toBeCloseTo(102_000_000 / 7, 6);
    expect(whole.bySector.find(({ sectorId }) => sectorId === "drainage")).toMatchObject({
      costPerKkIdr: null,
    });
    expect(whole.bySector.find(({ sectorId }) => sectorId === "water")).toMatchObject({
      costIdr: 40_000_000,
      servedKk: 9,
      costPerKkIdr: 40_000_000 / 7,
      unpricedCount: 1,
    });
  });

  it("stands by year and sector, empty years too", () => {
    expect(whole.years.map(({ year, costIdr }) => [year, costIdr])).toEqual([
      [1, 30_000_000],
      [2, 72_000_000],
      [3, 0],
      [4, 0],
      [5, 0],
    ]);
    expect(whole.years[1]?.bySector.map(({ sectorId, costIdr }) => [sectorId, costIdr])).toEqual([
      ["water", 10_000_000],
      ["drainage", 62_000_000],
    ]);
    expect(whole.years[4]).toMatchObject({ workCount: 1, unpricedCount: 1 });
  });

  it("stands by fund, the largest first, works without a fund apart", () => {
    expect(whole.byFund.map(({ fundId, costIdr }) => [fundId, costIdr])).toEqual([
      [null, 62_000_000],
      ["apbd_city", 40_000_000],
      ["community", 0],
    ]);
  });

  it("counts a work in each of its sources with its part", () => {
    const shared = [aWork({ id: "tap", fundId: "apbd_city", cofundingIdr: { community: 4_000_000 } })];
    const { byFund } = investment({ works: shared, effects, places, catalogue, recordIds: null });
    expect(byFund.map(({ fundId, costIdr, workCount }) => [fundId, costIdr, workCount])).toEqual([
      ["apbd_city", 26_000_000, 1],
      ["community", 4_000_000, 1],
    ]);
  });

  it("counts the works that rest on example prices", () => {
    const price = (isOwn: boolean) => ({ value: 1, source: "", confidence: "V", isOwn }) as const;
    const priced = (isOwn: boolean) => ({ components: [aComponent({ unitCostIdr: price(isOwn) })] });
    const count = (isOwn: boolean) =>
      investment({ works, effects, places, catalogue: priced(isOwn), recordIds: null }).illustrativeCount;
    expect(whole.illustrativeCount).toBe(0);
    // Two priced taps; the third has no known cost, the drain is of a component without a price.
    expect([count(false), count(true)]).toEqual([2, 0]);
  });

  it("of a part takes the works that touch it, whole, and says which are shared", () => {
    const inA = investment({ works, effects, places, catalogue, recordIds: new Set(["a"]) });
    expect(inA).toMatchObject({ costIdr: 40_000_000, workCount: 2, sharedCount: 1, servedKk: 5 });
  });

  it("adds built connections on top of the households reached, up to all of the RT", () => {
    const connections = {
      ...aWorkEffect("sr", 9_000_000, [], []),
      byRecord: [{ recordId: "a", servedKk: 8, servedPeople: 30 }],
    };
    const both = effectsOf([], {}, [aWorkEffect("tap", 30_000_000, [0, 1, 2, 3], ["a"]), connections]);
    const two = [aWork({ id: "tap" }), aWork({ id: "sr" })];
    expect(investment({ works: two, effects: both, places, catalogue, recordIds: null }).servedKk).toBe(10);
    const unknown = { scene, households: new Map<string, number>() };
    expect(
      investment({ works: two, effects: both, places: unknown, catalogue, recordIds: null }).servedKk,
    ).toBe(12);
    const one = [aWork({ id: "sr" })];
    expect(investment({ works: one, effects: both, places, catalogue, recordIds: null }).servedKk).toBe(8);
  });
});
