import { fc, test } from "@fast-check/vitest";
import { describe, expect, it, vi } from "vitest";
import { anArea, byId } from "../../../test/coverage-builders";
import { aProject, aRecord, aWork } from "../../../test/plan-builders";
import { catalogue } from "../catalogue/catalogue";
import { areaM2 } from "../geo/area";
import { contains } from "../geo/contains";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import type { Areal, Position, WorkGeometry } from "../geo/schema";
import type { Intervention } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import { planEffects } from "./plan-effects";
import { referenceEffects } from "./reference";
import { createScene } from "./scene";

// Each comparison reckons whole plans twice, once slowly.
vi.setConfig({ testTimeout: 60_000 });

const ruleset = rulesetById(undefined);

/** Rote, Pontianak and Sabang: the ends of the country and the equator between them. */
const places: readonly Position[] = [
  [123.05, -10.9],
  [109.34, 0.0003],
  [95.32, 5.9],
];

type Spot = readonly [eastM: number, northM: number];

/**
 * An RT with a pond, an RT on an island in that pond, an RT in two parts, one between them without KK and not fully
 * surveyed, one without a boundary, and a row whose columns are shifted.
 */
function settlementAt([lng, lat]: Position) {
  const at = ([east, north]: Spot): Position => [
    lng + east / metresPerDegreeLng(lat),
    lat + north / metresPerDegreeLat(lat),
  ];
  const ring = (west: number, south: number, east: number, north: number): Position[] =>
    (
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ] as const
    ).map(at);
  const shapes: readonly (readonly [string, Areal | null])[] = [
    ["ring", { type: "Polygon", coordinates: [ring(0, 0, 100, 100), ring(30, 30, 70, 70).toReversed()] }],
    ["island", { type: "Polygon", coordinates: [ring(40, 40, 60, 60)] }],
    [
      "parts",
      {
        type: "MultiPolygon",
        coordinates: [[ring(100, 0, 140, 100)], [ring(160, 0, 200, 100).toReversed()]],
      },
    ],
    ["between", { type: "Polygon", coordinates: [ring(140, 0, 160, 100)] }],
    ["nowhere", null],
    ["shifted", { type: "Polygon", coordinates: [ring(0, 110, 200, 140)] }],
  ];
  const volumes = Object.fromEntries(ruleset.criteria.map(({ id }, index) => [id, 2 + (index % 7) * 6]));
  const records = shapes.map(([id, shape], index) =>
    aRecord({
      id,
      areaId: shape ? `area-${id}` : null,
      point: id === "nowhere" ? at([120, 130]) : null,
      volumes: id === "between" ? { ...volumes, water_access: null, road_coverage: 0 } : volumes,
      denominators: {
        ...aRecord().denominators,
        buildings: id === "shifted" ? 90 : 10,
        households: id === "between" ? null : id === "shifted" ? 12 : 11 + 9 * index,
        drainIdealM: id === "parts" ? 0 : 200,
      },
    }),
  );
  const areas = shapes.flatMap(([id, geometry]) =>
    geometry ? [anArea({ id: `area-${id}`, geometry })] : [],
  );
  const project = aProject({ areas: byId(areas), records: byId(records) });
  const scene = createScene(project, []);
  const of = (works: readonly Intervention[]) => ({ scene, project, works, ruleset, catalogue });
  const line = (...path: readonly Spot[]): WorkGeometry => ({
    type: "LineString",
    coordinates: path.map(at),
  });
  const point = (spot: Spot): WorkGeometry => ({ type: "Point", coordinates: at(spot) });
  const box = (west: number, south: number, east: number, north: number): WorkGeometry => ({
    type: "Polygon",
    coordinates: [ring(west, south, east, north)],
  });
  return { at, scene, of, line, point, box };
}

describe.each(places)("at %d degrees east, %d north", (lng, lat) => {
  const { scene, of, line, point } = settlementAt([lng, lat]);
  const creditsOf = (work: Intervention, criterionId: string) =>
    Object.fromEntries(
      planEffects(of([work]))
        .credits.filter((credit) => credit.criterionId === criterionId)
        .map(({ recordId, quantity }) => [recordId, quantity]),
    );

  it("points of an RT lie in what is left of it, in each part by its size", () => {
    const shapeOf = (record: number) => scene.shapes[record] ?? null;
    const places = Array.from(scene.householdRecord, (record, index) => ({
      record,
      lng: scene.householdLngLat[2 * index] ?? 0,
      lat: scene.householdLngLat[2 * index + 1] ?? 0,
    }));
    for (const place of places) {
      const shape = shapeOf(place.record);
      if (shape) expect(contains(shape, place.lng, place.lat)).toBe(true);
    }
    expect(scene.origins).toEqual(["even", "even", "even", "none", "even", "disc"]);
    expect(
      [0, 1, 2, 3, 4, 5].map((record) => places.filter((each) => each.record === record).length),
    ).toEqual([11, 20, 29, 0, 12, 47]);
    expect(areaM2(shapeOf(0) as Areal)).toBeCloseTo(8400, -1);
  });

  it("a line counts in every part it crosses, and not over the pond", () => {
    // 30 m to the pond, the island's 20 m, 30 m to the border, 40 + 40 m in the two parts, 20 m between them.
    const street = aWork({ componentId: "drain_cover", geometry: line([-50, 50], [250, 50]) });
    const found = creditsOf({ ...street, componentId: "road_paving", category: "rehab" }, "road_surface");
    const deficit = 26;
    expect(found).toEqual({
      ring: expect.closeTo(deficit, 9),
      island: expect.closeTo(20, 3),
      parts: expect.closeTo(deficit, 9),
      between: expect.closeTo(20, 3),
    });
  });

  it("a work in the pond is in no RT, one on the border of two is in one of them", () => {
    const houses = (east: number, north: number) =>
      aWork({ componentId: "house_rehab", geometry: point([east, north]), quantity: 3 });
    expect(creditsOf(houses(35, 50), "building_technical")).toEqual({});
    expect(creditsOf(houses(50, 50), "building_technical")).toEqual({ island: 3 });
    expect(creditsOf(houses(180, 50), "building_technical")).toEqual({ parts: 3 });
    expect(Object.values(creditsOf(houses(140, 50), "building_technical"))).toEqual([3]);
    expect(creditsOf(houses(50, 100), "building_technical")).toEqual({ ring: 3 });
  });

  it("an influence takes its share of the area without the pond", () => {
    // A disc of 30 m holds 2827.43 m2, the pond of 40 x 40 m among them; the rest is of the RT's 8400 m2.
    const gate = aWork({ componentId: "flood_control", geometry: point([50, 50]), reachM: 30 });
    const deficit = 2;
    expect(creditsOf(gate, "drainage_flooding")).toEqual({
      ring: expect.closeTo((deficit * 1227.43) / 8400, 5),
      island: deficit,
    });
  });
});

const spot: fc.Arbitrary<Spot> = fc.tuple(
  fc.integer({ min: -3, max: 22 }).map((tens) => tens * 10),
  fc.integer({ min: -3, max: 15 }).map((tens) => tens * 10),
);
/** Criteria that are credited by a share of the RT's area. */
const isOfArea = (key: string) => /drainage_flooding|building_density/.test(key);

const drawing = fc.oneof(
  fc.record({ kind: fc.constant("point" as const), spot }),
  fc.record({ kind: fc.constant("line" as const), path: fc.array(spot, { minLength: 2, maxLength: 5 }) }),
  fc.record({ kind: fc.constant("box" as const), spot, sideM: fc.integer({ min: 5, max: 120 }) }),
);
const planned = fc.record({
  componentId: fc.constantFrom(...catalogue.components.map(({ id }) => id)),
  drawing,
  reachM: fc.option(fc.integer({ min: 0, max: 120 })),
  quantity: fc.option(fc.integer({ min: 0, max: 40 })),
  capacityKk: fc.option(fc.nat(40)),
  category: fc.constantFrom("new" as const, "rehab" as const),
  recordIds: fc.option(fc.subarray(["ring", "island", "parts", "between", "nowhere", "shifted"]), {
    freq: 4,
  }),
});

test.prop([fc.constantFrom(...places), fc.array(planned, { minLength: 1, maxLength: 8 })], { numRuns: 120 })(
  "the live engine agrees with the reference over holes, parts and gaps",
  (place, plan) => {
    const { of, line, point, box } = settlementAt(place);
    const drawn = (parts: (typeof plan)[number]["drawing"]): WorkGeometry => {
      if (parts.kind === "point") return point(parts.spot);
      if (parts.kind === "line") return line(...parts.path);
      const [west, south] = parts.spot;
      return box(west, south, west + parts.sideM, south + parts.sideM);
    };
    const works = plan.map(({ drawing: parts, ...work }, index) =>
      aWork({ ...work, id: `w${index}`, geometry: drawn(parts) }),
    );
    const live = planEffects(of(works));
    const plain = referenceEffects(of(works));
    const sums = new Map<string, number>();
    for (const { workId, recordId, criterionId, quantity } of live.credits) {
      const key = `${workId} ${recordId} ${criterionId}`;
      sums.set(key, (sums.get(key) ?? 0) + quantity);
    }
    // Shares of an area are read along level lines, and which lines depends on the works looked at together.
    for (const key of new Set([...sums.keys(), ...plain.credits.keys()]))
      expect(sums.get(key) ?? 0, key).toBeCloseTo(plain.credits.get(key) ?? 0, isOfArea(key) ? 4 : 7);
    for (const { id } of works)
      expect([...(live.byWork.get(id)?.servedPoints ?? [])], id).toEqual(plain.ownPoints.get(id));
    expect(live.byRecord.get("between")?.volumesAfter["water_access"]).toBeNull();
  },
);
