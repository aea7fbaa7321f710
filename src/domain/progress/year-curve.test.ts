import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aRowOfRts, pointAt } from "../../../test/coverage-builders";
import { aProject, aRecord, aWork } from "../../../test/plan-builders";
import { kebonsari } from "../../../test/survey-sheets";
import { catalogue } from "../catalogue/catalogue";
import { planEffects } from "../coverage/plan-effects";
import { createScene } from "../coverage/scene";
import { rtUnits } from "../project/rt-units";
import type { Intervention } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import { yearCurve } from "./year-curve";

const ruleset = rulesetById("permen-14-2018");
const options = { zeroBelowThreshold: false };
const project = aProject({
  records: { kebonsari: kebonsari(), blank: aRecord({ id: "blank", volumes: {} }) },
});
const scene = createScene(project, []);
const inKebonsari = (id: string, componentId: string, parts: Partial<Intervention>) =>
  aWork({ id, componentId, recordIds: ["kebonsari"], ...parts });

// The worked example of the field study, spread over three years.
const works = [
  inKebonsari("drain", "drain_normalise", { category: "rehab", quantity: 160, year: 1 }),
  inKebonsari("toilets", "toilet_individual", { quantity: 20, year: 2 }),
  inKebonsari("cart", "waste_cart", { year: 4 }),
  inKebonsari("connections", "water_house_connection", { quantity: 11, year: 5 }),
];
const through = (list: readonly Intervention[], year: number) =>
  planEffects({ scene, project, works: list.filter((work) => work.year <= year), ruleset, catalogue });
const curveOf = (list: readonly Intervention[]) =>
  yearCurve(
    {
      units: rtUnits(project),
      effectsByYear: [0, 1, 2, 3, 4, 5].map((year) => through(list, year)),
      ruleset,
      options,
    },
    { kind: "all" },
  );
const percentOf = (point: ReturnType<typeof curveOf>[number] | undefined, id: string) =>
  point?.services.find(({ serviceId }) => serviceId === id)?.percent ?? null;

describe("the curve of a plan's years", () => {
  const curve = curveOf(works);

  it("starts at the survey, and a year without works is as the one before", () => {
    expect(curve.map(({ year }) => year)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(curve[0]?.slumByScore).toMatchObject({ areaHa: 0.7, rtCount: 1 });
    expect(curve[3]).toEqual({ ...curve[2], year: 3 });
  });

  it("leaves the slum class by score in year 4, by score and services in year 5", () => {
    expect(curve.map(({ slumByScore }) => slumByScore.areaHa)).toEqual([0.7, 0.7, 0.7, 0.7, 0, 0]);
    expect(curve.map(({ slumByScoreAndService }) => slumByScoreAndService.areaHa)).toEqual([
      0.7, 0.7, 0.7, 0.7, 0.7, 0,
    ]);
    expect(curve.map(({ levels }) => [levels.light, levels.not_slum, levels.unknown])).toEqual([
      [1, 0, 1],
      [1, 0, 1],
      [1, 0, 1],
      [1, 0, 1],
      [0, 1, 1],
      [0, 1, 1],
    ]);
  });

  it("gives each service's percent, of the surveyed RTs", () => {
    const drainage = curve.map((point) => percentOf(point, "drainage"));
    expect(drainage.slice(0, 2)).toEqual([0, 100]);
    const water = curve.map((point) => percentOf(point, "water"));
    expect(water[4]).toBeCloseTo(56.82, 2);
    expect(water[5]).toBeCloseTo(81.82, 2);
  });
});

const aYear = fc.integer({ min: 1, max: 5 });
const componentIds = ["drain_normalise", "toilet_individual", "water_house_connection", "house_rehab"];
const aPlan = fc.array(
  fc.record({
    componentId: fc.constantFrom(...componentIds),
    quantity: fc.integer({ min: 0, max: 200 }),
    year: aYear,
    category: fc.constantFrom("new" as const, "rehab" as const),
  }),
  { maxLength: 8 },
);

describe("the law of years", () => {
  it("credits and serves in year y + 1 at least what year y did, and never slides back", () => {
    fc.assert(
      fc.property(aPlan, (parts) => {
        const list = parts.map((part, index) => inKebonsari(`work-${index}`, part.componentId, part));
        let credited = 0;
        for (const year of [0, 1, 2, 3, 4, 5]) {
          const sum = through(list, year).credits.reduce((total, { quantity }) => total + quantity, 0);
          expect(sum).toBeGreaterThanOrEqual(credited - 1e-9);
          credited = sum;
        }
        const curve = curveOf(list);
        for (const [index, point] of curve.slice(1).entries()) {
          const before = curve[index];
          expect(point.slumByScore.areaHa).toBeLessThanOrEqual(before?.slumByScore.areaHa ?? 0);
          for (const { serviceId, percent } of point.services)
            expect(percent ?? 0).toBeGreaterThanOrEqual((percentOf(before, serviceId) ?? 0) - 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("serves in year y + 1 at least whom year y served, where no work has a limit", () => {
    const deficits = { water_access: 40, water_quantity: 30 };
    const town = aProject(aRowOfRts([{ volumes: { ...aRecord().volumes, ...deficits } }, {}, {}]));
    const townScene = createScene(town, []);
    const metres = fc.integer({ min: -50, max: 350 });
    const tap = fc.record({
      east: metres,
      north: metres,
      reachM: fc.integer({ min: 0, max: 150 }),
      year: aYear,
    });
    const served = (list: readonly Intervention[], year: number) => {
      const inForce = list.filter((work) => work.year <= year);
      const effects = planEffects({ scene: townScene, project: town, works: inForce, ruleset, catalogue });
      return new Set([...effects.byWork.values()].flatMap(({ servedPoints }) => [...servedPoints]));
    };
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 8 }), (taps) => {
        const list = taps.map(({ east, north, reachM, year }, index) =>
          aWork({ id: `tap-${index}`, geometry: pointAt(east, north), reachM, year, capacityKk: 1000 }),
        );
        let before = new Set<number>();
        for (const year of [0, 1, 2, 3, 4, 5]) {
          const now = served(list, year);
          expect([...before].every((point) => now.has(point))).toBe(true);
          before = now;
        }
      }),
      { numRuns: 80 },
    );
  });
});
