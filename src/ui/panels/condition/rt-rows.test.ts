import { describe, expect, it } from "vitest";
import { aSheet, type VolumesByCode } from "../../../../test/survey-sheets";
import type { RtUnit } from "../../../domain/project/rt-units";
import { rulesetById } from "../../../domain/rules/rulesets";
import { assessRecord } from "../../../domain/scoring/assess";
import { findRows, type RtFilter, rtRows } from "./rt-rows";

const ruleset = rulesetById(undefined);

function unit(rt: string, rw: string, kelurahan: string, deficits: VolumesByCode | null): RtUnit {
  const id = `${kelurahan} ${rt}/${rw}`;
  const record = deficits && { ...aSheet(id, {}, deficits), rawLabel: `RT${rt}-RW${rw}`, rt, rw, kelurahan };
  return { id, area: null, record, kelurahan, rt, rw };
}

const whole = { "1a": 100, "1c": 100, "7a": 100, "7b": 100 };
const rows = rtRows(
  [
    unit("01", "02", "Klego", {}),
    unit("10", "02", "Klego", whole),
    unit("02", "10", "Poncol", { ...whole, "6a": 50 }),
    unit("003", "1", "Poncol", { "3a": null, ...whole }),
    unit("04", "01", "Klego", null),
  ],
  ({ record }) => record && assessRecord(record, ruleset, { zeroBelowThreshold: false }),
  ruleset,
);
const find = (filter: Partial<RtFilter>) =>
  findRows(rows, { query: "", levels: new Set(), sort: "number", ...filter }).map(
    ({ name, letters, assessment }) => `${name} ${letters ?? "?"} ${assessment?.total ?? "?"}`,
  );

describe("the list of RTs", () => {
  it("has the worst first, and never takes an incomplete RT for the best", () => {
    expect(find({ sort: "worst" })).toEqual([
      "RT 02 / RW 10 KR 25",
      "RT 10 / RW 02 KR 20",
      "RT 01 / RW 02 TK 0",
      "RT 03 / RW 01 ? ?",
      "RT 04 / RW 01 ? ?",
    ]);
    expect(find({ sort: "best" })[0]).toBe("RT 01 / RW 02 TK 0");
    expect(find({ sort: "best" }).at(-1)).toBe("RT 04 / RW 01 ? ?");
  });

  it("sorts numbers as numbers, RW first", () => {
    expect(find({ sort: "number" }).map((row) => row.slice(0, 13))).toEqual([
      "RT 03 / RW 01",
      "RT 04 / RW 01",
      "RT 01 / RW 02",
      "RT 10 / RW 02",
      "RT 02 / RW 10",
    ]);
  });

  it.each([
    ["rt 1", ["RT 01 / RW 02 TK 0"]],
    ["rw 02", ["RT 01 / RW 02 TK 0", "RT 10 / RW 02 KR 20"]],
    ["02/10", ["RT 02 / RW 10 KR 25"]],
    ["10", ["RT 10 / RW 02 KR 20", "RT 02 / RW 10 KR 25"]],
    ["poncol rt 3", ["RT 03 / RW 01 ? ?"]],
    ["KLEGO rw 1", ["RT 04 / RW 01 ? ?"]],
    ["RT003-RW1", ["RT 03 / RW 01 ? ?"]],
    [
      "rt",
      [
        "RT 03 / RW 01 ? ?",
        "RT 04 / RW 01 ? ?",
        "RT 01 / RW 02 TK 0",
        "RT 10 / RW 02 KR 20",
        "RT 02 / RW 10 KR 25",
      ],
    ],
    ["mawar", []],
  ])("finds %s", (query, found) => {
    expect(find({ query })).toEqual(found);
  });

  it("keeps the levels asked for, and the incomplete where asked", () => {
    expect(find({ levels: new Set(["TK"]) })).toEqual(["RT 01 / RW 02 TK 0"]);
    expect(find({ levels: new Set(["incomplete"]) })).toEqual(["RT 03 / RW 01 ? ?", "RT 04 / RW 01 ? ?"]);
  });
});
