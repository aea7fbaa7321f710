import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aWorkEffect, effectsOf } from "../../../test/effects-builders";
import { aComponent, aRecord, aWork } from "../../../test/plan-builders";
import { rtUnits } from "../project/rt-units";
import { defaultTargets } from "../project/targets";
import { rulesetById } from "../rules/rulesets";
import { comparePlans, type PlanComparison } from "./compare-plans";
import type { ComparedSide } from "./compared-side";
import { progressOf } from "./progress";

const ruleset = rulesetById("permen-14-2018");
let last = 0;
const targets = Object.values(defaultTargets(ruleset, () => `t${++last}`));
/** Criteria counted in households, 50 in the RT: 40 of them lack each, so the RT is slum by far. */
const criterionIds = [
  "water_access",
  "water_quantity",
  "wastewater_system",
  "wastewater_facility",
  "waste_facility",
  "waste_system",
];
const lacking = (values: readonly number[]) => ({
  ...aRecord().volumes,
  ...Object.fromEntries(criterionIds.map((id, index) => [id, values[index] ?? 0])),
});

/** What works leave of them: they never add to it. */
const volumes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }).map(lacking);
const costs = fc.array(fc.option(fc.integer({ min: 0, max: 1e9 })), { maxLength: 3 });
const bad = aRecord({ id: "a", volumes: lacking([40, 40, 40, 40, 40, 40]) });
const blank = aRecord({ id: "u", volumes: { ...bad.volumes, water_access: null } });
const records = [bad, blank];

const sideOf = (sideId: string) =>
  fc.record({ volumes, costs, people: fc.nat(500) }).map((plan): ComparedSide => {
    const works = plan.costs.map((costIdr, index) =>
      aWorkEffect(`${sideId}${index}`, costIdr, [index], ["a"]),
    );
    return {
      sideId,
      people: { people: plan.people, assumedCount: 0 },
      progress: progressOf(
        {
          units: rtUnits({ areas: {}, records: { a: bad, u: blank } }),
          works: works.map(({ workId }) => aWork({ id: workId })),
          effects: effectsOf(records, { a: plan.volumes }, works),
          scene: { recordIds: ["a", "u"], householdRecord: new Int32Array(50) },
          targets,
          ruleset,
          catalogue: { components: [aComponent()] },
          options: { zeroBelowThreshold: false },
        },
        { kind: "all" },
      ),
    };
  });

const column = ({ columns, figures }: PlanComparison, sideId: string | null) =>
  figures.map(({ cells }) => cells[columns.indexOf(sideId)]?.value ?? null);
const differences = ({ columns, figures }: PlanComparison, sideId: string) =>
  figures.map(({ cells }) => cells[columns.indexOf(sideId)]?.difference ?? null);

describe("laws of a comparison", () => {
  it("values do not depend on the order of the sides; differences turn their sign with it", () => {
    fc.assert(
      fc.property(sideOf("a"), sideOf("b"), (a, b) => {
        const [ab, ba] = [comparePlans([a, b], ruleset), comparePlans([b, a], ruleset)];
        for (const sideId of [null, "a", "b"]) expect(column(ab, sideId)).toEqual(column(ba, sideId));
        const negated = differences(ba, "a").map((value) => (value === null ? null : 0 - value));
        expect(differences(ab, "b")).toEqual(negated);
        expect(ab.rts.length).toBe(ba.rts.length);
      }),
      { numRuns: 200 },
    );
  });

  it("a plan does not differ from itself, and levels add up to the surveyed RTs", () => {
    fc.assert(
      fc.property(sideOf("a"), (a) => {
        const same = comparePlans([a, { ...a, sideId: "b" }], ruleset);
        for (const difference of differences(same, "b")) expect(difference ?? 0).toBe(0);
        expect(same.rts).toEqual([]);
        const levels = same.figures.filter(({ kind }) => kind.id === "level");
        for (const index of same.columns.keys())
          expect(levels.reduce((sum, { cells }) => sum + (cells[index]?.value ?? 0), 0)).toBe(2);
      }),
      { numRuns: 100 },
    );
  });
});
