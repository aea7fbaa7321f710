import { describe, expect, it } from "vitest";
import { levelForTotal } from "./look-up";
import { parseRuleset } from "./parse-ruleset";
import type { Ruleset } from "./ruleset";
import { rulesetById, rulesets } from "./rulesets";

const ruleset = rulesetById("permen-14-2018");

describe("Permen PUPR 14/2018", () => {
  it("has 16 criteria in 7 aspects", () => {
    expect(ruleset.criteria.map(({ code }) => code).join(" ")).toBe(
      "1a 1b 1c 2a 2b 3a 3b 4a 4b 4c 5a 5b 6a 6b 7a 7b",
    );
    expect(ruleset.aspects.map(({ id }) => id)).toEqual([
      "building",
      "road",
      "water",
      "drainage",
      "wastewater",
      "waste",
      "fire",
    ]);
  });

  it.each([
    [80, "heavy"],
    [60, "heavy"],
    [59, "moderate"],
    [38, "moderate"],
    [37, "light"],
    [16, "light"],
    [15, "not_slum"],
    [0, "not_slum"],
  ])("a total of %d is %s", (total, level) => expect(levelForTotal(ruleset, total)?.id).toBe(level));

  it("keeps the operators of the targets apart", () => {
    const targets = ruleset.targetSets.flatMap((set) => set.targets);
    const of = (id: string) => {
      const target = targets.find((candidate) => candidate.id === id);
      return target && `${target.serviceId} ${target.operator} ${target.percent}`;
    };
    expect(of("t100_water")).toBe("water >= 100");
    expect(of("t0_slum")).toBe("null <= 0");
    expect(of("dfat_water_80")).toBe("water >= 80");
    expect(of("not_slum_80_road")).toBe("road > 80");
  });

  it("is what an unknown id falls back on", () => {
    expect(rulesetById("perda-2031")).toBe(ruleset);
    expect(rulesetById(undefined)).toBe(ruleset);
    expect(rulesets).toContain(ruleset);
  });
});

describe("a rule set that contradicts itself is refused", () => {
  const [firstLevel, ...otherLevels] = ruleset.levels;
  const [firstCriterion, ...otherCriteria] = ruleset.criteria;
  const broken: readonly (readonly [string, Partial<Record<keyof Ruleset, unknown>>])[] = [
    ["is not below the one before it", { bands: [...ruleset.bands].reverse() }],
    ["there is no band", { bands: [] }],
    ["outside 0..100 %", { bands: [{ fromPercent: 176, score: 5 }] }],
    ["expected 80", { levels: [{ ...firstLevel, toTotal: 79 }, ...otherLevels] }],
    ["expected 61", { levels: [{ ...firstLevel, fromTotal: 62 }, ...otherLevels] }],
    ["do not reach down to 0", { levels: ruleset.levels.slice(0, 3) }],
    ["unknown aspect", { criteria: [{ ...firstCriterion, aspectId: "noise" }, ...otherCriteria] }],
    ["occurs twice", { criteria: [firstCriterion, firstCriterion, ...otherCriteria.slice(1)] }],
    ["has no criterion", { criteria: ruleset.criteria.filter(({ aspectId }) => aspectId !== "fire") }],
    ["unknown criterion", { services: [{ ...ruleset.services[0], criteria: ["water_taste"] }] }],
    [
      "different denominators",
      {
        services: [
          { ...ruleset.services[0], criteria: ["water_access", "road_surface"] },
          ...ruleset.services.slice(1),
        ],
      },
    ],
    ["unknown service", { services: ruleset.services.slice(1) }],
    ["is no limit of the last level", { notSlum: { ...ruleset.notSlum, belowTotal: 19 } }],
    [
      "is not a criterion over drainIdealM",
      { disjointSums: [{ criteria: ["road_surface"], denominator: "drainIdealM" }] },
    ],
    ["Invalid", { criteria: [{ ...firstCriterion, unit: "gallon" }, ...otherCriteria] }],
  ];

  it.each(broken)("%s", (message, parts) => {
    expect(() => parseRuleset({ ...ruleset, ...parts })).toThrow(message);
  });

  it("while the rule set itself is taken", () => expect(parseRuleset(ruleset)).toEqual(ruleset));
});
