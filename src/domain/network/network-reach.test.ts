import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { at, boxAt, lineAt, pointAt } from "../../../test/coverage-builders";
import { distanceM } from "../geo/distance";
import type { WorkGeometry } from "../geo/schema";
import { farthestFromRoadM } from "./nearest-edge";
import { networkReach, workEntries } from "./network-reach";
import { plainNetworkMetres } from "./plain-network";
import { roadLinesOf } from "./road-lines";
import { createRoadNetwork, type RoadNetwork } from "./road-network";
import { snapPoints } from "./snapped-points";

type Path = readonly (readonly [number, number])[];
type Tagged = { readonly path: Path; readonly tags?: Record<string, unknown> };

/** Roads drawn in metres east and north. */
function roads(...all: readonly (Path | Tagged)[]): RoadNetwork {
  const network = maybeRoads(all);
  if (!network) throw new Error("no roads");
  return network;
}
const maybeRoads = (all: readonly (Path | Tagged)[]) =>
  createRoadNetwork(
    roadLinesOf([
      {
        ref: { id: "r", kind: "roads", name: "", featureCount: all.length },
        features: {
          type: "FeatureCollection",
          features: all.map((road) => {
            const { path, tags } = "path" in road ? road : { path: road, tags: {} };
            return { type: "Feature", geometry: lineAt(...path), properties: tags ?? {} };
          }),
        },
      },
    ]),
  );

const pointsAt = (...places: Path) => Float64Array.from(places.flatMap(([east, north]) => at(east, north)));

/** Metres by point, to the millimetre; points out of reach are left out. */
function reached(network: RoadNetwork, places: Path, work: WorkGeometry, reachM: number) {
  const { points, distancesM } = networkReach(network, snapPoints(pointsAt(...places)), work, reachM);
  return Object.fromEntries(
    [...points].map((point, i) => [point, Math.round((distancesM[i] ?? 0) * 1e3) / 1e3]),
  );
}

describe("reach along the roads", () => {
  it("is straight to the road, along it, and straight to the house", () => {
    const network = roads([
      [0, 0],
      [100, 0],
      [100, 80],
    ]);
    // 4 m to the road, 90 + 50 m along it, 6 m to the house.
    expect(reached(network, [[106, 50]], pointAt(10, 4), 150.001)).toEqual({ 0: 150 });
    expect(reached(network, [[106, 50]], pointAt(10, 4), 149.99)).toEqual({});
  });

  it("counts the way on one and the same edge", () => {
    const network = roads([
      [0, 0],
      [100, 0],
    ]);
    expect(reached(network, [[60, -3]], pointAt(40, 2), 100)).toEqual({ 0: 25 });
  });

  it("does not cross a river without a bridge", () => {
    // Two streets on either side of a river 20 m wide, joined by a bridge 200 m to the east.
    const network = roads(
      [
        [0, 0],
        [200, 0],
      ],
      [
        [0, 20],
        [200, 20],
      ],
      [
        [200, 0],
        [200, 20],
      ],
    );
    const house: Path = [[50, 22]];
    expect(reached(network, house, pointAt(50, -2), 100)).toEqual({});
    expect(reached(network, house, pointAt(50, -2), 400)).toEqual({ 0: 324 });
  });

  it("takes the shorter of two ways", () => {
    const network = roads([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ]);
    expect(reached(network, [[0, 70]], pointAt(20, 0), 500)).toEqual({ 0: 90 });
  });

  it("leaves out a house that lies farther from every road than an RT is wide", () => {
    const network = roads([
      [0, 0],
      [100, 0],
    ]);
    const places: Path = [
      [50, farthestFromRoadM - 0.5],
      [50, farthestFromRoadM + 0.5],
    ];
    expect(reached(network, places, pointAt(50, 0), 500)).toEqual({ 0: 99.5 });
  });

  it("has no entry for a work as far away as that", () => {
    const network = roads([
      [0, 0],
      [100, 0],
    ]);
    expect(workEntries(network, pointAt(50, 101))).toEqual([]);
    expect(workEntries(network, pointAt(50, 99))).toHaveLength(1);
  });

  it("enters all along a line that runs beside a road, and where it crosses one", () => {
    const network = roads(
      [
        [0, 0],
        [300, 0],
      ],
      [
        [150, 0],
        [150, 90],
      ],
    );
    const drain = lineAt([20, -2], [280, -2]);
    // Opposite the line: 2 m to the road and 5 m to the house. Up the side road: 2 + 60 + 3.
    const places: Path = [
      [100, 5],
      [153, 60],
      [290, 0],
    ];
    expect(reached(network, places, drain, 100)).toEqual({ 0: 7, 1: 65, 2: 12 });
    expect(reached(network, [[150, 30]], lineAt([130, 50], [170, 50]), 100)).toEqual({ 0: 20 });
  });

  it("holds what lies inside a polygon, and enters at every road that crosses its edge", () => {
    const network = roads([
      [0, 0],
      [300, 0],
    ]);
    const places: Path = [
      [120, 40],
      [120, -30],
      [160, 4],
      [230, 0],
    ];
    // The first lies inside; the second beside a road that runs inside.
    expect(reached(network, places, boxAt(100, -10, 150, 50), 60)).toEqual({ 0: 0, 1: 30, 2: 14 });
  });

  it("is not all of a road whose middle a corner of the polygon touches", () => {
    const network = roads([
      [115, 0],
      [65, 110],
    ]);
    expect(reached(network, [[65, 110]], boxAt(90, 55, 91, 56), 50)).toEqual({});
  });

  it("reaches the points inside a polygon even where no road is near them", () => {
    const network = roads([
      [0, 0],
      [300, 0],
    ]);
    expect(reached(network, [[120, 190]], boxAt(100, -10, 150, 200), 0)).toEqual({ 0: 0 });
  });
});

describe("where roads meet", () => {
  const house: Path = [[80, 0]];
  const tap = pointAt(0, 40);

  it("is where vertices coincide within a metre", () => {
    const near = (gapM: number): readonly Path[] => [
      [
        [0, 50],
        [0, 0],
      ],
      [
        [gapM, 0],
        [80, 0],
      ],
    ];
    expect(reached(roads(...near(0)), house, tap, 200)).toEqual({ 0: 120 });
    expect(reached(roads(...near(0.9)), house, tap, 200)).toEqual({ 0: 120 });
    expect(reached(roads(...near(1.1)), house, tap, 200)).toEqual({});
  });

  it("is where an end meets the middle of another road, or misses it by less than a metre", () => {
    const tee = (gapM: number): readonly Path[] => [
      [
        [0, 50],
        [0, -50],
      ],
      [
        [gapM, 0],
        [80, 0],
      ],
    ];
    expect(reached(roads(...tee(0)), house, tap, 200)).toEqual({ 0: 120 });
    expect(reached(roads(...tee(-0.8)), house, tap, 200)[0]).toBeCloseTo(121, 0);
    expect(reached(roads(...tee(3)), house, tap, 200)).toEqual({});
  });

  it("is where two roads cross without a vertex", () => {
    const network = roads(
      [
        [0, 50],
        [0, -50],
      ],
      [
        [-30, 0],
        [80, 0],
      ],
    );
    expect(network.from).toHaveLength(4);
    expect(reached(network, house, tap, 200)).toEqual({ 0: 120 });
  });

  it("is not where one goes over or under the other", () => {
    const over = (tags: Record<string, unknown>) =>
      roads(
        {
          path: [
            [0, 50],
            [0, -50],
          ],
          tags,
        },
        [
          [-30, 0],
          [80, 0],
        ],
      );
    for (const tags of [
      { bridge: "yes" },
      { tunnel: "yes" },
      { layer: "1" },
      { layer: -1 },
      { bridge: "viaduct" },
    ])
      expect(reached(over(tags), house, tap, 200)).toEqual({});
    for (const tags of [{ bridge: "no" }, { layer: "0" }, { layer: "0", bridge: "yes" }, { bridge: null }])
      expect(reached(over(tags), house, tap, 200)).toEqual({ 0: 120 });
  });

  it("is where a bridge and a road share a vertex", () => {
    const network = roads(
      {
        path: [
          [0, 50],
          [0, 0],
        ],
        tags: { bridge: "yes" },
      },
      [
        [0, 0],
        [80, 0],
      ],
    );
    expect(reached(network, house, tap, 200)).toEqual({ 0: 120 });
  });

  it("is once where the same road comes twice", () => {
    const path: Path = [
      [0, 0],
      [50, 0],
      [90, 0],
    ];
    expect(roads(path, path.toReversed()).from).toHaveLength(2);
  });

  it("holds for lines of many parts; what is no line, or no place, is left out", () => {
    const features: GeoJSON.Feature[] = [
      {
        type: "Feature",
        properties: null,
        geometry: {
          type: "MultiLineString",
          coordinates: [[at(0, 50), at(0, 0)], [at(0, 0), at(80, 0)], [at(5, 5)], []],
        },
      },
      { type: "Feature", properties: null, geometry: boxAt(0, 0, 10, 10) },
      { type: "Feature", properties: null, geometry: null as unknown as GeoJSON.Point },
      {
        type: "Feature",
        properties: null,
        geometry: { type: "LineString", coordinates: [[Number.NaN, 0], at(5, 9)] },
      },
    ];
    const lines = roadLinesOf([
      {
        ref: { id: "r", kind: "roads", name: "", featureCount: 4 },
        features: { type: "FeatureCollection", features },
      },
      {
        ref: { id: "w", kind: "water", name: "", featureCount: 4 },
        features: { type: "FeatureCollection", features },
      },
    ]);
    expect(createRoadNetwork(lines)?.from).toHaveLength(2);
  });

  it("is nowhere without roads", () => {
    expect(maybeRoads([])).toBeNull();
    expect(
      maybeRoads([
        [
          [3, 3],
          [3, 3],
        ],
      ]),
    ).toBeNull();
  });
});

// Fives of metres: roads coincide, touch, cross and miss each other by little often enough.
const fives = (least: number, most: number) => fc.integer({ min: least, max: most }).map((five) => five * 5);
const places = fc.tuple(fives(-10, 40), fives(-10, 40));
const path = fc.array(places, { minLength: 2, maxLength: 5 });
const network = fc.array(
  fc.record({ path, tags: fc.constantFrom({}, {}, {}, { bridge: "yes" }, { layer: "-1" }) }),
  { minLength: 1, maxLength: 9 },
);
const houses = fc.array(fc.tuple(fc.integer({ min: -60, max: 220 }), fc.integer({ min: -60, max: 220 })), {
  minLength: 1,
  maxLength: 12,
});
const work: fc.Arbitrary<WorkGeometry> = fc.oneof(
  places.map(([east, north]) => pointAt(east, north)),
  path.map((each) => lineAt(...each)),
  fc
    .tuple(places, fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }))
    .map(([[east, north], wide, high]) => boxAt(east, north, east + wide, north + high)),
);

test.prop([network, houses, work, fc.integer({ min: 0, max: 400 })], { numRuns: 500 })(
  "says the same as a plain search, and never less than the straight line",
  (all, places, geometry, reachM) => {
    const graph = maybeRoads(all);
    if (!graph) return;
    const lngLat = pointsAt(...places);
    const plain = plainNetworkMetres(graph, geometry, lngLat);
    if (!plain) {
      expect(workEntries(graph, geometry)).toEqual([]);
      return;
    }
    const { points, distancesM } = networkReach(graph, snapPoints(lngLat), geometry, reachM);
    const known = new Map([...points].map((point, i) => [point, distancesM[i] ?? 0]));
    places.forEach((_, point) => {
      const [metres, straight] = [
        plain[point] ?? Infinity,
        distanceM(geometry, lngLat[2 * point] ?? 0, lngLat[2 * point + 1] ?? 0),
      ];
      const own = known.get(point);
      if (own === undefined) expect(metres).toBeGreaterThan(reachM - 1e-4);
      else {
        expect(own).toBeCloseTo(metres, 3);
        expect(own).toBeLessThanOrEqual(reachM);
        expect(own).toBeGreaterThanOrEqual(straight - 1e-3);
      }
    });
  },
);

test.prop([network, houses, work, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 })])(
  "a longer reach never loses a point",
  (all, places, geometry, reachM, moreM) => {
    const graph = maybeRoads(all);
    if (!graph) return;
    const snapped = snapPoints(pointsAt(...places));
    const near = networkReach(graph, snapped, geometry, reachM);
    const far = networkReach(graph, snapped, geometry, reachM + moreM);
    expect([...far.points]).toEqual(expect.arrayContaining([...near.points]));
    const again = networkReach(graph, snapped, geometry, reachM);
    expect(again).toEqual(near);
  },
);
