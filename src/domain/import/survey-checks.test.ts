import { describe, expect, it } from "vitest";
import type { SurveyRecord } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import { checkSurvey, duplicateRecordIds } from "./survey-checks";

const ruleset = rulesetById(undefined);
const record = (denominators: object = {}, volumes: object = {}): SurveyRecord =>
  ({
    id: "s",
    denominators: {
      areaHa: 0.4,
      buildings: 40,
      population: 160,
      households: 44,
      roadIdealM: 160,
      drainIdealM: 160,
      ...denominators,
    },
    volumes,
  }) as unknown as SurveyRecord;
const check = (survey: SurveyRecord, cityClass: "small" | null = null) =>
  checkSurvey(
    { id: "s", area: null, record: survey, kelurahan: null, rw: null, rt: null },
    survey,
    ruleset,
    cityClass,
  );

describe("checkSurvey", () => {
  it("passes a usual RT, and one with blanks", () => {
    expect(check(record())).toEqual([]);
    expect(check(record({ areaHa: null, buildings: null, population: null, households: null }))).toEqual([]);
  });

  it("sees missing and damaged road that are longer than the ideal together", () => {
    expect(check(record({}, { road_coverage: 100, road_surface: 61 }))).toEqual([
      { code: "sum_over_ideal", figures: [161, 160], criteria: "2a + 2b" },
    ]);
    expect(check(record({}, { road_coverage: 100, road_surface: 60 }))).toEqual([]);
  });

  it("sees people and houses that do not go together", () => {
    expect(check(record({ households: 39, population: 39 })).map(({ code }) => code)).toEqual([
      "households_below_buildings",
      "people_per_household",
    ]);
  });

  it("sees square metres in a hectare column", () => {
    expect(check(record({ areaHa: 6900 })).map(({ code }) => code)).toEqual(["area_out_of_range"]);
  });

  it("suggests 1b only where the city size is known", () => {
    const dense = record({ buildings: 83, households: 90, population: 300 }, { building_density: 0 });
    expect(check(dense)).toEqual([]);
    expect(check(dense, "small")).toEqual([
      { code: "density_above_limit", figures: [207.5, 200], criteria: "1b" },
    ]);
    expect(check(record({}, { building_density: 0.4 }), "small")[0]?.code).toBe("density_below_limit");
  });
});

it("finds surveys of the same RT", () => {
  const [a, b, c] = ["a", "b", "c"].map((id) => ({ ...record(), id }));
  const keys: Record<string, string | null> = { a: "x", b: "x", c: null };
  expect([
    ...duplicateRecordIds(
      [a, b, c].flatMap((one) => one ?? []),
      ({ id }) => keys[id] ?? null,
    ),
  ]).toEqual(["a", "b"]);
});
