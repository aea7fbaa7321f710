import { ringAreaM2 } from "./area";
import { boundsOf } from "./bounds";
import { isInsideRings, polygonsOf } from "./contains";
import type { Areal, Position } from "./schema";

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
 * `count` places spread evenly over an area, the same ones for the same seed; parts get points by their size.
 * Fewer (none) where the area has no extent.
 */
export function evenPoints(areal: Areal, count: number, seed: string): readonly Position[] {
  const parts = polygonsOf(areal).map((rings) => ({ rings, areaM2: ringAreaM2(rings[0] ?? []) }));
  const wholeM2 = parts.reduce((sum, part) => sum + part.areaM2, 0);
  const next = r2Sequence(seed);
  const points: Position[] = [];
  let upToM2 = 0;
  for (const { rings, areaM2 } of parts) {
    upToM2 += areaM2;
    const goal = wholeM2 > 0 ? Math.round((count * upToM2) / wholeM2) : 0;
    points.push(...spread(rings, goal - points.length, next));
  }
  return points;
}

function spread(rings: readonly (readonly Position[])[], count: number, next: PairStream): Position[] {
  const [west, south, east, north] = boundsOf({ type: "Polygon", coordinates: rings as Position[][] });
  return takeInside(count, next, ([a, b]) => {
    const [lng, lat] = [west + a * (east - west), south + b * (north - south)];
    return isInsideRings(rings, lng, lat) ? [lng, lat] : null;
  });
}

/** Draws until `count` draws were accepted; gives up where next to nothing is (an area without extent). */
export function takeInside(
  count: number,
  next: PairStream,
  accept: (pair: readonly [number, number]) => Position | null,
): Position[] {
  const points: Position[] = [];
  for (let tries = 1000 + 200 * count; points.length < count && tries > 0; tries--) {
    const at = accept(next());
    if (at) points.push(at);
  }
  return points;
}
