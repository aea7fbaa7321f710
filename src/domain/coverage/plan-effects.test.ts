import { describe, expect, it } from "vitest";
import { anArea, aRowOfRts, boxAt, byId, lineAt, pointAt } from "../../../test/coverage-builders";
import { aProject, aRecord, aWork } from "../../../test/plan-builders";
import { catalogue } from "../catalogue/catalogue";
import { investment } from "../progress/investment";
import type { Intervention, Project, SurveyRecord } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import type { SectorId } from "../sectors";
import { planEffects } from "./plan-effects";
import { createScene } from "./scene";
import type { Scene } from "./types";

const ruleset = rulesetById(undefined);
const clean = aRecord().volumes;
const survey = (
  households: number | null,
  volumes: SurveyRecord["volumes"],
  denominators: Partial<SurveyRecord["denominators"]> = {},
) => ({
  denominators: { ...aRecord().denominators, buildings: 10, households, population: 30, ...denominators },
  volumes: { ...clean, ...volumes },
});

/** The effects of works on a row of RTs of 100 m. */
function effects(surveys: readonly Partial<SurveyRecord>[], works: readonly Intervention[]) {
  const project: Project = aProject(aRowOfRts(surveys));
  const scene: Scene = createScene(project, []);
  const result = planEffects({ scene, project, works, ruleset, catalogue });
  const left = (record: number, criterionId: string) =>
    result.byRecord.get(`rt-${record}`)?.volumesAfter[criterionId];
  const effect = (workId: string) => {
    const found = result.byWork.get(workId);
    if (!found) throw new Error(`no effect of ${workId}`);
    return found;
  };
  const households = new Map(
    Object.values(project.records).map(({ id, denominators }) => [id, denominators.households ?? 0]),
  );
  const places = { scene, households };
  const { bySector } = investment({ works, effects: result, places, catalogue, recordIds: null });
  const servedKk = (sectorId: SectorId) => bySector.find((sector) => sector.sectorId === sectorId)?.servedKk;
  return { ...result, left, effect, servedKk };
}

describe("households reached", () => {
  const tap = aWork({ geometry: pointAt(50, 50), reachM: 75 });

  it("takes the volume away in proportion to the households owned", () => {
    // The tap reaches all of the first RT and, 50 m and more away, part of the second.
    const { left, effect } = effects(
      [survey(10, { water_access: 8 }), survey(10, { water_access: 8 })],
      [tap],
    );
    const second = effect("tap").byRecord[1]?.servedKk ?? 0;
    expect(effect("tap").byRecord[0]).toEqual({ recordId: "rt-0", servedKk: 10, servedPeople: 30 });
    expect(left(0, "water_access")).toBe(0);
    expect(second).toBeGreaterThan(0);
    expect(left(1, "water_access")).toBeCloseTo(8 * (1 - second / 10), 9);
  });

  it("stops at the capacity and says who is left and what is unused", () => {
    const { effect } = effects([survey(10, { water_access: 10 })], [{ ...tap, capacityKk: 4 }]);
    const { servedKk, reachedKk, unmetKk, unusedCapacityKk } = effect("tap");
    expect([servedKk, reachedKk, unmetKk, unusedCapacityKk]).toEqual([4, 10, 6, 0]);
    expect(effects([survey(10, {})], [tap]).effect("tap").unusedCapacityKk).toBe(40);
  });

  it("serves a household once, however many works of the service reach it", () => {
    const other = { ...tap, id: "other", geometry: pointAt(60, 50) };
    const { servedKk, effect, left } = effects([survey(10, { water_access: 6 })], [tap, other]);
    expect(effect("tap").servedKk + effect("other").servedKk).toBe(10);
    expect(servedKk("water")).toBe(10);
    expect(left(0, "water_access")).toBe(0);
  });

  it("gives coincident works' households to the first id", () => {
    const { effect } = effects(
      [survey(10, {})],
      [
        { ...tap, id: "b" },
        { ...tap, id: "a" },
      ],
    );
    expect([effect("a").servedKk, effect("b").servedKk]).toEqual([10, 0]);
    expect(effect("b").otherReachedPoints).toHaveLength(10);
  });

  it("counts a criterion that two services credit once, and the sector's people once", () => {
    const bin = aWork({ id: "bin", componentId: "waste_bin", geometry: pointAt(50, 50), reachM: 75 });
    const cart = aWork({ id: "cart", componentId: "waste_cart", geometry: pointAt(50, 50), reachM: 75 });
    const { credits, left, servedKk } = effects(
      [survey(10, { waste_facility: 9, waste_system: 5 })],
      [cart, bin],
    );
    expect(credits).toEqual([
      { workId: "bin", recordId: "rt-0", criterionId: "waste_facility", quantity: 9 },
      { workId: "cart", recordId: "rt-0", criterionId: "waste_system", quantity: 5 },
    ]);
    expect([left(0, "waste_facility"), left(0, "waste_system")]).toEqual([0, 0]);
    expect(servedKk("waste")).toBe(10);
  });

  it("credits a criterion of two services to the nearer work", () => {
    const near = aWork({ id: "z", componentId: "waste_bin", geometry: pointAt(50, 50), reachM: 75 });
    const far = aWork({ id: "a", componentId: "waste_cart", geometry: pointAt(50, -300), reachM: 500 });
    const { credits } = effects([survey(10, { waste_facility: 9, waste_system: 5 })], [near, far]);
    expect(credits.map(({ workId, quantity }) => [workId, quantity])).toEqual([
      ["z", 9],
      ["a", 5],
    ]);
  });

  it("serves the RTs it names instead of those in reach", () => {
    const piped = aWork({
      componentId: "water_pipe",
      geometry: lineAt([0, 500], [9, 500]),
      recordIds: ["rt-1"],
    });
    const { left, effect } = effects(
      [survey(10, { water_access: 8 }), survey(10, { water_access: 8 })],
      [piped],
    );
    expect([left(0, "water_access"), left(1, "water_access")]).toEqual([8, 0]);
    expect(effect("tap").servedKk).toBe(10);
  });

  it("reaches nobody while neither a reach nor RTs are stated", () => {
    const { effect, credits } = effects(
      [survey(10, { water_access: 8 })],
      [aWork({ componentId: "water_well_deep", geometry: pointAt(50, 50) })],
    );
    expect([effect("tap").reachedKk, credits.length]).toEqual([0, 0]);
  });

  it("assumes 4 people per household where the survey does not say, and marks it", () => {
    const { effect } = effects([survey(10, {}, { population: null })], [tap]);
    expect([effect("tap").servedPeople, effect("tap").isPeopleEstimated]).toEqual([40, true]);
  });
});

describe("buildings reached", () => {
  it("takes the volume away in proportion to the buildings", () => {
    const hydrant = aWork({ componentId: "fire_hydrant", geometry: pointAt(50, 50), reachM: 75 });
    const { left, effect } = effects([survey(4, { fire_infrastructure: 10 })], [hydrant]);
    expect(left(0, "fire_infrastructure")).toBe(0);
    expect([effect("tap").servedBuildings, effect("tap").servedKk]).toEqual([10, 0]);
  });
});

describe("length inside", () => {
  const street = aWork({ componentId: "road_paving", geometry: lineAt([-20, 50], [130, 50]) });

  it("credits the metres in each RT, at most the volume; a new road what is missing, a mended one what is broken", () => {
    const surveys = [survey(1, { road_coverage: 150, road_surface: 40 }), survey(1, { road_coverage: 20 })];
    const fresh = effects(surveys, [street]);
    expect(fresh.left(0, "road_coverage")).toBeCloseTo(50, 2);
    expect(fresh.left(1, "road_coverage")).toBe(0);
    expect(fresh.left(0, "road_surface")).toBe(40);
    const mended = effects(surveys, [{ ...street, category: "rehab" }]);
    expect([mended.left(0, "road_coverage"), mended.left(0, "road_surface")]).toEqual([150, 0]);
  });

  it("shares what is left between two works in proportion", () => {
    const second = { ...street, id: "second", geometry: lineAt([0, 20], [50, 20]) };
    const { credits } = effects([survey(1, { road_coverage: 75 })], [street, second]);
    const by = new Map(credits.map(({ workId, quantity }) => [workId, quantity]));
    expect(by.get("tap")).toBeCloseTo(50, 2);
    expect(by.get("second")).toBeCloseTo(25, 2);
  });

  it("is measured for the cost: metres x the catalogue's price, or the planner's", () => {
    const { effect } = effects([survey(1, {})], [street]);
    expect(effect("tap").quantity).toBeCloseTo(150, 2);
    expect((effect("tap").costIdr ?? 0) / 223_000).toBeCloseTo(150, 2);
    const own = effects([survey(1, {})], [{ ...street, quantity: 10, unitCostIdr: 5 }]).effect("tap").costIdr;
    const total = effects([survey(1, {})], [{ ...street, costIdr: 7 }]).effect("tap").costIdr;
    const unknown = effects([survey(1, {})], [{ ...street, componentId: "road_other" }]).effect(
      "tap",
    ).costIdr;
    expect([own, total, unknown]).toEqual([50, 7, null]);
  });

  it("of a bridge drawn as a point is what the planner states, where it stands", () => {
    const bridge = aWork({ componentId: "bridge", geometry: pointAt(150, 50), quantity: 12 });
    const { left } = effects([survey(1, { road_coverage: 30 }), survey(1, { road_coverage: 30 })], [bridge]);
    expect([left(0, "road_coverage"), left(1, "road_coverage")]).toEqual([30, 18]);
  });
});

describe("area inside", () => {
  const gate = aWork({ componentId: "flood_control", geometry: pointAt(50, 50), reachM: 30 });

  it("takes the share of the RT's area within reach", () => {
    // A circle of 30 m in a square of 100 m: 28.27 %.
    const { left } = effects([survey(1, { drainage_flooding: 0.5 })], [gate]);
    expect(left(0, "drainage_flooding")).toBeCloseTo(0.5 * (1 - 0.282743), 4);
  });

  it("takes ground that two works reach once, half each", () => {
    const { credits, left } = effects(
      [survey(1, { drainage_flooding: 0.5 })],
      [gate, { ...gate, id: "other" }],
    );
    expect(left(0, "drainage_flooding")).toBeCloseTo(0.5 * (1 - 0.282743), 4);
    expect(credits.map(({ quantity }) => quantity / 0.5)).toEqual([
      expect.closeTo(0.141372, 4),
      expect.closeTo(0.141372, 4),
    ]);
  });

  it("is nothing without a stated reach: no source gives one", () => {
    const drain = aWork({ componentId: "drain_new", geometry: lineAt([0, 50], [100, 50]) });
    const { left } = effects([survey(1, { drainage_flooding: 0.5, drainage_availability: 120 })], [drain]);
    expect(left(0, "drainage_flooding")).toBe(0.5);
    expect(left(0, "drainage_availability")).toBeCloseTo(20, 2);
  });
});

describe("quantity built", () => {
  it("counts in the RT that holds the work", () => {
    const houses = aWork({ componentId: "house_rehab", geometry: pointAt(150, 50), quantity: 3 });
    const { left } = effects(
      [survey(1, { building_technical: 5 }), survey(1, { building_technical: 5 })],
      [houses],
    );
    expect([left(0, "building_technical"), left(1, "building_technical")]).toEqual([5, 2]);
  });

  it("counts for a work that was snapped onto the outer border, once on a shared one", () => {
    const rehab = (eastM: number, northM: number) =>
      aWork({ componentId: "house_rehab", geometry: pointAt(eastM, northM), quantity: 3 });
    const surveys = [survey(1, { building_technical: 5 }), survey(1, { building_technical: 5 })];
    const left = (work: Intervention) => {
      const result = effects(surveys, [work]);
      return [result.left(0, "building_technical"), result.left(1, "building_technical")];
    };
    expect(left(rehab(50, 100))).toEqual([2, 5]);
    expect(left(rehab(200, 50))).toEqual([5, 2]);
    expect(left(rehab(100, 50)).toSorted()).toEqual([2, 5]);
    expect(left(rehab(50, 101))).toEqual([5, 5]);
  });

  it("is split over the RTs named in proportion to their deficits", () => {
    const houses = aWork({
      componentId: "house_rehab",
      geometry: pointAt(50, 50),
      quantity: 6,
      recordIds: ["rt-0", "rt-1"],
    });
    const { left } = effects(
      [survey(1, { building_technical: 8 }), survey(1, { building_technical: 4 })],
      [houses],
    );
    expect([left(0, "building_technical"), left(1, "building_technical")]).toEqual([4, 2]);
  });

  it("serves the KK of built connections", () => {
    const taps = aWork({ componentId: "water_house_connection", geometry: pointAt(50, 50), quantity: 6 });
    const { effect, servedKk, left } = effects([survey(10, { water_access: 8, water_quantity: 2 })], [taps]);
    expect([effect("tap").servedKk, effect("tap").servedPeople]).toEqual([6, 18]);
    expect(servedKk("water")).toBe(6);
    expect([left(0, "water_access"), left(0, "water_quantity")]).toEqual([2, 0]);
  });

  it("of a polygon counts where its inside is, and takes the dense part of it away", () => {
    const rows = aWork({ componentId: "row_house", geometry: boxAt(0, 0, 50, 100), quantity: 4 });
    const { left } = effects([survey(1, { building_technical: 5, building_density: 1 })], [rows]);
    expect(left(0, "building_technical")).toBe(1);
    expect(left(0, "building_density")).toBeCloseTo(0.5, 5);
  });
});

describe("optional credits", () => {
  const street = aWork({ componentId: "road_paving", geometry: lineAt([0, 50], [100, 50]) });
  const surveys = [survey(1, { fire_infrastructure: 10, road_coverage: 100 })];

  it("are off until turned on", () => {
    expect(effects(surveys, [street]).left(0, "fire_infrastructure")).toBe(10);
  });

  it("take the quantity stated, or the buildings in reach", () => {
    const stated = { ...street, optionalCredits: { fire_infrastructure: 4 } };
    expect(effects(surveys, [stated]).left(0, "fire_infrastructure")).toBe(6);
    const reached = { ...street, reachM: 80, optionalCredits: { fire_infrastructure: null } };
    expect(effects(surveys, [reached]).left(0, "fire_infrastructure")).toBe(0);
  });
});

describe("doubtful surveys", () => {
  const tap = aWork({ geometry: pointAt(50, 50), reachM: 75 });

  it("leave what was not surveyed unknown", () => {
    const { left, credits } = effects([survey(10, { water_access: null, water_quantity: 4 })], [tap]);
    expect([left(0, "water_access"), left(0, "water_quantity")]).toEqual([null, 0]);
    expect(credits.map(({ criterionId }) => criterionId)).toEqual(["water_quantity"]);
  });

  it("credit nothing to a negative volume and to a row whose columns are shifted", () => {
    expect(effects([survey(10, { water_access: -3 })], [tap]).left(0, "water_access")).toBe(-3);
    const shifted = survey(10, { water_access: 400, water_quantity: 300 }, { buildings: 60 });
    expect(effects([shifted], [tap]).credits).toEqual([]);
  });

  it("an RT without households or boundary, an unknown component and a plan without works do no harm", () => {
    const strange = aWork({ componentId: "from-the-future", quantity: 2, unitCostIdr: 10 });
    const { effect, credits, byRecord } = effects([survey(null, {}), survey(0, {})], [strange]);
    expect([effect("tap").costIdr, credits.length, byRecord.size]).toEqual([20, 0, 2]);
    const lonely = byId([aRecord({ id: "x", point: null })]);
    const project = aProject({ records: lonely, areas: byId([anArea({ id: "a" })]) });
    const scene = createScene(project, []);
    expect(planEffects({ scene, project, works: [], ruleset, catalogue }).byRecord.size).toBe(1);
  });
});

it("keeps the very same objects for RTs that a drag does not touch", () => {
  const project = aProject(aRowOfRts([0, 1, 2, 3].map(() => survey(10, { water_access: 8 }))));
  const scene = createScene(project, []);
  const fixed = aWork({ id: "fixed", geometry: pointAt(350, 50), reachM: 40 });
  const at = (eastM: number) => {
    const works = [fixed, aWork({ geometry: pointAt(eastM, 50), reachM: 40 })];
    return planEffects({ scene, project, works, ruleset, catalogue }).byRecord;
  };
  const [first, second] = [at(50), at(110)];
  expect(second.get("rt-0")?.after).not.toBe(first.get("rt-0")?.after);
  expect(second.get("rt-2")).toBe(first.get("rt-2"));
  expect(second.get("rt-3")).toBe(first.get("rt-3"));
  expect(first.get("rt-2")?.after).toBe(first.get("rt-2")?.before);
  expect(at(50).get("rt-0")).toBe(first.get("rt-0"));
});
