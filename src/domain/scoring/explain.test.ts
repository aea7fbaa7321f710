import { describe, expect, it } from "vitest";
import { aSheet } from "../../../test/survey-sheets";
import { bandScore } from "../rules/look-up";
import { rulesetById } from "../rules/rulesets";
import { assessRecord } from "./assess";
import { explainCriterion } from "./explain";

const ruleset = rulesetById("permen-14-2018");

function explain(code: string, denominators: Parameters<typeof aSheet>[1], volume: number | null) {
  const sheet = assessRecord(aSheet("rt", denominators, { [code]: volume }), ruleset, {
    zeroBelowThreshold: false,
  });
  const result = sheet.criteria[ruleset.criteria.findIndex((criterion) => criterion.code === code)];
  return result ? explainCriterion(result, ruleset) : null;
}

describe("the sentence about a criterion", () => {
  it("12 of 40 households: 30 %, between 25 and 51, 3 fewer give score 0", () => {
    expect(explain("3a", { households: 40 }, 12)).toMatchObject({
      volume: 12,
      denominator: 40,
      percent: 30,
      score: 1,
      fromPercent: 25,
      belowPercent: 51,
      next: { score: 0, lessVolume: 3 },
    });
  });

  it("the highest band has no upper limit", () => {
    expect(explain("6a", { households: 44 }, 44)).toMatchObject({
      fromPercent: 76,
      belowPercent: null,
      next: { score: 3, lessVolume: 11 },
    });
  });

  it("score 0 has nothing better", () => {
    expect(explain("2b", { roadIdealM: 160 }, 5)).toMatchObject({
      fromPercent: 0,
      belowPercent: 25,
      next: null,
    });
  });

  it("a few households can jump over a band", () => {
    expect(explain("3a", { households: 3 }, 3)).toMatchObject({ next: { score: 3, lessVolume: 1 } });
    expect(explain("3a", { households: 1 }, 1)).toMatchObject({ next: { score: 0, lessVolume: 1 } });
  });

  it("hectares go by hundredths", () => {
    expect(explain("4a", { areaHa: 0.69 }, 0.19)).toMatchObject({
      score: 1,
      next: { score: 0, lessVolume: 0.02 },
    });
  });

  it("an impossible volume must first come down to its denominator", () => {
    expect(explain("3a", { households: 50 }, 60)).toMatchObject({
      percent: 100,
      next: { score: 3, lessVolume: 23 },
    });
  });

  it("what was not surveyed has no score and no next step", () => {
    expect(explain("3a", { households: 50 }, null)).toMatchObject({ score: null, percent: null, next: null });
  });
});

describe("limits are lower bounds on the percent to two decimals", () => {
  it.each([
    [24.64, 0],
    [24.994, 0],
    [24.995, 1],
    [25, 1],
    [50.77, 1],
    [50.91, 1],
    [51, 3],
    [51.09, 3],
    [75.38, 3],
    [75.9, 3],
    [76, 5],
    [100, 5],
    [0, 0],
  ])("%s percent scores %s", (percent, score) => expect(bandScore(ruleset, percent)).toBe(score));
});
