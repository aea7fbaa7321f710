import { describe, expect, it } from "vitest";
import { effectsOf } from "../../../../test/effects-builders";
import { kebonsari } from "../../../../test/survey-sheets";
import { progressOf } from "../../../domain/progress/progress";
import { rtUnits } from "../../../domain/project/rt-units";
import type { Target } from "../../../domain/project/schema";
import { defaultTargets } from "../../../domain/project/targets";
import { rulesetById } from "../../../domain/rules/rulesets";
import { targetChoices, targetRows } from "./target-rows";

const ruleset = rulesetById("permen-14-2018");
let last = 0;
const defaults = Object.values(defaultTargets(ruleset, () => `t${++last}`));
const own: Target = { id: "own", name: "Kami", serviceId: "road", operator: ">=", percent: 95, source: "" };

const progressWith = (targets: readonly Target[]) =>
  progressOf(
    {
      units: rtUnits({ areas: {}, records: { kebonsari: kebonsari() } }),
      works: [],
      effects: effectsOf([kebonsari()]),
      scene: { householdRecord: new Int32Array(), recordIds: [] },
      targets,
      ruleset,
      catalogue: { components: [] },
      options: { zeroBelowThreshold: false },
    },
    { kind: "all" },
  );
const shown = (targets: readonly Target[], choice: string) =>
  targetRows(progressWith(targets), choice, ruleset).map(
    ({ id, main }) => `${id} ${main ? `${main.target.operator} ${main.target.percent}` : "-"}`,
  );

describe("lines of the targets", () => {
  it("stand each against the target that asks most", () => {
    expect(shown(defaults, "all")).toEqual([
      "water >= 100",
      "wastewater >= 100",
      "waste >= 100",
      "drainage > 80",
      "road > 80",
      "slum <= 0",
    ]);
  });

  it("stand against one set alone where it is chosen; above 80 % asks more than at least 80 %", () => {
    expect(shown(defaults, "dfat-80")).toEqual([
      "water >= 80",
      "wastewater >= 80",
      "waste -",
      "drainage -",
      "road -",
    ]);
    const watersan = defaults.filter(({ percent }) => percent === 80);
    expect(shown(watersan, "all")[0]).toBe("water > 80");
  });

  it("offer the sets the project has, and its own targets", () => {
    expect(targetChoices(progressWith([...defaults, own]).targets, ruleset)).toEqual([
      "all",
      "100-0-100",
      "dfat-80",
      "not-slum-80",
      "own",
    ]);
    expect(targetChoices(progressWith([own]).targets, ruleset)).toEqual(["all", "own"]);
  });

  it("keep every service without a target", () => {
    expect(shown([], "all")).toEqual(["water -", "wastewater -", "waste -", "drainage -", "road -"]);
  });
});
