import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { aRecord } from "../../../test/plan-builders";
import { rulesetById } from "../rules/rulesets";
import { assessVolumes } from "./assess";
import { totalOf } from "./total-of";

const ruleset = rulesetById(undefined);
const { denominators, volumes } = aRecord();

it("is 0 without a deficit, 1 with a quarter of the households lacking water, unknown where not surveyed", () => {
  expect(totalOf(denominators, volumes, ruleset)).toBe(0);
  expect(totalOf(denominators, { ...volumes, water_access: 12.5 }, ruleset)).toBe(1);
  expect(totalOf(denominators, { ...volumes, water_access: null }, ruleset)).toBeNull();
});

const figure = fc.oneof(
  { weight: 12, arbitrary: fc.double({ min: 0, max: 200, noNaN: true }) },
  fc.constantFrom(0, -1, null, Number.NaN, Infinity),
);
const survey = fc.record({
  denominators: fc.record(Object.fromEntries(Object.keys(denominators).map((id) => [id, figure]))),
  volumes: fc.record(Object.fromEntries(ruleset.criteria.map(({ id }) => [id, figure]))),
});

test.prop([survey])("agrees with the whole assessment on any survey", (drawn) => {
  const all = { ...denominators, ...drawn.denominators };
  const { total } = assessVolumes(all, drawn.volumes, ruleset, { zeroBelowThreshold: false });
  expect(totalOf(all, drawn.volumes, ruleset)).toBe(total);
});
