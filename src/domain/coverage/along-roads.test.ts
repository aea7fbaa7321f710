import { fc, test } from "@fast-check/vitest";
import { describe, expect, it, vi } from "vitest";
import { aRowOfRts, boxAt, lineAt, pointAt } from "../../../test/coverage-builders";
import { aProject, aRecord, aWork } from "../../../test/plan-builders";
import { catalogue } from "../catalogue/catalogue";
import type { WorkGeometry } from "../geo/schema";
import type { Dataset, Intervention, Project, Settings } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import { countFarFromRoads, reachMeasure } from "./along-roads";
import { planEffects } from "./plan-effects";
import { referenceEffects } from "./reference";
import { createScene } from "./scene";

vi.setConfig({ testTimeout: 60_000 });

const ruleset = rulesetById(undefined);
type Path = readonly (readonly [number, number])[];

const roadData = (...paths: readonly Path[]): readonly Dataset[] => [
  {
    ref: { id: "roads", kind: "roads", name: "Jalan", featureCount: paths.length },
    features: {
      type: "FeatureCollection",
      features: paths.map((path) => ({ type: "Feature", geometry: lineAt(...path), properties: {} })),
    },
  },
];

/** Two RTs of 20 households side by side. */
const survey = {
  denominators: { ...aRecord().denominators, households: 20, buildings: 16 },
  volumes: Object.fromEntries(ruleset.criteria.map(({ id }) => [id, 10])),
};
function setting(roads: readonly Dataset[], settings: Partial<Settings> = {}) {
  const project: Project = aProject(aRowOfRts([survey, survey]));
  const changed = { ...project, settings: { ...project.settings, ...settings } };
  const scene = createScene(changed, roads);
  const input = (works: readonly Intervention[]) => ({ scene, project: changed, works, ruleset, catalogue });
  return {
    scene,
    live: (works: readonly Intervention[]) => planEffects(input(works)),
    plain: (works: readonly Intervention[]) => referenceEffects(input(works)),
    measure: (work: Intervention) =>
      reachMeasure(work, { lines: scene.roads, componentIds: changed.settings.networkComponentIds }),
  };
}

/** One street through both RTs, and one that touches nothing. */
const street = roadData([
  [0, 50],
  [200, 50],
]);
const tap = (parts: Partial<Intervention> = {}) =>
  aWork({ geometry: pointAt(50, 50), reachM: 60, capacityKk: 1_000, ...parts });
const served = (work: Intervention, roads = street, settings: Partial<Settings> = {}) =>
  setting(roads, settings).live([work]).byWork.get(work.id)?.servedKk ?? 0;

describe("the reach of a work", () => {
  it("is a straight line until the team says otherwise", () => {
    expect(served(tap())).toBe(served(tap({ reachAlong: "straight" })));
    expect(setting(street).measure(tap())).toEqual({ along: "straight", why: "chosen" });
  });

  it("is measured along the roads for one work, and reaches fewer", () => {
    expect(served(tap({ reachAlong: "network" }))).toBeLessThan(served(tap()));
    expect(setting(street).measure(tap({ reachAlong: "network" }))).toEqual({ along: "network", toRoadM: 0 });
  });

  it("follows its component, and its own word before that", () => {
    const ofComponent = { networkComponentIds: ["water_public_tap"] };
    expect(served(tap(), street, ofComponent)).toBe(served(tap({ reachAlong: "network" })));
    expect(served(tap({ reachAlong: "straight" }), street, ofComponent)).toBe(served(tap()));
    expect(served(tap(), street, { networkComponentIds: ["mck_communal"] })).toBe(served(tap()));
  });

  it("falls back to the straight line without roads, or too far from any, and says which", () => {
    const network = tap({ reachAlong: "network" });
    expect(served(network, [])).toBe(served(tap()));
    expect(setting([]).measure(network)).toEqual({ along: "straight", why: "no_roads" });
    const far = roadData([
      [0, 900],
      [200, 900],
    ]);
    expect(served(network, far)).toBe(served(tap()));
    expect(setting(far).measure(network)).toEqual({ along: "straight", why: "too_far" });
  });

  it("opens as a straight line in a record that knows nothing of it", () => {
    const { reachAlong: _, ...old } = tap();
    const { networkComponentIds: __, ...settings } = aProject().settings;
    const { scene } = setting(street);
    expect(reachMeasure(old as Intervention, { lines: scene.roads, componentIds: [] })).toEqual({
      along: "straight",
      why: "chosen",
    });
    const project = { records: aRowOfRts([survey, survey]).records, settings: settings as Settings };
    expect(() =>
      planEffects({ scene, project, works: [old as Intervention], ruleset, catalogue }),
    ).not.toThrow();
  });

  it("counts the households around it that no road comes near", () => {
    const far = (roads: readonly Dataset[], reachM: number) =>
      countFarFromRoads(setting(roads).scene, tap({ geometry: pointAt(100, 50) }), reachM);
    expect(far(street, 500)).toBe(0);
    expect(far([], 500)).toBe(0);
    const west = roadData([
      [-10, 0],
      [-10, 100],
    ]);
    // All of the second RT, and what lies in the first beyond 90 m.
    expect(far(west, 500)).toBeGreaterThanOrEqual(20);
    expect(far(west, 500)).toBeLessThan(24);
    expect(far(west, 1)).toBe(0);
  });

  it("keeps the graph when a survey is corrected, and drops it with its data", () => {
    const first = createScene(aRowOfRts([survey]), street);
    const second = createScene(aRowOfRts([survey, survey]), street);
    expect(second.roads).toBe(first.roads);
    expect(createScene(aRowOfRts([survey]), []).roads).not.toBe(first.roads);
  });
});

const tens = (least: number, most: number) => fc.integer({ min: least, max: most }).map((ten) => ten * 10);
const place = fc.tuple(tens(-3, 23), tens(-3, 13));
const path = fc.array(place, { minLength: 2, maxLength: 4 });
const geometry: fc.Arbitrary<WorkGeometry> = fc.oneof(
  place.map(([east, north]) => pointAt(east, north)),
  path.map((each) => lineAt(...each)),
  fc.tuple(place, tens(1, 9)).map(([[east, north], wide]) => boxAt(east, north, east + wide, north + 40)),
);
const work = fc.record({
  componentId: fc.constantFrom("water_public_tap", "mck_communal", "waste_bin", "waste_cart", "fire_hydrant"),
  geometry,
  reachM: fc.option(fc.integer({ min: 0, max: 200 })),
  reachAlong: fc.constantFrom("network" as const, "straight" as const, null),
  capacityKk: fc.option(fc.nat(20)),
  recordIds: fc.option(fc.subarray(["rt-0", "rt-1"]), { freq: 6 }),
});
const componentIds = fc.subarray(["water_public_tap", "waste_cart", "fire_hydrant"]);

test.prop([fc.array(path, { maxLength: 6 }), fc.array(work, { maxLength: 5 }), componentIds, geometry], {
  numRuns: 150,
})("the live engine says the same as the plain one, before and after a drag", (paths, parts, ids, moved) => {
  const { live, plain } = setting(roadData(...paths), { networkComponentIds: ids });
  const works = parts.map((each, index) => aWork({ ...each, id: `w${index}` }));
  const [first, ...others] = works;
  const dragged = first ? [{ ...first, geometry: moved }, ...others] : [];
  for (const list of [works, dragged, works]) {
    const [own, slow] = [live(list), plain(list)];
    for (const { id } of list) {
      expect([...(own.byWork.get(id)?.servedPoints ?? [])]).toEqual(slow.ownPoints.get(id));
      expect(own.byWork.get(id)?.servedBuildings).toBe(slow.ownBuildings.get(id)?.length);
    }
  }
});
