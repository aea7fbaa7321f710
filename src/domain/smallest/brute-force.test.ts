import { fc, test } from "@fast-check/vitest";
import { describe, expect, it, vi } from "vitest";
import { pekalonganRecords } from "../../../test/pekalongan-survey";
import { aComponent } from "../../../test/plan-builders";
import { hasShared } from "../../../test/shared-data";
import { aSheet } from "../../../test/survey-sheets";
import { catalogue } from "../catalogue/catalogue";
import type { Catalogue, Component } from "../catalogue/component";
import { pricedCatalogue } from "../catalogue/priced-catalogue";
import type { SurveyRecord } from "../project/schema";
import { bandScore } from "../rules/look-up";
import { rulesetById } from "../rules/rulesets";
import { assessRecord } from "../scoring/assess";
import { type CheapestSet, cheapestSet } from "./cheapest-set";
import { type Offer, offersOf, type RtSite } from "./offers";

vi.setConfig({ testTimeout: 60_000 });

const ruleset = rulesetById(undefined);
const options = { zeroBelowThreshold: false };

const siteOf = (record: SurveyRecord): RtSite => ({
  volumes: record.volumes,
  householdPoints: Math.round(record.denominators.households ?? 0),
  buildingPoints: Math.round(record.denominators.buildings ?? 0),
  hasShape: true,
});

/** So many units of each offer, every one tried against every other: no groups, no steps, no shortcuts. */
function bestByTrying(record: SurveyRecord, site: RtSite, maxTotal: number, list: Catalogue) {
  const offers = offersOf(list, site);
  const criteria = ruleset.criteria.map(({ id, denominator }) => ({
    id,
    volume: record.volumes[id] ?? 0,
    whole: record.denominators[denominator] ?? 0,
  }));
  let best: readonly number[] | null = null;
  const amounts: number[] = [];
  const visit = (at: number): void => {
    const offer = offers[at];
    if (offer) {
      for (let amount = 0; amount <= mostOf(offer, site); amount++) {
        amounts[at] = amount;
        visit(at + 1);
      }
      return;
    }
    let total = 0;
    for (const { id, volume, whole } of criteria) {
      const left = Math.max(0, volume - creditOf(id, offers, amounts, site));
      total += bandScore(ruleset, Math.min(100, (100 * left) / whole));
    }
    if (total > maxTotal) return;
    const unpriced = offers.filter((offer, index) => amounts[index] && offer.unitCostIdr === null).length;
    const cost = offers.reduce(
      (sum, offer, index) => sum + (amounts[index] ?? 0) * (offer.unitCostIdr ?? 0),
      0,
    );
    if (!best || unpriced < (best[0] ?? 0) || (unpriced === best[0] && cost < (best[1] ?? 0)))
      best = [unpriced, cost];
  };
  visit(0);
  return best as readonly number[] | null;
}

const mostOf = ({ kind, kkPerUnit, criterionIds }: Offer, { householdPoints, volumes }: RtSite): number =>
  kind === "households"
    ? Math.ceil(householdPoints / (kkPerUnit ?? 1))
    : Math.max(...criterionIds.map((id) => Math.ceil(volumes[id] ?? 0)));

function creditOf(
  criterionId: string,
  offers: readonly Offer[],
  amounts: readonly number[],
  { householdPoints, volumes }: RtSite,
): number {
  let measured = 0;
  const served = new Map<string, number>();
  offers.forEach(({ kind, kkPerUnit, criterionIds }, index) => {
    if (!criterionIds.includes(criterionId)) return;
    const amount = amounts[index] ?? 0;
    const service = criterionIds.join(" ");
    if (kind === "households") served.set(service, (served.get(service) ?? 0) + amount * (kkPerUnit ?? 1));
    else measured += amount;
  });
  const kk = Math.min(householdPoints, Math.max(0, ...served.values()));
  return measured + ((volumes[criterionId] ?? 0) / householdPoints) * kk;
}

const component = (
  id: string,
  kind: "households" | "quantity",
  criterionIds: readonly string[],
  price: number | null,
  kk: number | null = null,
): Component =>
  aComponent({
    id,
    unit: kind === "quantity" ? "KK" : "unit",
    credits: criterionIds.map((criterionId) => ({ criterionId, kind, confidence: "V" as const })),
    reachM: null,
    capacityKkPerUnit: kk === null ? null : { value: kk, source: "", confidence: "V" },
    unitCostIdr: price === null ? null : { value: price, source: "", confidence: "V" },
  });

// Small whole prices, free ones and unknown ones among them: many ties.
const price = fc.oneof({ weight: 5, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.constant(null) });
const kk = fc.integer({ min: 1, max: 5 });
const wastewater = ["wastewater_system", "wastewater_facility"];
const waste = ["waste_facility", "waste_system"];
const houses = ["building_regularity", "building_technical"];

/** Two sectors at a time, so that everything can be tried. */
const someComponents = fc.oneof(
  fc
    .tuple(price, price, price, kk, kk)
    .map(([toilet, mck, septic, ofMck, ofSeptic]) => [
      component("toilet", "quantity", wastewater, toilet),
      component("mck", "households", wastewater, mck, ofMck),
      component("septic", "households", wastewater, septic, ofSeptic),
      component("tap", "quantity", ["water_access"], 3),
    ]),
  fc
    .tuple(price, price, price, price, kk, kk)
    .map(([cart, bin, row, rehab, ofCart, ofBin]) => [
      component("cart", "households", waste, cart, ofCart),
      component("bin", "households", waste.slice(0, 1), bin, ofBin),
      component("row", "quantity", houses, row),
      component("rehab", "quantity", houses.slice(1), rehab),
    ]),
);

const codes = ["1a", "1c", "3a", "5a", "5b", "6a", "6b"];
const someRt = fc
  .tuple(
    fc.integer({ min: 2, max: 7 }),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
  )
  .map(([count, shares]) =>
    aSheet(
      "rt",
      { households: count, buildings: count, population: 3 * count },
      Object.fromEntries(codes.map((code, index) => [code, Math.round((shares[index] ?? 0) * count)])),
    ),
  );

it("lets bins and carts reach the same households, not one each their own", () => {
  // 6a 10 of 10 KK needs 8 KK served, 6b 3 of 10 needs 2: one cart for 2 KK, and bins for all 8, not for 6 more.
  const rt = aSheet("rt", { households: 10 }, { "6a": 10, "6b": 3 });
  const components = [
    component("cart", "households", waste, 5, 2),
    component("bin", "households", waste.slice(0, 1), 1, 2),
  ];
  const now = { assessment: assessRecord(rt, ruleset, options), site: siteOf(rt) };
  const { set } = cheapestSet(now, 0, ruleset, { ...catalogue, components }) ?? {};
  expect(set?.works.map(({ offer, amount }) => [offer.component.id, amount])).toEqual([
    ["cart", 1],
    ["bin", 4],
  ]);
  expect(set?.costIdr).toBe(9);
});

const leftParts = fc.constantFrom(1, 1, 0.9, 0.75, 0.6);

test.prop([someRt, someComponents, fc.oneof(fc.nat(3), fc.nat(30)), leftParts], { numRuns: 300 })(
  "the cheapest set costs what trying everything finds",
  (surveyed, components, maxTotal, leftPart) => {
    const list = { ...catalogue, components };
    const site = siteOf(surveyed);
    // Works of the plan have taken a part off already, not always whole households.
    const volumes = Object.fromEntries(
      Object.entries(surveyed.volumes).map(([id, volume]) => [id, volume && volume * leftPart]),
    );
    const record = { ...surveyed, volumes };
    const assessment = assessRecord(record, ruleset, options);
    const answer = cheapestSet({ assessment, site }, maxTotal, ruleset, list);
    const tried = bestByTrying(record, site, maxTotal, list);
    if ((assessment.total ?? 0) <= maxTotal) expect(answer?.set).toBeNull();
    else expect(answer?.set ? [answer.set.unpricedWorks, answer.set.costIdr] : null).toEqual(tried);
  },
);

describe.skipIf(!hasShared)("on the 118 RT of Pekalongan", () => {
  const priced = pricedCatalogue(catalogue, {
    mck_communal: { id: "mck_communal", unitCostIdr: 12_800_000, source: "" },
    waste_cart: { id: "waste_cart", unitCostIdr: 35_000_000, source: "" },
  });

  it("every set brings its RT below 16 when assessed again, and no step of it can be taken back", () => {
    const records = pekalonganRecords();
    let [slum, reached] = [0, 0];
    for (const record of records) {
      const assessment = assessRecord(record, ruleset, options);
      const site = siteOf(record);
      const answer = cheapestSet({ assessment, site }, 15, ruleset, priced);
      if (assessment.total === null || assessment.total < 16) continue;
      slum++;
      if (!answer?.set) continue;
      reached++;
      const { set } = answer;
      expect(totalAfter(record, set)).toBe(set.totalAfter);
      expect(set.totalAfter).toBeLessThan(16);
      for (const { amount, offer } of set.works) {
        // One unit, or a tenth of a metre, less of any work, and the RT stays a slum.
        const less = offer.component.unit === "m" ? 0.1 : 1;
        const works = set.works.map((work) =>
          work.offer === offer ? { ...work, amount: amount - less } : work,
        );
        expect(totalAfter(record, { ...set, works })).toBeGreaterThan(15);
      }
    }
    expect([records.length, slum, reached]).toEqual([118, 112, 112]);
  });
});

/** The total after a set, from nothing but its works and the survey. */
function totalAfter(record: SurveyRecord, { works }: Pick<CheapestSet, "works">): number | null {
  const site = siteOf(record);
  const offers = works.map(({ offer }) => offer);
  const amounts = works.map(({ amount, servedKk, offer }) =>
    offer.kind === "households" && offer.kkPerUnit === null ? (servedKk ?? 0) : amount,
  );
  const volumes = Object.fromEntries(
    Object.entries(record.volumes).map(([id, volume]) => {
      const taken = creditOf(id, offers, amounts, site);
      return [id, volume === null ? null : Math.max(0, volume - taken)];
    }),
  );
  return assessRecord({ ...record, volumes }, ruleset, options).total;
}
