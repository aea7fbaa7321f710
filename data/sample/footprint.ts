import { at, distance, plus, snapped, type Xy } from "./plane.ts";
import type { Random } from "./random.ts";

export type Size = {
  readonly widthM: number;
  readonly depthM: number;
  /** Radians off the way's direction. */
  readonly turn: number;
  readonly isL: boolean;
};

const gapM = 0.45;

/** `crowding` 0..1: the closer people live, the smaller their houses and the less in line. */
export function sizeFor(crowding: number, random: Random): Size {
  const vary = () => random.between(0.8, 1.28);
  return {
    widthM: (9.2 - 3.9 * crowding) * vary(),
    depthM: (11.2 - 4.4 * crowding) * vary(),
    turn: random.between(-1, 1) * (0.02 + 0.11 * crowding),
    isL: random.chance(0.2),
  };
}

/** A rectangle or an L whose front has its middle at `front` and runs along `ahead`; it lies to the left of it. */
export function footprintAt(front: Xy, ahead: Xy, { widthM, depthM, isL }: Size): readonly Xy[] {
  const inward: Xy = [-ahead[1], ahead[0]];
  const corner = (side: number, depth: number) =>
    snapped(plus(plus(front, ahead, side * widthM), inward, depth * depthM));
  const face = [corner(-0.5, 0), corner(0.5, 0)];
  if (!isL) return [...face, corner(0.5, 1), corner(-0.5, 1)];
  return [...face, corner(0.5, 0.55), corner(0.08, 0.55), corner(0.08, 1), corner(-0.5, 1)];
}

/** Separating axis test on the footprints' own directions (an L counts as its hull), with a gap between them. */
export function areApart(one: readonly Xy[], other: readonly Xy[]): boolean {
  if (distance(at(one, 0), at(other, 0)) > 45) return true;
  return [one, other].some((ring) => {
    const [a, b] = [at(ring, 0), at(ring, 1)];
    const length = distance(a, b);
    const ahead: Xy = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    return [ahead, [-ahead[1], ahead[0]] as Xy].some((axis) => {
      const [p, q] = [spanOn(one, axis), spanOn(other, axis)];
      return p.most + gapM < q.least || q.most + gapM < p.least;
    });
  });
}

function spanOn(ring: readonly Xy[], [x, y]: Xy) {
  const along = ring.map((point) => point[0] * x + point[1] * y);
  return { least: Math.min(...along), most: Math.max(...along) };
}
