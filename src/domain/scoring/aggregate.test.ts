import { describe, expect, it } from "vitest";
import { aSheet, kebonsari, kebonsariAfter } from "../../../test/survey-sheets";
import { rulesetById } from "../rules/rulesets";
import { assessTogether } from "./aggregate";
import { assessRecord } from "./assess";

const ruleset = rulesetById("permen-14-2018");
const options = { zeroBelowThreshold: false };
const waterAccess = ruleset.criteria.findIndex(({ code }) => code === "3a");

const rtA = aSheet("a", { buildings: 20, households: 20, areaHa: 1 }, { "3a": 10 });
const rtB = aSheet("b", { buildings: 80, households: 80, areaHa: 1 }, { "3a": 1 });

describe("several RTs together", () => {
  it("are scored by summed volumes, not by the mean of their percents", () => {
    expect(assessRecord(rtA, ruleset, options).criteria[waterAccess]).toMatchObject({
      percent: 50,
      score: 1,
    });
    expect(assessTogether([rtA, rtB], ruleset, options).criteria[waterAccess]).toMatchObject({
      volume: 11,
      denominator: 100,
      percent: 11,
      score: 0,
    });
  });

  it("can be less slum than every one of them", () => {
    const first = aSheet("x", { buildings: 50, households: 50 }, { "1a": 50, "3a": 50, "5a": 50, "6a": 50 });
    const second = aSheet(
      "y",
      { buildings: 150, households: 150 },
      { "1c": 150, "3b": 150, "5b": 150, "6b": 150 },
    );
    expect(assessRecord(first, ruleset, options).total).toBe(20);
    expect(assessRecord(second, ruleset, options).total).toBe(20);
    expect(assessTogether([first, second], ruleset, options)).toMatchObject({ total: 16, levelId: "light" });
    const third = aSheet(
      "z",
      { buildings: 20, households: 20 },
      { "2a": 200, "4c": 200, "7a": 20, "7b": 20 },
    );
    expect(assessRecord(third, ruleset, options).total).toBe(20);
    expect(assessTogether([first, second, third], ruleset, options)).toMatchObject({
      total: 14,
      levelId: "not_slum",
    });
  });

  it("of one RT are that RT", () => {
    const { recordCount, surveyedCount, surveyedByCriterion, ...together } = assessTogether(
      [kebonsari()],
      ruleset,
      options,
    );
    expect(together).toEqual(assessRecord(kebonsari(), ruleset, options));
    expect([recordCount, surveyedCount, surveyedByCriterion["water_access"]]).toEqual([1, 1, 1]);
  });

  it("of none are unknown", () => {
    expect(assessTogether([], ruleset, options)).toMatchObject({
      total: null,
      levelId: null,
      recordCount: 0,
    });
  });

  it("take what a plan leaves of their volumes", () => {
    const after = kebonsariAfter();
    const volumesOverride = new Map([["kebonsari", after.volumes]]);
    expect(assessTogether([kebonsari()], ruleset, { ...options, volumesOverride }).total).toBe(12);
  });
});

describe("an RT without a full survey", () => {
  const unsurveyed = aSheet("c", { households: 100, buildings: 90 }, { "3a": null });

  it("is left out of the sum, and the result says so", () => {
    const together = assessTogether([rtA, rtB, unsurveyed], ruleset, options);
    expect(together.criteria[waterAccess]).toMatchObject({
      percent: 11,
      denominator: 100,
      flags: ["not_surveyed"],
    });
    expect(together).toMatchObject({ recordCount: 3, surveyedCount: 2, total: 0 });
    expect(together.surveyedByCriterion).toMatchObject({ water_access: 2, water_quantity: 3 });
  });

  it("keeps the group from being called not slum", () => {
    expect(assessTogether([rtB], ruleset, options).isNotSlumByScore).toBe(true);
    expect(assessTogether([rtB, unsurveyed], ruleset, options)).toMatchObject({
      levelId: null,
      isNotSlumByScore: null,
      isNotSlumByScoreAndService: null,
    });
    expect(assessTogether([kebonsari(), kebonsari({ "3b": null })], ruleset, options)).toMatchObject({
      levelId: "light",
      isNotSlumByScoreAndService: false,
    });
  });

  it("with shifted columns is left out of every sum", () => {
    const shifted = aSheet("s", { households: 20, buildings: 40 }, { "3a": 40, "5a": 33 });
    const together = assessTogether([rtA, shifted], ruleset, options);
    expect(together.criteria[waterAccess]).toMatchObject({ volume: 10, denominator: 20 });
    expect(together).toMatchObject({
      recordCount: 2,
      surveyedCount: 1,
      flags: ["columns_shifted"],
    });
  });

  it("of which nothing is known leaves nothing to score", () => {
    const blank = aSheet("b", { households: null }, { "3a": null });
    expect(assessTogether([blank], ruleset, options)).toMatchObject({ total: null, surveyedCount: 0 });
  });
});

describe("impossible volumes in a sum", () => {
  const flooded = aSheet("f", { areaHa: 0.5 }, { "4a": 1.5 });
  const negative = aSheet("n", { areaHa: 1.5 }, { "4a": -0.5 });
  const index = ruleset.criteria.findIndex(({ code }) => code === "4a");

  it("above the denominator count as they are, so that the sum is not made better", () => {
    const dry = aSheet("d", { areaHa: 1.5 }, {});
    expect(assessTogether([flooded, dry], ruleset, options).criteria[index]).toMatchObject({
      percent: 75,
      score: 3,
    });
  });

  it("below 0 count as 0; the raw percent repeats the source", () => {
    expect(assessTogether([flooded, negative], ruleset, options).criteria[index]).toMatchObject({
      percent: 75,
      rawPercent: 50,
      flags: ["negative_volume"],
    });
  });
});
