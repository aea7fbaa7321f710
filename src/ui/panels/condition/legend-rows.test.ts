import { expect, it } from "vitest";
import { aSheet, type VolumesByCode } from "../../../../test/survey-sheets";
import type { RtUnit } from "../../../domain/project/rt-units";
import { rulesetById } from "../../../domain/rules/rulesets";
import { assessRecord } from "../../../domain/scoring/assess";
import type { ColourBy } from "../../../store/view-slice";
import { legendRows } from "./legend-rows";

const ruleset = rulesetById(undefined);
const unit = (id: string, areaHa: number | null, deficits: VolumesByCode): RtUnit => ({
  id,
  area: null,
  record: aSheet(id, { areaHa }, deficits),
  kelurahan: null,
  rw: null,
  rt: null,
});
const units = [
  unit("a", 0.5, { "1a": 100, "1c": 100, "7a": 100, "7b": 100 }),
  unit("b", 1.25, { "3a": 20 }),
  unit("c", 2, { "3a": null }),
  { ...unit("d", 1, {}), record: null },
];

const rows = (colourBy: ColourBy) =>
  legendRows(
    units,
    ({ record }) => record && assessRecord(record, ruleset, { zeroBelowThreshold: false }),
    colourBy,
    ruleset,
  ).map(
    ({ entry, count, areaHa, withoutArea }) =>
      `${entry?.letters ?? entry?.score ?? "?"} ${count} RT ${areaHa} ha${withoutArea > 0 ? ` + ${withoutArea}?` : ""}`,
  );

it("counts every level with its hectares, empty ones too, and what is unknown", () => {
  expect(rows({ kind: "total" })).toEqual([
    "KB 0 RT 0 ha",
    "KS 0 RT 0 ha",
    "KR 1 RT 0.5 ha",
    "TK 1 RT 1.25 ha",
    "? 2 RT 2 ha + 1?",
  ]);
});

it("counts the scores of one criterion", () => {
  expect(rows({ kind: "criterion", id: "water_access" })).toEqual([
    "5 0 RT 0 ha",
    "3 0 RT 0 ha",
    "1 1 RT 1.25 ha",
    "0 1 RT 0.5 ha",
    "? 2 RT 2 ha + 1?",
  ]);
});
