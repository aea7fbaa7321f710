import { describe, expect, it } from "vitest";
import { aSheet } from "../../../test/survey-sheets";
import { rulesetById } from "../rules/rulesets";
import { assessRecord } from "./assess";
import { meets } from "./operator";

const ruleset = rulesetById("permen-14-2018");

describe("operators at the limit", () => {
  it.each([
    [80, ">=", true],
    [80, ">", false],
    [80, "<=", true],
    [80, "<", false],
    [80.01, ">", true],
    [79.99, ">=", false],
  ] as const)("%s %s 80 is %s", (percent, operator, expected) => {
    expect(meets(percent, operator, 80)).toBe(expected);
  });

  it("noise of decimals is no difference", () =>
    expect(meets(100 - 19.999999999999996, ">", 80)).toBe(false));
});

describe("not slum", () => {
  const denominators = { buildings: 100, households: 100, roadIdealM: 100, drainIdealM: 100 };
  const verdicts = (volumes: Parameters<typeof aSheet>[2]) => {
    const sheet = assessRecord(aSheet("rt", denominators, volumes), ruleset, { zeroBelowThreshold: false });
    return [sheet.total, sheet.isNotSlumByScore, sheet.isNotSlumByScoreAndService];
  };

  it("80 % of service is not above 80 %", () => {
    expect(verdicts({ "3a": 20 })).toEqual([0, true, false]);
    expect(verdicts({ "3a": 19 })).toEqual([0, true, true]);
    expect(verdicts({ "2a": 10, "2b": 10 })).toEqual([0, true, false]);
    expect(verdicts({ "2a": 10, "2b": 9 })).toEqual([0, true, true]);
  });

  it("a total of 15 is not slum, 16 is", () => {
    expect(verdicts({ "1a": 100, "7a": 100, "7b": 100 })).toEqual([15, true, true]);
    expect(verdicts({ "1a": 100, "7a": 100, "7b": 100, "1c": 30 })).toEqual([16, false, false]);
  });
});
