import { expect, it } from "vitest";
import { effectsOf } from "../../../../test/effects-builders";
import { aSheet, kebonsari } from "../../../../test/survey-sheets";
import { rtProgress } from "../../../domain/progress/rt-progress";
import { rtUnits } from "../../../domain/project/rt-units";
import { rulesetById } from "../../../domain/rules/rulesets";
import { rtsWorstFirst } from "./rt-order";

it("RTs stand worst first after the plan, those without a total last", () => {
  const good = aSheet("good", {}, { "3a": 50 });
  const blank = aSheet("blank", {}, { "3a": null });
  const records = { good, blank, kebonsari: kebonsari() };
  const units = rtUnits({ areas: {}, records });
  const rts = rtProgress(units, effectsOf(Object.values(records)), rulesetById(undefined));
  expect(rtsWorstFirst(rts).map(({ record, after }) => [record.id, after.total])).toEqual([
    ["kebonsari", 33],
    ["good", 5],
    ["blank", null],
  ]);
});
