import { fc, test } from "@fast-check/vitest";
import geodesic from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import { distanceM } from "../geo/distance";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import type { MultiPolygon, Position, WorkGeometry } from "../geo/schema";
import { createPointIndex } from "./point-index";
import { pointsWithin, reachOf, toTenthMm } from "./reach";

const wgs84 = geodesic.Geodesic.WGS84;

const packed = (points: readonly Position[]): Float64Array => Float64Array.from(points.flat());
const found = (points: readonly Position[], geometry: WorkGeometry | MultiPolygon, reachM: number) =>
  [...reachOf(createPointIndex(packed(points)), geometry, reachM).points].sort((a, b) => a - b);

/** From the southern tip of Rote to Sabang and Miangas, west to east. */
const latitude = fc.double({ min: -11, max: 6, noNaN: true });
const longitude = fc.double({ min: 95, max: 141, noNaN: true });

test.prop(
  [longitude, latitude, fc.double({ min: 0, max: 360, noNaN: true }), fc.integer({ min: 1, max: 3000 })],
  { numRuns: 2000 },
)(
  "near the limit of its reach a point is told as the geodesic tells it, to the millimetre",
  (lng, lat, bearing, reachM) => {
    const at = (metres: number): Position => {
      const end = wgs84.Direct(lat, lng, bearing, metres);
      return [end.lon2 ?? 0, end.lat2 ?? 0];
    };
    const point = { type: "Point" as const, coordinates: [lng, lat] as Position };
    expect(found([at(reachM - 0.001), at(reachM + 0.001)], point, reachM)).toEqual([0]);
    const [distance] = reachOf(createPointIndex(packed([at(reachM - 0.5)])), point, reachM).distancesM;
    expect(Math.abs((distance ?? 0) - (reachM - 0.5))).toBeLessThan(0.001);
  },
);

test.prop(
  [longitude, latitude, fc.double({ min: 5, max: 85, noNaN: true }), fc.integer({ min: 5, max: 500 })],
  {
    numRuns: 500,
  },
)("beside a street the distance is that to the street, to the millimetre", (lng, lat, bearing, reachM) => {
  // A street of 400 m; from its middle straight to the side.
  const from = wgs84.Direct(lat, lng, bearing, -200);
  const to = wgs84.Direct(lat, lng, bearing, 200);
  const street: WorkGeometry = {
    type: "LineString",
    coordinates: [
      [from.lon2 ?? 0, from.lat2 ?? 0],
      [to.lon2 ?? 0, to.lat2 ?? 0],
    ],
  };
  const beside = (metres: number): Position => {
    const end = wgs84.Direct(lat, lng, bearing + 90, metres);
    return [end.lon2 ?? 0, end.lat2 ?? 0];
  };
  expect(found([beside(reachM - 0.002), beside(reachM + 0.002)], street, reachM)).toEqual([0]);
});

describe("points in projects of every shape", () => {
  const tap = (lng: number, lat: number): WorkGeometry => ({ type: "Point", coordinates: [lng, lat] });

  it("finds the same with a stray point at 0, 0 and a kelurahan 300 km away", () => {
    const near: Position[] = [
      [109.68, -6.88],
      [109.6803, -6.88],
    ];
    expect(found([...near, [0, 0], [112.4, -6.9]], tap(109.68, -6.88), 20)).toEqual([0]);
    expect(found([...near, [0, 0], [112.4, -6.9]], tap(109.68, -6.88), 40)).toEqual([0, 1]);
  });

  it("finds nothing without points, and where the reach is not a length", () => {
    expect(found([], tap(109.68, -6.88), 100)).toEqual([]);
    expect(found([[109.68, -6.88]], tap(109.68, -6.88), Number.NaN)).toEqual([]);
  });

  it("finds a place of several works' parts once", () => {
    const box = (west: number): Position[] => [
      [west, 0],
      [west + 0.002, 0],
      [west + 0.002, 0.001],
      [west, 0.001],
      [west, 0],
    ];
    const overlapping: MultiPolygon = { type: "MultiPolygon", coordinates: [[box(110)], [box(110.001)]] };
    expect(found([[110.0015, 0.0005]], overlapping, 0)).toEqual([0]);
    expect(found([[110.0035, 0.0005]], overlapping, 60)).toEqual([0]);
  });

  it("crosses the equator", () => {
    expect(
      found(
        [
          [120, -0.0004],
          [120, 0.0004],
          [120, 0.002],
        ],
        tap(120, 0),
        50,
      ),
    ).toEqual([0, 1]);
  });
});

const east = fc.integer({ min: -30, max: 130 });
const north = fc.integer({ min: -30, max: 130 });

test.prop(
  [
    latitude,
    fc.array(fc.tuple(east, north), { maxLength: 60 }),
    fc.array(fc.tuple(east, north), { minLength: 1, maxLength: 9 }),
    fc.constantFrom("Point", "LineString", "Polygon", "MultiPolygon"),
    fc.constantFrom(0, 1, 10, 25, 50, 141.4213),
    fc.constantFrom(1, 30, 1000),
  ],
  { numRuns: 1500 },
)(
  "agrees with the plain distance of every point, on borders and vertices too",
  (lat, points, corners, type, reachM, spread) => {
    // Whole tens of metres, or 300 m, or 10 km: places coincide, lie on edges and just at the reach.
    const at = ([x, y]: readonly [number, number]): Position => [
      110 + (x * spread) / metresPerDegreeLng(lat),
      lat + (y * spread) / metresPerDegreeLat(lat),
    ];
    const [first = [0, 0] as const] = corners;
    const ring = [
      ...corners,
      [first[0] + 10, first[1]] as const,
      [first[0], first[1] + 10] as const,
      first,
    ].map(at);
    const geometry: WorkGeometry | MultiPolygon =
      type === "Point"
        ? { type, coordinates: at(first) }
        : type === "LineString"
          ? { type, coordinates: [...corners, first].map(at) }
          : type === "Polygon"
            ? { type, coordinates: [ring] }
            : { type: "MultiPolygon", coordinates: [[ring], [ring.map(([x, y]) => [x + 1e-4, y])]] };
    const places = points.map(at);
    const plain = places.flatMap(([lng, latOf], index) =>
      toTenthMm(distanceM(geometry, lng, latOf)) <= reachM * spread ? [index] : [],
    );
    expect(found(places, geometry, reachM * spread)).toEqual(plain);
  },
);

test.prop([
  fc.array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 })), {
    maxLength: 60,
  }),
  fc.integer({ min: 0, max: 250 }),
])("without distances the same points are found, those right at the limit too", (places, reachM) => {
  const lat = -6.9;
  const metres = ([x, y]: readonly [number, number]): Position => [
    109.7 + x / metresPerDegreeLng(lat),
    lat + y / metresPerDegreeLat(lat),
  ];
  const index = createPointIndex(packed([...places, [reachM, 0] as const].map(metres)));
  const inOrder = { ...index, order: null };
  const tap: WorkGeometry = { type: "Point", coordinates: [109.7, lat] };
  expect(pointsWithin(inOrder, tap, reachM)).toEqual(reachOf(inOrder, tap, reachM).points);
});
