import { areaM2 } from "./area";
import { boundsOf } from "./bounds";
import { contains, polygonsOf } from "./contains";
import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";
import type { Areal, Polygon, Position } from "./schema";

/** A stream of well-spread pairs in [0, 1): the same ones for the same seed. */
export type PairStream = () => readonly [number, number];

/**
 * The R2 low-discrepancy sequence (Roberts 2018, steps 1/g and 1/g^2 with g^3 = g + 1), started at a place given
 * by the seed. Points fill a square evenly at every count.
 */
export function r2Sequence(seed: string): PairStream {
  let a = hash(seed, 0x811c9dc5) / 2 ** 32;
  let b = hash(seed, 0x9e3779b9) / 2 ** 32;
  return () => {
    a = (a + 0.7548776662466927) % 1;
    b = (b + 0.5698402909980532) % 1;
    return [a, b];
  };
}

// FNV-1a.
function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/**
 * `count` places spread evenly over an area, the same ones for the same seed; parts get points by their size,
 * holes taken out. Fewer (none) where the area has no extent.
 */
export function evenPoints(areal: Areal, count: number, seed: string): readonly Position[] {
  const parts = polygonsOf(areal).map((rings) => partOf(rings));
  const wholeM2 = parts.reduce((sum, part) => sum + part.m2, 0);
  const next = r2Sequence(seed);
  const points: Position[] = [];
  let upToM2 = 0;
  for (const part of parts) {
    upToM2 += part.m2;
    const goal = wholeM2 > 0 ? Math.round((count * upToM2) / wholeM2) : 0;
    points.push(...spread(part, goal - points.length, next));
  }
  return points;
}

type Part = { readonly polygon: Polygon; readonly m2: number };

function partOf(rings: readonly (readonly Position[])[]): Part {
  const polygon: Polygon = { type: "Polygon", coordinates: rings as Position[][] };
  return { polygon, m2: areaM2(polygon) };
}

function spread({ polygon, m2 }: Part, count: number, next: PairStream): Position[] {
  const [west, south, east, north] = boundsOf(polygon);
  const lat = (south + north) / 2;
  const boxM2 = (east - west) * metresPerDegreeLng(lat) * (north - south) * metresPerDegreeLat(lat);
  const accept = ([a, b]: readonly [number, number]): Position | null => {
    const [x, y] = [west + a * (east - west), south + b * (north - south)];
    return contains(polygon, x, y) ? [x, y] : null;
  };
  return takeInside(count, next, accept, m2 / boxM2);
}

/** However unlikely, no more draws than this: a second at the most. */
const mostTries = 2_000_000;

/**
 * Draws until `count` draws were accepted; gives up where next to nothing is (an area without extent).
 * `likelihood`: the share of draws (0..1) that is accepted, where it is known to be small.
 */
export function takeInside(
  count: number,
  next: PairStream,
  accept: (pair: readonly [number, number]) => Position | null,
  likelihood = 0.1,
): Position[] {
  const points: Position[] = [];
  const needed = 1000 + (20 * count) / Math.min(0.1, likelihood);
  for (let tries = Math.min(mostTries, needed); points.length < count && tries > 0; tries--) {
    const at = accept(next());
    if (at) points.push(at);
  }
  return points;
}
