import { describe, expect, it } from "vitest";
import { aWorkEffect, effectsOf } from "../../../test/effects-builders";
import { aRecord, aWork } from "../../../test/plan-builders";
import { catalogue } from "../catalogue/catalogue";
import { pricedCatalogue } from "../catalogue/priced-catalogue";
import { investmentRows, investmentTotals } from "./investment-table";

const records = {
  a: aRecord({ id: "a", support: { "Jumlah Perempuan": "90", "Jiwa MBR": 60, "KK Miskin": 20 } }),
  b: aRecord({ id: "b", kelurahan: "Klego", support: { "Jumlah Perempuan": 100 } }),
};
const works = [
  aWork({ id: "tap", name: "Hidran 2", year: 2, fundId: "nsup_bdi", cofundingIdr: { community: 1_000_000 } }),
  aWork({ id: "road", name: "Jalan 1", componentId: "road_paving", year: 2, fundId: "apbd_city" }),
  aWork({ id: "cart", name: "Gerobak 1", componentId: "waste_cart", year: 1 }),
  aWork({ id: "strange", name: "Menara", componentId: "tower", year: 5, costIdr: 7_000_000 }),
];
const served = (kk: number, people: number, recordId: string) => ({
  recordId,
  servedKk: kk,
  servedPeople: people,
});
const effects = effectsOf([], {}, [
  {
    ...aWorkEffect("tap", 10_000_000, [0, 1], ["a"]),
    servedPeople: 72.4,
    servedKk: 20,
    byRecord: [served(20, 72.4, "a")],
  },
  aWorkEffect("road", 22_300_000, [], ["a"]),
  {
    ...aWorkEffect("cart", null, [3], ["a", "b"]),
    servedKk: 30,
    servedPeople: 108.6,
    byRecord: [served(20, 72.4, "a"), served(10, 36.2, "b")],
  },
  aWorkEffect("strange", 7_000_000, [], []),
]);
const prices = { water_public_tap: { id: "water_public_tap", unitCostIdr: 10_000_000, source: "SHBJ" } };
const rows = investmentRows({ works, effects, records, catalogue: pricedCatalogue(catalogue, prices) });
const row = (id: string) => rows.find(({ work }) => work.id === id);

describe("the investment table", () => {
  it("lists every work by year and name, those of an unknown kind too", () => {
    expect(rows.map(({ work }) => work.name)).toEqual(["Gerobak 1", "Hidran 2", "Jalan 1", "Menara"]);
    expect(row("strange")).toMatchObject({ component: null, costIdr: 7_000_000, basis: "stated" });
  });

  it("says what each cost rests on", () => {
    expect(row("tap")?.basis).toBe("project");
    expect(row("road")?.basis).toBe("illustrative");
    expect(row("cart")?.basis).toBeNull();
  });

  it("counts women, low income and poor households in proportion to those served", () => {
    // 20 of the 50 KK of RT a: 90 women of 181 people, 60 people of low income, 20 poor KK.
    expect(row("tap")?.beneficiaries).toEqual({
      people: 72.4,
      isPeopleEstimated: false,
      households: 20,
      women: expect.closeTo(36, 9),
      mbr: 24,
      poorHouseholds: 8,
    });
  });

  it("does not know a sum of which one RT is not known", () => {
    // RT b has a column for women only.
    expect(row("cart")?.beneficiaries).toMatchObject({
      women: expect.closeTo(56, 9),
      mbr: null,
      poorHouseholds: null,
    });
  });

  it("does not call the users of a road 0", () => {
    expect(row("road")?.beneficiaries).toMatchObject({ people: null, households: null, women: null });
  });

  it("tells a work that serves two kelurahan", () => {
    expect([row("tap")?.isAcrossKelurahan, row("cart")?.isAcrossKelurahan]).toEqual([false, true]);
  });
});

describe("its totals", () => {
  const totals = investmentTotals(rows);

  it("stand by year, without the works that have no price", () => {
    expect(totals.years.map(({ costIdr }) => costIdr)).toEqual([0, 32_300_000, 0, 0, 7_000_000]);
    expect(totals.years[0]?.unpricedCount).toBe(1);
    expect(totals.total).toEqual({ costIdr: 39_300_000, unpricedCount: 1 });
  });

  it("stand by source and year, NSUP BDI as its own line, and add up to the cost", () => {
    expect(
      totals.byFund.map(({ fundId, years, total }) => [fundId, years[1]?.costIdr, total.costIdr]),
    ).toEqual([
      ["apbd_city", 22_300_000, 22_300_000],
      ["nsup_bdi", 9_000_000, 9_000_000],
      [null, 0, 7_000_000],
      ["community", 1_000_000, 1_000_000],
    ]);
    expect(totals.excessIdr).toBe(0);
  });

  it("stand by sector; the unknown kind is in the total alone", () => {
    expect(
      totals.bySector.map(({ sectorId, total }) => [sectorId, total.costIdr, total.unpricedCount]),
    ).toEqual([
      ["water", 10_000_000, 0],
      ["road", 22_300_000, 0],
      ["waste", 0, 1],
    ]);
  });
});
