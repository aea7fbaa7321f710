import { fc, test } from "@fast-check/vitest";
import { expect, vi } from "vitest";
import { aProject, aRecord, aWork } from "../../../test/plan-builders";
import { catalogue } from "../catalogue/catalogue";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import type { Polygon, Position, WorkGeometry } from "../geo/schema";
import { roadLinesOf } from "../network/road-lines";
import type { Intervention } from "../project/schema";
import { rulesetById } from "../rules/rulesets";
import { planEffects } from "./plan-effects";
import { referenceEffects } from "./reference";
import type { Scene } from "./types";

// Four hundred towns, each edited some four times.
vi.setConfig({ testTimeout: 120_000 });

const ruleset = rulesetById(undefined);
const criterionIds = ruleset.criteria.map(({ id }) => id);
const step = 20;
const rtCount = 4;

/** A town at any latitude of Indonesia, as wide as asked: the second half of it may lie hundreds of kilometres east. */
type Ground = { readonly lng: number; readonly lat: number; readonly apartKm: number };
const ground: fc.Arbitrary<Ground> = fc.record({
  lng: fc.double({ min: 95, max: 137, noNaN: true }),
  lat: fc.oneof(fc.double({ min: -11, max: 6, noNaN: true }), fc.constantFrom(0, -0.0005, -7.25)),
  apartKm: fc.constantFrom(0, 0, 0, 12, 300),
});

/** Steps of 20 m: RTs are 5 x 5 steps, so that points lie on borders and corners, and works on points. */
const placeOn =
  ({ lng, lat, apartKm }: Ground) =>
  ([x, y]: readonly [number, number]): Position => [
    lng + (x * step + (x > 10 ? apartKm * 1000 : 0)) / metresPerDegreeLng(lat),
    lat + (y * step) / metresPerDegreeLat(lat),
  ];
const cell = fc.tuple(fc.integer({ min: -2, max: 22 }), fc.integer({ min: -2, max: 7 }));

/** Points of the first three RTs; the fourth is empty. A point belongs to the RT its column says, even on a border. */
const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 14 }), fc.nat(5)), { maxLength: 40 });

/** One place; a line, also without length; an area; and the last two in two parts that may cross or coincide. */
const path = (minLength: number) => fc.array(cell, { minLength, maxLength: 6 });
const shape = fc.oneof(
  fc.record({ type: fc.constant("Point" as const), parts: fc.tuple(fc.tuple(cell)) }),
  fc.record({ type: fc.constant("LineString" as const), parts: fc.tuple(path(2)) }),
  fc.record({ type: fc.constant("LineString" as const), parts: fc.tuple(cell.map((each) => [each, each])) }),
  fc.record({ type: fc.constant("MultiLineString" as const), parts: fc.tuple(path(2), path(2)) }),
  fc.record({ type: fc.constant("Polygon" as const), parts: fc.tuple(path(3)) }),
  fc.record({ type: fc.constant("MultiPolygon" as const), parts: fc.tuple(path(3), path(3)) }),
);
const reachM = fc.option(fc.oneof(fc.constantFrom(0, 20, 40, 60, 100), fc.integer({ min: 1, max: 130 })));
const work = fc.record({
  // Three services that meet in one criterion, one alone, and one of buildings.
  componentId: fc.constantFrom(
    "water_public_tap",
    "water_public_tap",
    "waste_bin",
    "waste_cart",
    "fire_hydrant",
    "road_paving",
    "house_rehab",
  ),
  shape,
  reachM,
  capacityKk: fc.option(fc.nat(12)),
  recordIds: fc.option(fc.subarray(["rt-0", "rt-2", "rt-3", "gone"]), { freq: 6 }),
});
type Drawn = typeof work extends fc.Arbitrary<infer Value> ? Value : never;

const edit = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("add" as const), work }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("drag" as const), which: fc.nat(9), shape }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("resize" as const), which: fc.nat(9), reachM }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("delete" as const), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const) }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function geometryOf({ type, parts }: Drawn["shape"], place: ReturnType<typeof placeOn>): WorkGeometry {
  const paths = parts.map((corners) => corners.map(place));
  const [path = []] = paths;
  const closed = (open: readonly Position[]) => [...open, ...open.slice(0, 1)];
  switch (type) {
    case "Point":
      return { type, coordinates: path[0] ?? place([0, 0]) };
    case "LineString":
      return { type, coordinates: path };
    case "MultiLineString":
      return { type, coordinates: paths };
    case "Polygon":
      return { type, coordinates: [closed(path)] };
    case "MultiPolygon":
      return { type, coordinates: paths.map((open) => [closed(open)]) };
  }
}

function townOf(at: Ground, cells: readonly (readonly [number, number])[]) {
  const place = placeOn(at);
  const box = (west: number): Polygon => ({
    type: "Polygon",
    coordinates: [
      [
        [west, 0] as const,
        [west + 5, 0] as const,
        [west + 5, 5] as const,
        [west, 5] as const,
        [west, 0] as const,
      ].map(place),
    ],
  });
  const owners = cells.map(([x]) => Math.min(2, Math.floor(x / 5)));
  const records = Array.from({ length: rtCount }, (_, rt) => {
    const households = owners.filter((owner) => owner === rt).length;
    const volumes = Object.fromEntries(criterionIds.map((id, k) => [id, (7 * rt + 3 * k) % 11]));
    return aRecord({
      id: `rt-${rt}`,
      volumes,
      denominators: { ...aRecord().denominators, households, buildings: households },
    });
  });
  const lngLat = Float64Array.from(cells.flatMap((each) => place(each)));
  const scene: Scene = {
    shapes: records.map((_, rt) => box(5 * rt)),
    householdLngLat: lngLat,
    householdRecord: Int32Array.from(owners),
    buildingLngLat: lngLat,
    buildingRecord: Int32Array.from(owners),
    recordIds: records.map(({ id }) => id),
    origins: records.map(() => "even"),
    roads: roadLinesOf([]),
  };
  return {
    place,
    scene,
    project: aProject({ records: Object.fromEntries(records.map((each) => [each.id, each])) }),
  };
}

function edited(
  works: readonly Intervention[],
  change: Exclude<Edit, { do: "undo" }>,
  place: ReturnType<typeof placeOn>,
  count: number,
) {
  if (change.do === "add") {
    const { shape: drawn, ...parts } = change.work;
    return [...works, aWork({ ...parts, id: `w${count}`, geometry: geometryOf(drawn, place) })];
  }
  const which = change.which % Math.max(1, works.length);
  if (change.do === "delete") return works.filter((_, index) => index !== which);
  const parts =
    change.do === "drag" ? { geometry: geometryOf(change.shape, place) } : { reachM: change.reachM };
  return works.map((each, index) => (index === which ? { ...each, ...parts } : each));
}

test.prop(
  [ground, points, fc.array(work, { maxLength: 4 }), fc.array(edit, { minLength: 1, maxLength: 8 })],
  { numRuns: 400 },
)(
  "served, credited and left are those of the plain reference, before and after any edits, anywhere",
  (at, cells, first, edits) => {
    const { place, scene, project } = townOf(at, cells);
    let works: readonly Intervention[] = first.map(({ shape: drawn, ...parts }, index) =>
      aWork({ ...parts, id: `first-${index}`, geometry: geometryOf(drawn, place) }),
    );
    const past: (readonly Intervention[])[] = [];
    const check = () => {
      const input = { scene, project, works, ruleset, catalogue };
      const live = planEffects(input);
      const plain = referenceEffects(input);
      for (const { id } of works) {
        expect(
          [...(live.byWork.get(id)?.servedPoints ?? [])].sort((a, b) => a - b),
          id,
        ).toEqual(plain.ownPoints.get(id));
        expect(live.byWork.get(id)?.servedBuildings, id).toBe(plain.ownBuildings.get(id)?.length);
      }
      for (const [recordId, { volumesAfter }] of live.byRecord)
        for (const id of criterionIds)
          expect(volumesAfter[id] ?? null, `${recordId} ${id}`).toBeCloseTo(
            plain.volumesAfter.get(recordId)?.[id] ?? 0,
            9,
          );
    };
    check();
    edits.forEach((change, count) => {
      if (change.do === "undo") works = past.pop() ?? works;
      else {
        past.push(works);
        works = edited(works, change, place, count);
      }
      check();
    });
  },
);
