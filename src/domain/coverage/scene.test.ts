import { describe, expect, it } from "vitest";
import { anArea, aRowOfRts, at, boxAt, byId, pointAt } from "../../../test/coverage-builders";
import { aRecord } from "../../../test/plan-builders";
import { contains } from "../geo/contains";
import { metresBetween } from "../geo/distance";
import type { Position } from "../geo/schema";
import type { Dataset } from "../project/schema";
import { createScene } from "./scene";
import type { Scene } from "./types";

const counts = (buildings: number | null, households: number | null, areaHa: number | null = 1) => ({
  denominators: { ...aRecord().denominators, buildings, households, areaHa },
});
const placesOf = ({ householdLngLat, householdRecord }: Scene, record = 0): Position[] =>
  Array.from(householdRecord).flatMap((own, point) =>
    own === record
      ? [[householdLngLat[2 * point] ?? 0, householdLngLat[2 * point + 1] ?? 0] as Position]
      : [],
  );
const buildings = (geometries: readonly (GeoJSON.Geometry | null)[]): Dataset => ({
  ref: { id: "b", kind: "buildings", name: "Bangunan", featureCount: geometries.length },
  features: {
    type: "FeatureCollection",
    features: geometries.map((geometry) => ({
      type: "Feature",
      properties: {},
      geometry: geometry as GeoJSON.Geometry,
    })),
  },
});

describe("createScene", () => {
  it("lays as many points as the survey counts, inside each RT, the same ones every time", () => {
    const project = aRowOfRts([counts(30, 48), counts(8, 7)]);
    const scene = createScene(project, []);
    expect(scene.origins).toEqual(["even", "even"]);
    expect([placesOf(scene, 0).length, placesOf(scene, 1).length, scene.buildingRecord.length]).toEqual([
      48, 7, 38,
    ]);
    for (const place of placesOf(scene, 1)) expect(contains(boxAt(100, 0, 200, 100), ...place)).toBe(true);
    expect(createScene(project, [])).toEqual(scene);
  });

  it("spreads them evenly: each quarter of the RT gets about a quarter", () => {
    const places = placesOf(createScene(aRowOfRts([counts(10, 100)]), []));
    for (const [east, north] of [
      [0, 0],
      [50, 0],
      [0, 50],
      [50, 50],
    ] as const) {
      const quarter = boxAt(east, north, east + 50, north + 50);
      const inside = places.filter((place) => contains(quarter, ...place)).length;
      expect(inside).toBeGreaterThanOrEqual(23);
      expect(inside).toBeLessThanOrEqual(27);
    }
  });

  it("does not move the points of one RT when another changes", () => {
    const first = createScene(aRowOfRts([counts(10, 20), counts(10, 20)]), []);
    const second = createScene(aRowOfRts([counts(10, 25), counts(10, 20)]), []);
    expect(placesOf(second, 1)).toEqual(placesOf(first, 1));
  });

  it("puts them on building footprints, even shares each, where a data set has some in the RT", () => {
    const houses = [boxAt(10, 10, 20, 20), boxAt(60, 60, 70, 70), boxAt(500, 500, 510, 510)];
    const scene = createScene(aRowOfRts([counts(2, 7), counts(2, 3)]), [buildings([...houses, null])]);
    expect(scene.origins).toEqual(["footprints", "even"]);
    const on = houses.map((house) => placesOf(scene).filter((place) => contains(house, ...place)).length);
    expect([...on].sort()).toEqual([0, 3, 4]);
    expect(scene.buildingRecord.filter((record) => record === 0)).toHaveLength(2);
  });

  it("takes buildings that are points, and skips broken outlines", () => {
    const broken = { type: "Polygon", coordinates: [[[109.68, -6.88]]] } as GeoJSON.Polygon;
    const scene = createScene(aRowOfRts([counts(1, 2)]), [buildings([pointAt(50, 50), broken])]);
    expect(placesOf(scene)).toEqual([at(50, 50), at(50, 50)]);
  });

  it("lays a disc of the RT's area round a survey point, cut to the kelurahan", () => {
    const record = aRecord({ id: "r", ...counts(10, 40, 1), point: at(50, 50) });
    const kelurahan = anArea({ id: "k", level: "kelurahan", geometry: boxAt(-500, 0, 55, 100) });
    const scene = createScene({ areas: byId([kelurahan]), records: byId([record]) }, []);
    expect(scene.origins).toEqual(["disc"]);
    for (const place of placesOf(scene)) {
      // 1 ha is a disc of 56.42 m.
      expect(metresBetween(at(50, 50), place)).toBeLessThan(56.43);
      expect(contains(boxAt(-500, 0, 55, 100), ...place)).toBe(true);
    }
    expect(placesOf(scene)).toHaveLength(40);
  });

  it("lays the same disc in an approximate RT, cut to it: its share of the kelurahan may be fields and ponds", () => {
    const area = anArea({ id: "a", geometry: boxAt(0, 0, 1000, 1000), isApproximate: true });
    const surveyed = (areaHa: number | null) =>
      aRecord({ id: "r", areaId: "a", ...counts(10, 40, areaHa), point: at(20, 500) });
    const scene = createScene({ areas: byId([area]), records: byId([surveyed(1)]) }, []);
    expect(scene.origins).toEqual(["disc"]);
    expect(placesOf(scene)).toHaveLength(40);
    for (const place of placesOf(scene)) {
      expect(metresBetween(at(20, 500), place)).toBeLessThan(56.43);
      expect(contains(boxAt(0, 0, 1000, 1000), ...place)).toBe(true);
    }
    const unknown = createScene({ areas: byId([area]), records: byId([surveyed(null)]) }, []);
    expect(unknown.origins).toEqual(["even"]);
  });

  it("stays at the survey point without an area, and lays none without any place", () => {
    const known = aRecord({ id: "a", ...counts(10, 3, null), point: at(5, 5) });
    const nowhere = aRecord({ id: "b", ...counts(10, 3), point: null });
    const scene = createScene({ areas: {}, records: byId([known, nowhere]) }, []);
    expect(scene.origins).toEqual(["survey_point", "none"]);
    expect(placesOf(scene)).toEqual([at(5, 5), at(5, 5), at(5, 5)]);
  });

  it("lays none for an unknown, zero or impossible number of households", () => {
    const scene = createScene(aRowOfRts([counts(1, null), counts(1, 0), counts(1, 5e9), counts(1, -3)]), []);
    expect(scene.householdRecord).toHaveLength(0);
    expect(scene.origins).toEqual(["none", "none", "none", "none"]);
  });
});
