import { describe, expect, it } from "vitest";
import { kebonsari, type VolumesByCode } from "../../../test/survey-sheets";
import { catalogue } from "../catalogue/catalogue";
import { pricedCatalogue } from "../catalogue/priced-catalogue";
import { rulesetById } from "../rules/rulesets";
import { assessRecord } from "../scoring/assess";
import { channelsOf } from "./channels";
import { cheapestSet } from "./cheapest-set";
import { offersOf, type RtSite } from "./offers";
import { type PlannedAmount, type RtNow, smallestSteps } from "./ways";

const ruleset = rulesetById(undefined);
const site: Omit<RtSite, "volumes"> = { householdPoints: 44, buildingPoints: 38, hasShape: true };

const rtNow = (byCode: VolumesByCode = {}, at = site): RtNow => {
  const record = kebonsari(byCode);
  return {
    assessment: assessRecord(record, ruleset, { zeroBelowThreshold: false }),
    site: { ...at, volumes: record.volumes },
  };
};
const withPrices = (prices: Readonly<Record<string, number>>) =>
  pricedCatalogue(
    catalogue,
    Object.fromEntries(
      Object.entries(prices).map(([id, unitCostIdr]) => [id, { id, unitCostIdr, source: "" }]),
    ),
  );
const told = ({ offer, amount, servedKk, costIdr }: PlannedAmount) => [
  offer.component.id,
  offer.category,
  amount,
  servedKk,
  costIdr,
];
const answer = (rt: RtNow, maxTotal: number, list = catalogue) => {
  const found = cheapestSet(rt, maxTotal, ruleset, list);
  return found?.set && { ...found.set, works: found.set.works.map(told), drops: found.set.drops.length };
};

describe("what each step costs alone, in the worked example", () => {
  const waysOf = (code: string, list = catalogue) => {
    const id = ruleset.criteria.find((criterion) => criterion.code === code)?.id;
    const found = smallestSteps(rtNow(), ruleset, list).find(({ criterionId }) => criterionId === id);
    return found?.steps[0]?.ways.map(told);
  };

  it("prices lengths and quantities by the deficit, the cheapest first", () => {
    expect(waysOf("4c")).toEqual([
      ["drain_normalise", "rehab", 38.41, null, 1_920_500],
      ["drain_new", "rehab", 38.41, null, 23_698_970],
      ["drain_cover", "new", 38.41, null, 25_619_470],
      ["culvert", "rehab", 38.41, null, null],
    ]);
    expect(waysOf("5a")?.slice(0, 2)).toEqual([
      ["toilet_individual", "new", 2, null, 4_000_000],
      // 24 of 44 KK lack it: each household served takes 24/44 KK off; 3 of them leave 22,4 KK, 50,83 %.
      ["mck_communal", "new", 1, 3, null],
    ]);
  });

  it("does not take a price per unit for a price per deficit", () => {
    const list = withPrices({ water_public_tap: 18e6, water_well_deep: 9e6, apar: 5e5, flood_control: 1e6 });
    // 19 of 44 KK: 19 households served take 8,2 KK off, 24,53 % stay; one tap serves 50 KK, a well nobody knows how many.
    expect(waysOf("3a", list)?.slice(0, 2)).toEqual([
      ["water_house_connection", "new", 9, null, 13_500_000],
      ["water_public_tap", "new", 1, 19, 18_000_000],
    ]);
    expect(waysOf("3a", list)?.at(2)?.at(-1)).toBeNull();
    expect(waysOf("7b", list)?.map((way) => way.at(-1))).toEqual([null, null]);
  });
});

it("rests on channels of which one holds the other, or which have nothing in common", () => {
  // What a told amount must be is found from the wider to the narrower: exact only while none overlap halfway.
  const open = new Set(ruleset.criteria.map(({ id }) => id));
  const told = channelsOf(offersOf(catalogue, rtNow().site), open).filter(({ mode }) => mode === "told");
  const sets = told.map(({ criterionIds }) => new Set(criterionIds));
  for (const one of sets)
    for (const other of sets) {
      const shared = [...one].filter((id) => other.has(id)).length;
      expect([0, one.size, other.size]).toContain(shared);
    }
});

describe("the cheapest set", () => {
  it("brings the worked example to 15 with all that is priced", () => {
    expect(answer(rtNow(), 15)).toEqual({
      works: [
        ["row_house", "new", 29, null, 127_600_000],
        ["water_house_connection", "new", 9, null, 13_500_000],
        ["drain_normalise", "rehab", 120.01, null, 6_000_500],
        ["toilet_individual", "new", 14, null, 28_000_000],
      ],
      drops: 6,
      totalAfter: 15,
      costIdr: 175_100_500,
      unpricedWorks: 0,
    });
  });

  it("takes a cart for both waste criteria once the cart has a price, and mixes toilets with pieces", () => {
    expect(answer(rtNow(), 15, withPrices({ waste_cart: 20e6 }))).toEqual({
      works: [
        ["drain_normalise", "rehab", 78.41, null, 3_920_500],
        ["toilet_individual", "new", 2, null, 4_000_000],
        ["waste_cart", "new", 1, 44, 20_000_000],
      ],
      drops: 5,
      totalAfter: 15,
      costIdr: 27_920_500,
      unpricedWorks: 0,
    });
  });

  it("names the fewest works without a price where known prices do not suffice, and never counts them as free", () => {
    const rt = rtNow({ "3a": 44, "3b": 44 });
    const found = cheapestSet(rt, 3, ruleset, catalogue);
    expect([found?.lowestPricedTotal, found?.lowestTotal]).toEqual([15, 0]);
    expect(found?.set?.unpricedWorks).toBe(2);
    expect(found?.set?.works.filter(({ costIdr }) => costIdr === null).map(told)).toEqual([
      ["waste_cart", "new", 1, 44, null],
      ["apar", "new", 29, null, null],
    ]);
  });

  it("says how low it can go where the total is out of reach, and nothing for an incomplete survey", () => {
    expect(cheapestSet(rtNow({}, { ...site, buildingPoints: 0 }), 3, ruleset, catalogue)).toEqual({
      set: null,
      lowestPricedTotal: 15,
      lowestTotal: 5,
    });
    expect(cheapestSet(rtNow({ "3a": null }), 15, ruleset, catalogue)).toBeNull();
    expect(
      cheapestSet(rtNow({ "1a": 0, "6a": 0, "6b": 0, "7b": 0 }), 15, ruleset, catalogue)?.set,
    ).toBeNull();
  });

  it("offers nothing that would clear flooding for nothing where no boundary is known", () => {
    const components = (hasShape: boolean) =>
      answer(rtNow({ "4a": 0.6, "1a": 0, "1c": 0, "3a": 0, "5a": 0, "5b": 0 }, { ...site, hasShape }), 20)
        ?.works;
    expect(components(true)?.map(([id]) => id)).toContain("drain_normalise");
    expect(components(false)?.map(([id]) => id)).not.toContain("drain_normalise");
  });
});
