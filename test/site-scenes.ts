import type { SiteProblem } from "../src/domain/sites/choose-sites";
import { packedLists, packedReaches } from "../src/domain/sites/reach-lists";

type Place = readonly [eastM: number, northM: number];

export type SceneParts = {
  readonly points: readonly Place[];
  readonly candidates: readonly Place[];
  readonly existing: readonly Place[];
  readonly reachM: number;
  /** Infinity: no limit. */
  readonly limit: number;
};

/** A search on the plane: who reaches whom is told by the distance alone. */
export function problemOf({ points, candidates, existing, reachM, limit }: SceneParts): SiteProblem {
  const away = (from: Place, to: Place) => Math.hypot(to[0] - from[0], to[1] - from[1]);
  const reachOf = (from: Place) => {
    const near = points
      .map((to, point) => ({ point, metres: away(from, to) }))
      .filter(({ metres }) => metres <= reachM)
      .sort((a, b) => a.metres - b.metres || a.point - b.point);
    return {
      points: Int32Array.from(near, ({ point }) => point),
      distancesM: Float64Array.from(near, ({ metres }) => metres),
    };
  };
  return {
    pointCount: points.length,
    existing: packedLists(existing.map((place) => reachOf(place).points)),
    existingLimits: new Float64Array(existing.length).fill(limit),
    candidates: packedReaches(candidates.map(reachOf)),
    limit,
    needs: new Float64Array(points.length),
    reachM,
  };
}

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A small kampung: rows of houses, some thick, some thin, and a tap or two that are there already. */
export function aSmallScene(seed: number): SceneParts & { readonly count: number } {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const middles = Array.from({ length: between(2, 5) }, (): Place => [random() * 400, random() * 400]);
  const points = Array.from({ length: between(40, 140) }, (): Place => {
    const [east, north] = middles[between(0, middles.length - 1)] ?? [0, 0];
    return random() < 0.3
      ? [random() * 400, random() * 400]
      : [east + (random() - 0.5) * 140, north + (random() - 0.5) * 140];
  });
  return {
    points,
    candidates: Array.from(
      { length: between(10, 25) },
      () => points[between(0, points.length - 1)] ?? [0, 0],
    ),
    existing: Array.from({ length: between(0, 3) }, () => points[between(0, points.length - 1)] ?? [0, 0]),
    reachM: between(50, 120),
    limit: random() < 0.25 ? Infinity : between(4, 20),
    count: between(1, 6),
  };
}
