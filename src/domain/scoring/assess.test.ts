import { describe, expect, it } from "vitest";
import { aSheet, kebonsari, kebonsariAfter, volumesOf } from "../../../test/survey-sheets";
import { rulesetById } from "../rules/rulesets";
import { assessRecord } from "./assess";
import type { Assessment, CriterionResult } from "./assessment";
import { contribution } from "./contribution";

const ruleset = rulesetById("permen-14-2018");
const options = { zeroBelowThreshold: false };
const assess = (...sheet: Parameters<typeof aSheet>) => assessRecord(aSheet(...sheet), ruleset, options);

const criterion = (assessment: Assessment, code: string): CriterionResult => {
  const index = ruleset.criteria.findIndex((item) => item.code === code);
  const result = assessment.criteria[index];
  if (!result) throw new Error(`no criterion ${code}`);
  return result;
};
const service = (assessment: Assessment, id: string) =>
  assessment.services.find(({ serviceId }) => serviceId === id)?.percent;
const twoDecimals = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

describe("the worked example, Kebonsari RT 39 RW 07", () => {
  const before = assessRecord(kebonsari(), ruleset, options);
  const after = assessRecord(kebonsariAfter(), ruleset, options);
  const withTap = assessRecord(kebonsariAfter({ "3a": 8 }), ruleset, options);

  it("is light slum with 33 before", () => {
    expect([before.total, before.levelId]).toEqual([33, "light"]);
    expect(before.criteria.map(({ score }) => score)).toEqual([
      5, 0, 1, 0, 0, 1, 0, 0, 0, 5, 3, 3, 5, 5, 0, 5,
    ]);
    expect(Object.values(before.aspectPercents).map(twoDecimals)).toEqual([
      48.25, 1.56, 21.59, 33.33, 54.55, 100, 50,
    ]);
    expect(twoDecimals(before.sectorMeanPercent)).toBe(44.18);
  });

  it("is not slum by score after the works, but water is below 80 %", () => {
    expect([after.total, after.levelId]).toEqual([12, "not_slum"]);
    expect(twoDecimals(after.sectorMeanPercent)).toBe(18.64);
    expect(contribution(before.sectorMeanPercent, after.sectorMeanPercent)).toBeCloseTo(0.5781, 4);
    expect(service(after, "water")).toBeCloseTo(56.82, 2);
    expect(service(after, "wastewater")).toBeCloseTo(90.91, 2);
    expect(service(after, "waste")).toBe(100);
    expect(service(after, "drainage")).toBe(100);
    expect(service(after, "road")).toBeCloseTo(96.88, 2);
    expect([after.isNotSlumByScore, after.isNotSlumByScoreAndService]).toEqual([true, false]);
  });

  it("passes both once a public tap serves 11 more households", () => {
    expect(withTap.total).toBe(11);
    expect(twoDecimals(withTap.sectorMeanPercent)).toBe(16.86);
    expect(contribution(before.sectorMeanPercent, withTap.sectorMeanPercent)).toBeCloseTo(0.6185, 4);
    expect(service(withTap, "water")).toBeCloseTo(81.82, 2);
    expect(withTap.isNotSlumByScoreAndService).toBe(true);
  });

  it("needs all 11: with 10 more the water service is 79.5 %", () => {
    const almost = assessRecord(kebonsariAfter({ "3a": 9 }), ruleset, options);
    expect(almost.isNotSlumByScoreAndService).toBe(false);
  });
});

describe("published boundary cases", () => {
  it("Sumbermulyo RT 01 RW 05 is moderate at its lower limit, 38", () => {
    const sheet = assess(
      "sumbermulyo",
      { areaHa: 4.63, buildings: 50, population: 201, households: 60, roadIdealM: 780, drainIdealM: 385 },
      {
        "1a": 13,
        "1c": 13,
        "2a": 100,
        "2b": 605,
        "3a": 54,
        "4c": 310,
        "5a": 10,
        "5b": 16,
        "6a": 60,
        "6b": 60,
        "7a": 50,
        "7b": 50,
      },
    );
    expect([sheet.total, sheet.levelId]).toEqual([38, "moderate"]);
  });

  it("Kebunan RT 001 RW 001 is not slum with 14", () => {
    const sheet = assess(
      "kebunan",
      { areaHa: 1.31, buildings: 50, population: null, households: 58, roadIdealM: 824, drainIdealM: 540.9 },
      { "1a": 21, "1c": 24, "3a": 24, "4b": 76.9, "4c": 54, "5b": 16, "6a": 58, "6b": 58 },
    );
    expect([sheet.total, sheet.levelId]).toEqual([14, "not_slum"]);
    expect([sheet.isNotSlumByScore, sheet.isNotSlumByScoreAndService]).toEqual([true, false]);
  });
});

describe("traps of real surveys", () => {
  const denominators = { areaHa: 1, buildings: 40, households: 50, roadIdealM: 200, drainIdealM: 200 };

  it("a denominator of 0 scores 0 and says so", () => {
    const result = criterion(assess("wungu", { ...denominators, drainIdealM: 0 }, {}), "4b");
    expect(result).toMatchObject({ percent: 0, score: 0, flags: ["denominator_zero"] });
  });

  it("a deficit over a denominator of 0 serves nobody", () => {
    const sheet = assess("wungu", { ...denominators, drainIdealM: 0 }, { "4b": 30 });
    expect(criterion(sheet, "4b")).toMatchObject({ percent: 0, score: 0, flags: ["denominator_zero"] });
    expect(service(sheet, "drainage")).toBeNull();
    expect(sheet.isNotSlumByScoreAndService).toBeNull();
  });

  it("more than the denominator is clamped to 100 %, the raw percent kept", () => {
    const sheet = assess("flooded", { ...denominators, areaHa: 0.5 }, { "4a": 1.54 });
    expect(criterion(sheet, "4a")).toMatchObject({ percent: 100, rawPercent: 308, score: 5, volume: 1.54 });
    expect(sheet.flags).toEqual(["percent_over_100"]);
    expect(sheet.sectorMeanPercent).toBeCloseTo(100 / 3 / 7, 10);
    expect(sheet.rawSectorMeanPercent).toBeCloseTo(308 / 3 / 7, 10);
  });

  it("a negative volume counts as 0", () => {
    const sheet = assess("negative", denominators, { "4a": -0.25 });
    expect(criterion(sheet, "4a")).toMatchObject({ percent: 0, rawPercent: -25, score: 0, volume: -0.25 });
    expect(sheet.flags).toEqual(["negative_volume"]);
  });

  it("shifted columns are refused: no score, no total, no level", () => {
    const sheet = assess("shifted", { ...denominators, households: 20 }, { "3a": 40, "5a": 33, "1a": 2 });
    expect(sheet).toMatchObject({
      total: null,
      levelId: null,
      isComplete: false,
      flags: ["columns_shifted"],
    });
    expect(criterion(sheet, "1a")).toMatchObject({ volume: 2, percent: null, score: null });
  });

  it("fewer households than buildings alone is no reason to refuse", () => {
    expect(assess("few", { ...denominators, households: 20 }, { "3a": 40 }).total).toBe(5);
    expect(assess("many", denominators, { "3a": 60, "5a": 60 }).total).toBe(10);
  });

  it("a blank is not surveyed: no total, no level, never 0", () => {
    const sheet = assess("blank", denominators, { "3a": null, "6a": 50 });
    expect(criterion(sheet, "3a")).toMatchObject({ percent: null, score: null, flags: ["not_surveyed"] });
    expect(sheet).toMatchObject({ isComplete: false, total: null, knownTotal: 5, levelId: null });
    expect(sheet).toMatchObject({ sectorMeanPercent: null, isNotSlumByScore: null });
    expect(sheet.aspectPercents).toMatchObject({ water: null, waste: 50 });
    expect(service(sheet, "water")).toBeNull();
    expect(sheet.isNotSlumByScoreAndService).toBe(false);
  });

  it("a criterion that the record does not name, or that is no number, is not surveyed", () => {
    const { water_access: _, ...volumes } = volumesOf({ "5a": Number.NaN });
    const sheet = assessRecord({ ...aSheet("part", denominators, {}), volumes }, ruleset, options);
    expect([criterion(sheet, "3a").score, criterion(sheet, "5a").score]).toEqual([null, null]);
  });

  it("a missing denominator leaves the criterion without a score", () => {
    const result = criterion(assess("no-kk", { ...denominators, households: null }, { "3a": 4 }), "3a");
    expect(result).toMatchObject({ volume: 4, percent: null, score: null, flags: ["denominator_missing"] });
  });
});

describe("options", () => {
  const sheet = aSheet("low", { buildings: 100, households: 100 }, { "1a": 20, "3a": 30 });

  it("all percents count in the sector mean", () => {
    const { aspectPercents, sectorMeanPercent } = assessRecord(sheet, ruleset, options);
    expect(aspectPercents).toMatchObject({ building: 20 / 3, water: 15 });
    expect(sectorMeanPercent).toBeCloseTo((20 / 3 + 15) / 7, 10);
  });

  it("a variant leaves out percents that score 0", () => {
    const { aspectPercents, sectorMeanPercent } = assessRecord(sheet, ruleset, { zeroBelowThreshold: true });
    expect(aspectPercents).toMatchObject({ building: 0, water: 15 });
    expect(sectorMeanPercent).toBeCloseTo(15 / 7, 10);
  });
});

describe("contribution", () => {
  it("is negative where things got worse", () => expect(contribution(30, 32)).toBeCloseTo(-0.0667, 4));
  it("is 0 where there was nothing to take away", () => expect(contribution(0, 0)).toBe(0));
  it("is unknown where a mean is", () => expect(contribution(null, 12)).toBeNull());
});
