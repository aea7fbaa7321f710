import { fc, test as prop } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { aRowOfRts, at, boxAt, pointAt } from "../../../test/coverage-builders";
import { pekalonganProject } from "../../../test/pekalongan-project";
import { aProject, aRecord, aWork } from "../../../test/plan-builders";
import { hasShared } from "../../../test/shared-data";
import { catalogue } from "../catalogue/catalogue";
import { planEffects } from "../coverage/plan-effects";
import { createScene } from "../coverage/scene";
import type { Position } from "../geo/schema";
import type { Dataset, Intervention, Project } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import type { CandidateSource } from "./candidate-places";
import { type ProposedSite, type SiteAnswer, searchSites, siteGains } from "./search-sites";
import { siteRequest } from "./site-request";

const ruleset = rulesetById(undefined);
const { denominators } = aRecord();
const points: CandidateSource = { kind: "points" };

/** RTs of 100 m in a row with so many households each. */
const rowOf = (...households: readonly number[]): Project =>
  aProject(aRowOfRts(households.map((count) => ({ denominators: { ...denominators, households: count } }))));

const roadsOf = (...lines: readonly (readonly Position[])[]): Dataset => ({
  ref: { id: "roads", kind: "roads", name: "Jalan", featureCount: lines.length },
  features: {
    type: "FeatureCollection",
    features: lines.map((line) => ({
      type: "Feature",
      geometry: { type: "LineString", coordinates: line.map((position) => [...position]) },
      properties: {},
    })),
  },
});

type Asked = {
  readonly project: Project;
  readonly works?: readonly Intervention[];
  readonly work?: Partial<Intervention>;
  readonly count?: number;
  readonly candidates?: CandidateSource;
  readonly datasets?: readonly Dataset[];
};

function requestOf({ project, works = [], work = {}, count = 2, candidates = points, datasets = [] }: Asked) {
  const scene = createScene(project, datasets);
  const template = aWork({ id: "new", ...work });
  const request = siteRequest({
    scene,
    works,
    catalogue,
    project,
    work: template,
    count,
    candidates,
  });
  if (!request) throw new Error("this work serves nobody through points");
  const servedBy = (all: readonly Intervention[]) => {
    const { byWork } = planEffects({ scene, project, works: all, ruleset, catalogue });
    return [...byWork.values()].reduce((sum, { servedKk }) => sum + servedKk, 0);
  };
  return { request, servedBy, template };
}

const ask = (asked: Asked): SiteAnswer => searchSites(requestOf(asked).request, () => {});
const gains = ({ sites }: { readonly sites: readonly ProposedSite[] }) => sites.map(({ gain }) => gain);

const placed = (template: Intervention, sites: readonly ProposedSite[]): Intervention[] =>
  sites.map(({ position }, index) => ({
    ...template,
    id: `new-${index}`,
    geometry: { type: "Point", coordinates: position },
  }));

describe("a search", () => {
  test("fills each tap to its 50 KK where there are enough", () => {
    const answer = ask({ project: rowOf(60, 60, 60), count: 3 });
    expect(gains(answer)).toEqual([50, 50, 50]);
    expect(answer).toMatchObject({ servedBefore: 0, pointCount: 180, foundCount: 180, noneBecause: null });
  });

  test("stops when everyone within reach is served", () => {
    expect(gains(ask({ project: rowOf(30), count: 10 }))).toEqual([30]);
  });

  test("says why it found nothing", () => {
    const tap = aWork({ id: "there", geometry: pointAt(50, 50), reachM: 200 });
    const served = ask({ project: rowOf(30), works: [tap] });
    expect(served).toMatchObject({ sites: [], servedBefore: 30, noneBecause: "all-served" });
    const afar: CandidateSource = { kind: "land", land: boxAt(5000, 0, 5100, 100) };
    expect(ask({ project: rowOf(30), candidates: afar }).noneBecause).toBe("nobody-near");
    expect(ask({ project: rowOf(30), candidates: { kind: "roads" } }).noneBecause).toBe("no-place");
  });

  test("stays on the land that was drawn", () => {
    const land = boxAt(120, 20, 160, 60);
    const answer = ask({ project: rowOf(40, 40, 40), candidates: { kind: "land", land }, count: 2 });
    expect(gains(answer)).toEqual([50, 42]);
    const [west, south] = at(120, 20);
    const [east, north] = at(160, 60);
    for (const { position } of answer.sites) {
      expect(position[0]).toBeGreaterThan(west);
      expect(position[0]).toBeLessThan(east);
      expect(position[1]).toBeGreaterThan(south);
      expect(position[1]).toBeLessThan(north);
    }
    expect(answer.foundCount).toBe(100);
  });

  test("finds where roads cross without a corner there", () => {
    const datasets = [roadsOf([at(-50, 50), at(150, 50)], [at(50, -50), at(50, 150)])];
    const answer = ask({ project: rowOf(50), datasets, candidates: { kind: "roads" }, count: 1 });
    expect(gains(answer)).toEqual([50]);
    const [crossing] = answer.sites;
    expect(crossing?.position[0]).toBeCloseTo(at(50, 50)[0], 7);
    expect(crossing?.position[1]).toBeCloseTo(at(50, 50)[1], 7);
    expect(answer.foundCount).toBe(5);
  });

  test("measures along the roads where the project does, as the plan's figures do", () => {
    const plain = rowOf(60, 60);
    const project = { ...plain, settings: { ...plain.settings, networkComponentIds: ["water_public_tap"] } };
    const datasets = [roadsOf([at(0, 50), at(100, 50), at(200, 50)])];
    const asked = { project, datasets, count: 2, work: { reachM: 60, capacityKk: 90 } };
    const { request, template, servedBy } = requestOf(asked);
    const { sites } = searchSites(request, () => {});
    const straight = ask({ ...asked, project: plain });
    const sum = gains({ sites }).reduce((total, gain) => total + gain, 0);
    expect(sum).toBeLessThan(gains(straight).reduce((total, gain) => total + gain, 0));
    expect(servedBy(placed(template, sites))).toBe(sum);
  });

  test("goes where the survey knows of a deficit, of places that serve as many", () => {
    const parts = [0, 24, null].map((deficit) => ({
      denominators: { ...denominators, households: 60 },
      volumes: { water_access: deficit, water_quantity: deficit && deficit / 2 },
    }));
    const project = aProject(aRowOfRts(parts));
    const { sites } = ask({ project, count: 3, work: { reachM: 45, capacityKk: 30 } });
    expect(gains({ sites })).toEqual([30, 30, 30]);
    // 24 of 60 households lack it, by the worse of the two criteria: 12 of 30.
    expect(sites[0]?.need).toBeCloseTo(12, 6);
    const [west] = at(100, 0);
    const [east] = at(200, 0);
    expect(sites[0]?.position[0]).toBeGreaterThan(west);
    expect(sites[0]?.position[0]).toBeLessThan(east);
  });

  test("counts buildings, without a capacity, for a hydrant", () => {
    const project = aProject(aRowOfRts([{}, {}]));
    const answer = ask({ project, work: { componentId: "fire_hydrant", capacityKk: 3 }, count: 1 });
    expect(answer.pointCount).toBe(200);
    expect(answer.sites[0]?.gain).toBeGreaterThan(120);
  });

  test("is not asked for a road, a house or a work without a reach", () => {
    const project = rowOf(10);
    const asked = {
      scene: createScene(project, []),
      works: [],
      catalogue,
      project,
      count: 1,
      candidates: points,
    };
    for (const componentId of ["road_paving", "house_rehab", "septic_communal", "no_such_work"])
      expect(siteRequest({ ...asked, work: aWork({ componentId }) })).toBeNull();
    expect(
      siteRequest({ ...asked, work: aWork({ componentId: "septic_communal", reachM: 40 }) }),
    ).not.toBeNull();
  });

  test("reads its promises again once one of them is kept", () => {
    const asked = { project: rowOf(60, 20, 60), work: { reachM: 60 } };
    const { request, template, servedBy } = requestOf({ ...asked, count: 3 });
    const { sites } = searchSites(request, () => {});
    const [first, ...rest] = placed(template, sites);
    if (!first) throw new Error("there is no first site");
    const then = requestOf({ ...asked, works: [first] });
    const left = siteGains(
      then.request,
      sites.slice(1).map(({ position }) => position),
    );
    expect(left.servedBefore).toBe(sites[0]?.gain);
    expect(gains(left)).toEqual(gains({ sites: sites.slice(1) }));
    expect(servedBy([first, ...rest])).toBe(gains({ sites }).reduce((sum, gain) => sum + gain, 0));
  });
});

const existing = fc.array(
  fc.record({
    east: fc.integer({ min: -3, max: 30 }),
    north: fc.integer({ min: -3, max: 13 }),
    reachM: fc.integer({ min: 10, max: 120 }),
    capacityKk: fc.option(fc.nat(30)),
  }),
  { maxLength: 4 },
);

prop.prop([
  fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }),
  existing,
  fc.record({ reachM: fc.integer({ min: 10, max: 120 }), capacityKk: fc.option(fc.nat(30)) }),
  fc.integer({ min: 1, max: 4 }),
])("what is promised is what the plan says once the works stand there", (households, taps, work, count) => {
  const works = taps.map(({ east, north, ...parts }, index) =>
    aWork({ id: `tap-${index}`, geometry: pointAt(10 * east, 10 * north), ...parts }),
  );
  const { request, servedBy, template } = requestOf({ project: rowOf(...households), works, work, count });
  const { sites, servedBefore } = searchSites(request, () => {});
  const added = placed(template, sites);
  expect(servedBy(works)).toBe(servedBefore);
  let promised = servedBefore;
  sites.forEach(({ gain, gainAlone }, index) => {
    promised += gain;
    expect(servedBy([...works, ...added.slice(0, index + 1)])).toBe(promised);
    expect(servedBy([...works, ...added.slice(index, index + 1)])).toBe(servedBefore + gainAlone);
  });
});

describe.skipIf(!hasShared)("on Pekalongan", () => {
  test("5 taps are found within 2 seconds, the same ones again", () => {
    const { request } = requestOf({ project: pekalonganProject(), count: 5 });
    const start = performance.now();
    const answer = searchSites(request, () => {});
    const ms = performance.now() - start;
    expect(gains(answer)).toEqual([50, 50, 50, 50, 50]);
    expect(searchSites(request, () => {})).toEqual(answer);
    expect(ms).toBeLessThan(2000);
  });
});
