import { describe, expect, it } from "vitest";
import { aProject } from "../../../test/plan-builders";
import { rulesetById } from "../rules/rulesets";
import type { Target } from "./schema";
import { addTargetSet, defaultTargets, presetOf, removeTarget, setTarget, targetSetOf } from "./targets";

const ruleset = rulesetById("permen-14-2018");
const [hundred, dfat] = ruleset.targetSets;
if (!hundred || !dfat) throw new Error("the rules have three target sets");
const counter = () => {
  let last = 0;
  return () => `t${++last}`;
};
const own: Target = {
  id: "own",
  name: "Perdes: air minum 90%",
  serviceId: "water",
  operator: ">=",
  percent: 90,
  source: "Musrenbang",
};

describe("targets of a project", () => {
  it("start as the three sets of the rules", () => {
    const targets = Object.values(defaultTargets(ruleset, counter()));
    expect(targets).toHaveLength(11);
    expect(targets[0]).toEqual({
      id: "t1",
      name: "t100_water",
      serviceId: "water",
      operator: ">=",
      percent: 100,
      source: "Program 100-0-100 (P2KKP)",
    });
  });

  it("take a target of the team's own, and changes of it", () => {
    const project = setTarget(own)(aProject());
    expect(project.targets).toEqual({ own });
    expect(setTarget({ ...own, percent: 85 })(project).targets).toEqual({ own: { ...own, percent: 85 } });
  });

  it("stay the same object when nothing changes", () => {
    const project = addTargetSet(dfat, counter())(setTarget(own)(aProject()));
    expect(setTarget({ ...own })(project)).toBe(project);
    expect(addTargetSet(dfat, counter())(project)).toBe(project);
    expect(removeTarget("gone")(project)).toBe(project);
  });

  it("take only what is missing of a set", () => {
    const kept = { ...own, id: "w", name: "dfat_water_80", percent: 85 };
    const project = addTargetSet(dfat, counter())(setTarget(kept)(aProject()));
    expect(Object.values(project.targets).map(({ name, percent }) => [name, percent])).toEqual([
      ["dfat_water_80", 85],
      ["dfat_sanitation_80", 80],
    ]);
  });

  it("let one go", () => expect(removeTarget("own")(setTarget(own)(aProject())).targets).toEqual({}));

  it("know the set they come from", () => {
    expect(targetSetOf({ name: "t0_slum" }, ruleset)).toBe(hundred);
    expect(presetOf({ name: "t0_slum" }, ruleset)?.name.en).toBe("0% slum area");
    expect([targetSetOf(own, ruleset), presetOf(own, ruleset)]).toEqual([null, null]);
  });
});
