import { expect, it } from "vitest";
import { aSheet, type VolumesByCode } from "../../../test/survey-sheets";
import { rulesetById } from "../rules/rulesets";
import { assessRecord } from "../scoring/assess";
import { nearLimits } from "./near-limits";

const ruleset = rulesetById(undefined);

const nearOf = (volumes: VolumesByCode, households = 44) =>
  nearLimits(
    assessRecord(aSheet("rt", { households, areaHa: 1, roadIdealM: 100 }, volumes), ruleset, {
      zeroBelowThreshold: false,
    }),
    ruleset,
  ).map(({ criterionId, volume, direction, fromScore, toScore }) => [
    ruleset.criteria.find(({ id }) => id === criterionId)?.code,
    direction,
    volume,
    fromScore,
    toScore,
  ]);

it("marks what one household, building, metre or hundredth of a hectare would lower or raise", () => {
  // 44 KK: 11 = 25 %, 23 = 52,3 %, 34 = 77,3 %.
  expect(nearOf({ "3a": 11 })).toEqual([["3a", "down", 1, 1, 0]]);
  expect(nearOf({ "3a": 10 })).toEqual([["3a", "up", 1, 0, 1]]);
  expect(nearOf({ "3a": 12 })).toEqual([]);
  expect(nearOf({ "4a": 0.51 })).toEqual([["4a", "down", 0.01, 3, 1]]);
  expect(nearOf({ "2b": 75.2 })).toEqual([["2b", "up", 1, 3, 5]]);
});

it("names what is about to drop first, the most points first", () => {
  expect(nearOf({ "3a": 10, "3b": 11, "6a": 22, "6b": 34 })).toEqual([
    ["6b", "down", 1, 5, 3],
    ["3b", "down", 1, 1, 0],
    ["6a", "up", 1, 1, 3],
    ["3a", "up", 1, 0, 1],
  ]);
});

it("marks nothing that is unknown or cannot grow", () => {
  expect(nearOf({ "3a": null })).toEqual([]);
  expect(nearOf({ "3a": 44 })).toEqual([]);
  expect(nearOf({ "3a": 0 }, 0)).toEqual([]);
});
