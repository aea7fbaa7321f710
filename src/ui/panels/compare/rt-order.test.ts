import { describe, expect, it } from "vitest";
import { aRecord } from "../../../../test/plan-builders";
import type { RtDifference } from "../../../domain/progress/rt-differences";
import { rulesetById } from "../../../domain/rules/rulesets";
import { assessRecord } from "../../../domain/scoring/assess";
import { sortedRts } from "./rt-order";

const rt = (name: string, totals: readonly (number | null)[]): RtDifference => ({
  unit: { id: name, area: null, record: null, kelurahan: "Contoh", rw: "01", rt: name },
  assessments: totals.map((total) => ({
    ...assessRecord(aRecord(), rulesetById(undefined), { zeroBelowThreshold: false }),
    total,
  })),
});
const rts = [rt("02", [16, 30]), rt("10", [null, 8]), rt("1", [24, 12]), rt("3", [16, null])];
const names = (...sort: [by: "name" | number, isDescending: boolean]) =>
  sortedRts(rts, { by: sort[0], isDescending: sort[1] }).map(({ unit }) => unit.rt);

describe("sortedRts", () => {
  it("sorts names as numbers", () => {
    expect(names("name", false)).toEqual(["1", "02", "3", "10"]);
    expect(names("name", true)).toEqual(["10", "3", "02", "1"]);
  });

  it("sorts by one side's score, equal ones by name, those without a score last", () => {
    expect(names(0, true)).toEqual(["1", "02", "3", "10"]);
    expect(names(0, false)).toEqual(["02", "3", "1", "10"]);
    expect(names(1, false)).toEqual(["10", "1", "02", "3"]);
  });
});
