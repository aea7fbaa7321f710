import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fundShares } from "./fund-shares";

describe("who pays a work", () => {
  it("is one source where nothing else is stated", () => {
    expect(fundShares({ fundId: "nsup_bdi" }, 40_000_000)).toEqual({
      shares: [{ fundId: "nsup_bdi", costIdr: 40_000_000 }],
      excessIdr: 0,
    });
    expect(fundShares({ fundId: null }, 0).shares).toEqual([{ fundId: null, costIdr: 0 }]);
  });

  it("leaves the main source what the stated parts leave", () => {
    const work = { fundId: "apbd_city", cofundingIdr: { community: 5_000_000, hibah_dak: 10_000_000 } };
    expect(fundShares(work, 40_000_000).shares).toEqual([
      { fundId: "apbd_city", costIdr: 25_000_000 },
      { fundId: "community", costIdr: 5_000_000 },
      { fundId: "hibah_dak", costIdr: 10_000_000 },
    ]);
  });

  it("names no main source that pays nothing, and says what is stated too much", () => {
    const work = { fundId: null, cofundingIdr: { community: 5_000_000 } };
    expect(fundShares(work, 5_000_000)).toEqual({
      shares: [{ fundId: "community", costIdr: 5_000_000 }],
      excessIdr: 0,
    });
    expect(fundShares(work, 4_000_000)).toEqual({
      shares: [{ fundId: "community", costIdr: 5_000_000 }],
      excessIdr: 1_000_000,
    });
  });

  it("does not know the rest of an unknown cost", () => {
    const work = { fundId: "apbd_city", cofundingIdr: { community: 5_000_000 } };
    expect(fundShares(work, null).shares).toEqual([
      { fundId: "community", costIdr: 5_000_000 },
      { fundId: "apbd_city", costIdr: null },
    ]);
  });

  it("adds up to the cost, or exceeds it by what it says", () => {
    const part = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("a", "b", "main"), part),
        fc.integer({ min: 0, max: 2_000_000_000 }),
        (cofundingIdr, costIdr) => {
          const { shares, excessIdr } = fundShares({ fundId: "main", cofundingIdr }, costIdr);
          expect(shares.reduce((sum, share) => sum + (share.costIdr ?? Number.NaN), 0)).toBe(
            costIdr + excessIdr,
          );
          expect(new Set(shares.map(({ fundId }) => fundId)).size).toBe(shares.length);
        },
      ),
    );
  });
});
