import { describe, expect, test } from "vitest";
import { aRecord } from "../../test/plan-builders";
import type { SurveyRecord } from "../domain/project/schema";
import { rulesetById } from "../domain/rules/rulesets";
import { assessRecord } from "../domain/scoring/assess";
import { choroplethValue, classesOf, classify, measureOf } from "./choropleth";
import type { ColourBy } from "./view-slice";

const ruleset = rulesetById("permen-14-2018");

function shown(colourBy: ColourBy, parts: Partial<SurveyRecord>) {
  const record = aRecord(parts);
  const assessment = assessRecord(record, ruleset, { zeroBelowThreshold: false });
  return {
    value: choroplethValue(colourBy, assessment, { record }),
    classId: classify(colourBy, assessment, { record }, ruleset),
  };
}
const withDeficits = (volumes: Record<string, number | null>): Partial<SurveyRecord> => ({
  volumes: { ...aRecord().volumes, ...volumes },
});

const total: ColourBy = { kind: "total" };
const water: ColourBy = { kind: "criterion", id: "water_access" };

describe("classes", () => {
  test("of the total are the four levels, worst first, with their limits", () => {
    expect(
      classesOf(total, ruleset).map(({ letters, colourToken, from, to }) => [letters, colourToken, from, to]),
    ).toEqual([
      ["KB", "--lv-KB", 60, 80],
      ["KS", "--lv-KS", 38, 59],
      ["KR", "--lv-KR", 16, 37],
      ["TK", "--lv-TK", 0, 15],
    ]);
  });

  test("of a criterion are the four scores at 25, 51 and 76 percent", () => {
    expect(
      classesOf(water, ruleset).map(({ id, colourToken, score, from, to }) => [
        id,
        colourToken,
        score,
        from,
        to,
      ]),
    ).toEqual([
      ["score-5", "--sc-5", 5, 76, 100],
      ["score-3", "--sc-3", 3, 51, 76],
      ["score-1", "--sc-1", 1, 25, 51],
      ["score-0", "--sc-0", 0, 0, 25],
    ]);
  });

  test("of a service are the same inks read from the other side", () => {
    expect(
      classesOf({ kind: "service", id: "water" }, ruleset).map(({ colourToken, score, from, to }) => [
        colourToken,
        score,
        from,
        to,
      ]),
    ).toEqual([
      ["--sc-5", null, 0, 24],
      ["--sc-3", null, 24, 49],
      ["--sc-1", null, 49, 75],
      ["--sc-0", null, 75, 100],
    ]);
  });

  test("of density begin at the limits of small and large cities", () => {
    expect(
      classesOf({ kind: "density" }, ruleset).map(({ colourToken, from, to }) => [colourToken, from, to]),
    ).toEqual([
      ["--sc-5", 250, Number.POSITIVE_INFINITY],
      ["--sc-3", 200, 250],
      ["--sc-1", 100, 200],
      ["--sc-0", 0, 100],
    ]);
  });

  test("each have a measure that says what the figure is", () => {
    expect(measureOf(total)).toBe("total");
    expect(measureOf(water)).toBe("percent");
    expect(measureOf({ kind: "service", id: "fire" })).toBe("served");
    expect(measureOf({ kind: "density" })).toBe("density");
  });
});

describe("an RT", () => {
  test("without deficits is not slum", () => {
    expect(shown(total, {})).toEqual({ value: 0, classId: "not_slum" });
  });

  test("falls into the class of the score its percent gets", () => {
    expect(shown(water, withDeficits({ water_access: 12 }))).toEqual({ value: 24, classId: "score-0" });
    expect(shown(water, withDeficits({ water_access: 12.5 }))).toEqual({ value: 25, classId: "score-1" });
    expect(shown(water, withDeficits({ water_access: 26 }))).toEqual({ value: 52, classId: "score-3" });
    expect(shown(water, withDeficits({ water_access: 38 }))).toEqual({ value: 76, classId: "score-5" });
  });

  test("is coloured by the mean of an aspect's criteria", () => {
    const deficits = withDeficits({ water_access: 50, water_quantity: 2 });
    expect(shown({ kind: "aspect", id: "water" }, deficits)).toEqual({ value: 52, classId: "score-3" });
  });

  test("that is served by a quarter is in the worst but one class of the service", () => {
    const deficits = withDeficits({ water_access: 37.5 });
    expect(shown({ kind: "service", id: "water" }, deficits)).toEqual({ value: 25, classId: "score-3" });
  });

  test("is as dense as its buildings per surveyed hectare, and the limit itself is not above it", () => {
    const density = (areaHa: number | null) =>
      shown({ kind: "density" }, { denominators: { ...aRecord().denominators, areaHa } });
    expect(density(0.5)).toEqual({ value: 200, classId: "density-100" });
    expect(density(0.4)).toEqual({ value: 250, classId: "density-200" });
    expect(density(0.2)).toEqual({ value: 500, classId: "density-250" });
    expect(density(0)).toEqual({ value: null, classId: null });
    expect(density(null)).toEqual({ value: null, classId: null });
  });

  test("that was not surveyed has no class, whatever is asked", () => {
    const blank = withDeficits({ water_access: null });
    expect(shown(total, blank)).toEqual({ value: null, classId: null });
    expect(shown(water, blank)).toEqual({ value: null, classId: null });
    expect(shown({ kind: "aspect", id: "water" }, blank).classId).toBeNull();
    expect(classify(total, null, { record: null }, ruleset)).toBeNull();
  });
});
