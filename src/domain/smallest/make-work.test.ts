import { fc, test } from "@fast-check/vitest";
import { describe, expect, it, vi } from "vitest";
import { aRowOfRts, boxAt, pointAt } from "../../../test/coverage-builders";
import { aProject, aWork } from "../../../test/plan-builders";
import { kebonsari, type VolumesByCode, volumesOf } from "../../../test/survey-sheets";
import { catalogue } from "../catalogue/catalogue";
import { planEffects } from "../coverage/plan-effects";
import { createScene } from "../coverage/scene";
import type { Intervention, Project } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import { areMet, makeWork } from "./make-work";
import { siteOf, spotOf } from "./site-of";
import { type PlannedAmount, smallestSteps } from "./ways";

vi.setConfig({ testTimeout: 60_000 });

const ruleset = rulesetById(undefined);

/** Two RTs of 100 m by 100 m side by side; works already in the plan. */
function aPlan(byCode: VolumesByCode, works: readonly Intervention[] = [], isPlaced = true) {
  const { denominators } = kebonsari();
  const survey = { denominators, volumes: volumesOf(byCode) };
  const { areas, records } = aRowOfRts([survey, survey]);
  const homeless = Object.fromEntries(
    Object.values(records).map((record, index) => [
      record.id,
      { ...record, areaId: null, point: pointAt(100 * index + 50, 50).coordinates },
    ]),
  );
  const project: Project = aProject(isPlaced ? { areas, records } : { records: homeless });
  const scene = createScene(project, []);
  const effectsOf = (list: readonly Intervention[]) =>
    planEffects({ scene, project, works: list, ruleset, catalogue });
  const record = project.records["rt-0"];
  if (!record) throw new Error("the plan has no RT");
  const effect = effectsOf(works).byRecord.get(record.id);
  const steps = effect
    ? smallestSteps({ assessment: effect.after, site: siteOf(scene, record) }, ruleset, catalogue)
    : [];
  const make = (planned: PlannedAmount, goals: Parameters<typeof makeWork>[2]) => {
    const spot = spotOf(scene, record);
    if (!spot) return null;
    const place = { recordId: record.id, spot, nth: works.length, site: siteOf(scene, record), planId: "a" };
    return makeWork(planned, { ...place, id: "made", name: "made", year: 1, note: "" }, goals, (work) =>
      effectsOf([...works, work]),
    );
  };
  return { steps, effectsOf, make, works };
}

const allBad: VolumesByCode = {
  "1a": 38,
  "1b": 0.7,
  "1c": 17,
  "2a": 90,
  "2b": 70,
  "3a": 19,
  "3b": 30,
  "4a": 0.5,
  "4b": 60,
  "4c": 100,
  "5a": 24,
  "5b": 30,
  "6a": 44,
  "6b": 40,
  "7a": 38,
  "7b": 20,
};

describe("a line made a work", () => {
  const stepOf = (plan: ReturnType<typeof aPlan>, criterionId: string, componentId: string) => {
    const step = plan.steps.find((each) => each.criterionId === criterionId)?.steps[0];
    const way = step?.ways.find(({ offer }) => offer.component.id === componentId);
    return step && way ? { goal: { criterionId, toScore: step.toScore }, way } : null;
  };
  const made = (plan: ReturnType<typeof aPlan>, criterionId: string, componentId: string) => {
    const found = stepOf(plan, criterionId, componentId);
    return found && plan.make(found.way, [found.goal]);
  };

  it("is whole connections in the middle of the RT, without naming it", () => {
    const work = made(aPlan(allBad), "water_access", "water_house_connection");
    expect([work?.quantity, work?.recordIds, work?.geometry.type]).toEqual([9, null, "Point"]);
  });

  it("is a road of the length that counts, inside the RT", () => {
    // 90 of 160 m missing: 50,995 % are 81,592 m, so 8,41 m.
    const plan = aPlan(allBad);
    const work = made(plan, "road_coverage", "road_paving");
    expect([work?.quantity, work?.category, work?.geometry.type]).toEqual([null, "new", "LineString"]);
    const credited = plan.effectsOf(work ? [work] : []).credits;
    expect(credited.map(({ recordId, criterionId }) => [recordId, criterionId])).toEqual([
      ["rt-0", "road_coverage"],
    ]);
    expect(credited[0]?.quantity).toBeCloseTo(8.41, 3);
  });

  it("lays a drain longer than the RT is wide to and fro inside it, and does not clear the flooding", () => {
    const plan = aPlan({ ...allBad, "4b": 160, "4c": 0 });
    const step = plan.steps.find(({ criterionId }) => criterionId === "drainage_availability")?.steps.at(-1);
    const way = step?.ways[0];
    const work = way && plan.make(way, [{ criterionId: "drainage_availability", toScore: 0 }]);
    const credits = plan.effectsOf(work ? [work] : []).credits;
    expect(credits.map(({ criterionId }) => criterionId)).toEqual(["drainage_availability"]);
    expect(credits[0]?.quantity).toBeCloseTo(120.01, 3);
  });

  it("names the RT that households are served in, with the capacity they need where none is sourced", () => {
    const well = made(aPlan(allBad), "water_access", "water_well_deep");
    expect([well?.recordIds, well?.capacityKk, well?.quantity]).toEqual([["rt-0"], 19, null]);
    const mck = made(aPlan(allBad), "wastewater_system", "mck_communal");
    expect([mck?.recordIds, mck?.capacityKk, mck?.quantity]).toEqual([["rt-0"], null, 1]);
  });

  it("states what hydrants, levees and row housing take off: no source says how far they help", () => {
    const plan = aPlan(allBad);
    const hydrant = made(plan, "fire_infrastructure", "fire_hydrant");
    expect([hydrant?.recordIds, hydrant?.quantity]).toEqual([null, null]);
    expect(hydrant?.optionalCredits).toEqual({ fire_infrastructure: 10 });
    const levee = made(plan, "drainage_flooding", "flood_control");
    expect(levee?.optionalCredits).toEqual({ drainage_flooding: 0.1431 });
    const row = made(plan, "building_density", "row_house");
    // 0,1681 of 0,70 ha holds a quarter of the 38 buildings.
    expect([row?.quantity, row?.optionalCredits]).toEqual([10, { building_density: 0.1681 }]);
    expect(plan.effectsOf(levee ? [levee] : []).credits).toEqual([
      { workId: "made", recordId: "rt-0", criterionId: "drainage_flooding", quantity: 0.1431 },
    ]);
  });

  it("serves more where others serve the same households already", () => {
    // Bins serve 20 KK of 6a; a cart for 6a meets the same ones first, unless they are counted.
    const bins = aWork({ id: "bins", componentId: "waste_bin", recordIds: ["rt-0"], capacityKk: 20 });
    const plan = aPlan({ "6a": 44, "6b": 44 }, [bins]);
    const found = stepOf(plan, "waste_facility", "waste_truck");
    const truck = found && plan.make(found.way, [found.goal]);
    expect(found?.way.servedKk).toBe(2);
    const after = plan.effectsOf(truck ? [...plan.works, truck] : []);
    expect(found && areMet(after, "rt-0", [found.goal])).toBe(true);
  });

  it("stands at the survey point and names its RT where no boundary is known", () => {
    const plan = aPlan(allBad, [], false);
    const work = made(plan, "road_surface", "road_concrete");
    expect([work?.recordIds, work?.category]).toEqual([["rt-0"], "rehab"]);
    expect(work?.quantity).toBe(30.01);
  });
});

const volumes = fc.record(
  Object.fromEntries(
    Object.entries(allBad).map(([code, most]) => [
      code,
      fc.double({ min: 0, max: 1, noNaN: true }).map((part) => {
        const whole = { "1b": 0.7, "4a": 0.7 }[code];
        return whole ? part * whole : Math.round(part * Math.min(38, most ?? 0) * 1.1);
      }),
    ]),
  ),
);
const present = fc.array(
  fc.constantFrom(
    aWork({ id: "a", componentId: "water_public_tap", geometry: pointAt(90, 50) }),
    aWork({ id: "b", componentId: "mck_communal", geometry: pointAt(60, 50), quantity: 2 }),
    aWork({ id: "c", componentId: "waste_bin", recordIds: ["rt-0"], capacityKk: 15 }),
    aWork({ id: "d", componentId: "waste_cart", reachM: 60, geometry: pointAt(120, 50), capacityKk: 30 }),
    aWork({ id: "e", componentId: "toilet_individual", quantity: 3, geometry: pointAt(50, 50) }),
    aWork({ id: "f", componentId: "row_house", quantity: 4, geometry: boxAt(10, 10, 40, 40) }),
    aWork({ id: "g", componentId: "fire_hydrant", geometry: pointAt(-60, 0) }),
  ),
  { maxLength: 5 },
);

test.prop([volumes, present, fc.boolean(), fc.nat(), fc.nat()], { numRuns: 60 })(
  "making a work always drops the step, whatever the plan holds already",
  (deficits, list, isPlaced, ofStep, ofWay) => {
    const works = [...new Map(list.map((work) => [work.id, work])).values()];
    const plan = aPlan(deficits, works, isPlaced);
    for (const { criterionId, steps } of plan.steps) {
      const step = steps[ofStep % steps.length];
      const way = step?.ways[ofWay % step.ways.length];
      if (!step || !way) continue;
      const goal = { criterionId, toScore: step.toScore };
      const work = plan.make(way, [goal]);
      expect(work, `${criterionId} by ${way.offer.component.id}`).not.toBeNull();
      const after = plan.effectsOf(work ? [...works, work] : works).byRecord.get("rt-0")?.after;
      expect(after?.criteria.find((each) => each.criterionId === criterionId)?.score).toBeLessThan(
        step.fromScore,
      );
    }
  },
);
