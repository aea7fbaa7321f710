import { metresPerDegreeLat, metresPerDegreeLng } from "../src/domain/geo/metres";
import type { Polygon, Position } from "../src/domain/geo/schema";
import { createBlocks } from "./city-blocks";
import { type CityWork, createWorks } from "./city-works";
import { seeded } from "./random";

export type CitySize = {
  readonly size: string;
  readonly pointCount: number;
  readonly areaCount: number;
  readonly workCount: number;
};

/** A household is one point, so many per hectare of kampung. */
const kkPerHa = 50;
/** Figures that are summed per area: sixteen deficits before and after a plan. */
export const columnCount = 32;

/** Everything the methods start from. Metres are offsets from the middle, scaled there: for those who know no degrees. */
export type City = CitySize & {
  readonly widthM: number;
  readonly heightM: number;
  /** Longitude and latitude of point i at 2i and 2i + 1, in no order of place. */
  readonly lngLat: Float64Array;
  readonly xyM: Float64Array;
  readonly areas: readonly Polygon[];
  /** Value of column c of point i at c * pointCount + i: small whole numbers, so that every order of adding agrees. Column 0 is 1. */
  readonly values: Float64Array;
  readonly works: readonly CityWork[];
  readonly toDegrees: (xM: number, yM: number) => Position;
  readonly toMetres: (at: Position) => readonly [xM: number, yM: number];
};

const middle: Position = [109.68, -6.89];

/** A seeded kampung city: areas that tile the plane by shared corners, a few points outside them all. */
export function createCity(size: CitySize, seed = 20_261_121): City {
  const random = seeded(seed);
  const sideM = Math.sqrt((size.pointCount / size.areaCount / kkPerHa) * 10_000);
  const [perLng, perLat] = [metresPerDegreeLng(middle[1]), metresPerDegreeLat(middle[1])];
  const toDegrees = (xM: number, yM: number): Position => [middle[0] + xM / perLng, middle[1] + yM / perLat];
  const toMetres = ([lng, lat]: Position) =>
    [(lng - middle[0]) * perLng, (lat - middle[1]) * perLat] as const;

  const blocks = createBlocks(size.areaCount, sideM, random);
  const areas = blocks.rings.map((ring): Polygon => {
    const corners = ring.map(([x, y]) => toDegrees(x, y));
    return { type: "Polygon", coordinates: [corners] };
  });
  const { widthM, heightM } = blocks;
  const lngLat = createPoints(size, blocks, random, toDegrees);
  const xyM = new Float64Array(lngLat.length);
  for (let i = 0; i < lngLat.length; i += 2) {
    const [x, y] = toMetres([lngLat[i] ?? 0, lngLat[i + 1] ?? 0]);
    xyM[i] = x;
    xyM[i + 1] = y;
  }
  const values = new Float64Array(columnCount * size.pointCount);
  for (let i = 0; i < values.length; i++) values[i] = i < size.pointCount ? 1 : Math.floor(random() * 5);
  const works = createWorks(size.workCount, { widthM, heightM, toDegrees, random });
  return { ...size, widthM, heightM, lngLat, xyM, areas, values, works, toDegrees, toMetres };
}

type Extent = {
  readonly widthM: number;
  readonly heightM: number;
  readonly columns: number;
  readonly rows: number;
};

// Blocks differ in density: some have three times the households of others.
function createPoints(
  { pointCount }: CitySize,
  { widthM, heightM, columns, rows }: Extent,
  random: () => number,
  toDegrees: (xM: number, yM: number) => Position,
): Float64Array {
  const density = Float64Array.from({ length: columns * rows }, () => 0.5 + random());
  const lngLat = new Float64Array(2 * pointCount);
  for (let i = 0; i < pointCount; ) {
    const [u, v] = [random(), random()];
    const block = Math.floor(v * rows) * columns + Math.floor(u * columns);
    if (random() * 1.5 > (density[block] ?? 0)) continue;
    const [lng, lat] = toDegrees((u - 0.5) * widthM, (v - 0.5) * heightM);
    lngLat[2 * i] = lng;
    lngLat[2 * i + 1] = lat;
    i++;
  }
  return lngLat;
}
