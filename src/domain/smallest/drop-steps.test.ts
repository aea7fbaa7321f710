import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { aSheet, kebonsari, type VolumesByCode } from "../../../test/survey-sheets";
import type { Denominators } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import { assessRecord } from "../scoring/assess";
import { dropSteps } from "./drop-steps";

const ruleset = rulesetById(undefined);
const options = { zeroBelowThreshold: false };

const stepsOf = (code: string, denominators: Partial<Denominators>, volumes: VolumesByCode) => {
  const id = ruleset.criteria.find((criterion) => criterion.code === code)?.id;
  const { criteria } = assessRecord(aSheet("rt", denominators, volumes), ruleset, options);
  const result = criteria.find(({ criterionId }) => criterionId === id);
  return (result ? dropSteps(result, ruleset) : []).map(({ toScore, lessVolume }) => [toScore, lessVolume]);
};

describe("the least volume that lowers a score", () => {
  it("is whole households and buildings", () => {
    // 44 KK: below 76 % at 33, below 51 % at 22, below 25 % at 10.
    expect(stepsOf("6a", { households: 44 }, { "6a": 44 })).toEqual([
      [3, 11],
      [1, 22],
      [0, 34],
    ]);
    expect(stepsOf("1c", { buildings: 38 }, { "1c": 17 })).toEqual([[0, 8]]);
  });

  it("is metres to the centimetre and hectares to the square metre, on the right side of the rounding", () => {
    // 160 m: 76 % begins at 75,995 % = 121,592 m, so 38,408 m less still counts as 76 %.
    expect(stepsOf("4c", { drainIdealM: 160 }, { "4c": 160 })).toEqual([
      [3, 38.41],
      [1, 78.41],
      [0, 120.01],
    ]);
    // 0,70 ha: 25 % begins at 24,995 % = 0,174965 ha.
    expect(stepsOf("4a", { areaHa: 0.7 }, { "4a": 0.2 })).toEqual([[0, 0.0251]]);
  });

  it("counts 24,995 percent as 25, as the rule does", () => {
    // 4999 / 20000 = 24,995 %: one building less is 24,99 %.
    expect(stepsOf("1a", { buildings: 20_000 }, { "1a": 4999 })).toEqual([[0, 1]]);
    expect(stepsOf("1a", { buildings: 20_000 }, { "1a": 4998 })).toEqual([]);
  });

  it("takes two steps at once where one household is worth so much", () => {
    expect(stepsOf("3a", { households: 4 }, { "3a": 4 })).toEqual([
      [3, 1],
      [1, 2],
      [0, 4],
    ]);
    expect(stepsOf("3a", { households: 2 }, { "3a": 2 })).toEqual([
      [1, 1],
      [0, 2],
    ]);
  });

  it("counts what lies above the whole too", () => {
    expect(stepsOf("4a", { areaHa: 1 }, { "4a": 3.08 })[0]).toEqual([3, 2.3201]);
  });

  it("is nothing where there is no score to lower", () => {
    expect(stepsOf("3a", { households: 44 }, { "3a": 0 })).toEqual([]);
    expect(stepsOf("3a", { households: 44 }, { "3a": null })).toEqual([]);
    expect(stepsOf("3a", { households: 0 }, { "3a": 5 })).toEqual([]);
    expect(stepsOf("3a", { households: null }, { "3a": 5 })).toEqual([]);
    expect(stepsOf("4a", { areaHa: 1 }, { "4a": -0.2 })).toEqual([]);
  });

  test.prop([fc.integer({ min: 1, max: 120 }), fc.nat(120), fc.constantFrom("3a", "1a", "2b", "4a")])(
    "is enough, and one part of it less is not",
    (denominator, volume, code) => {
      const whole = {
        households: denominator,
        buildings: denominator,
        roadIdealM: denominator,
        areaHa: denominator,
      };
      const scoreOf = (left: number) => {
        const index = ruleset.criteria.findIndex((criterion) => criterion.code === code);
        const sheet = aSheet("rt", { ...whole, population: 400 }, { [code]: left });
        return assessRecord(sheet, ruleset, options).criteria[index]?.score;
      };
      const part = { "3a": 1, "1a": 1, "2b": 0.01, "4a": 0.0001 }[code] ?? 1;
      for (const [toScore = 0, less = 0] of stepsOf(code, whole, { [code]: volume })) {
        expect(scoreOf(volume - less)).toBe(toScore);
        // What stands on a limit to the last decimal counts as reaching it.
        expect(scoreOf(volume - less + part + 2e-9)).toBeGreaterThan(toScore);
      }
    },
  );
});

it("finds every step of the worked example", () => {
  const { criteria } = assessRecord(kebonsari(), ruleset, options);
  const first = criteria.flatMap((result) => {
    const [step] = dropSteps(result, ruleset);
    const code = ruleset.criteria.find(({ id }) => id === result.criterionId)?.code;
    return step ? [[code, step.fromScore, step.toScore, step.lessVolume]] : [];
  });
  expect(first).toEqual([
    ["1a", 5, 3, 10],
    ["1c", 1, 0, 8],
    ["3a", 1, 0, 9],
    ["4c", 5, 3, 38.41],
    ["5a", 3, 1, 2],
    ["5b", 3, 1, 2],
    ["6a", 5, 3, 11],
    ["6b", 5, 3, 11],
    ["7b", 5, 3, 10],
  ]);
});
