import { isInsideRings, polygonsOf } from "../domain/geo/contains";
import type { Areal, Position } from "../domain/geo/schema";
import { findCrossings } from "../domain/geo/self-crossings";

type Ring = readonly Position[];
type Parts = readonly (readonly Ring[])[];

/** What was put right (or could not be) in one area; a sentence per code in `ui/words/<language>/data.ts`. */
export type Repair =
  | "repeated-points"
  | "slivers-dropped"
  | "hole-outside"
  | "bow-tie"
  | "tangled-kept"
  | "shape-flat";

export type Repaired = {
  /** The same object where nothing was wrong; null: no ground is left. */
  readonly areal: Areal | null;
  readonly repairs: readonly Repair[];
  /** Comparisons of edges that were needed. */
  readonly tests: number;
};

/** Takes rings that cross apart into parts that do not; null: it cannot. */
export type Untangle = (parts: Parts) => Parts | null;

/** More crossings than a slip of the hand makes, and more points than can be taken apart in a moment. */
const mostCrossings = 200;
const mostPoints = 50_000;
/** Square metres, and metres of mean width: less is what is left between two boundaries drawn apart. */
const sliverM2 = 0.1;
const sliverWidthM = 0.02;
/** What rounding leaves of a line drawn there and back. */
const flatM2 = 1e-4;
/** Good to 2 % in Indonesia, which is enough to know a sliver. */
const metresPerDegree = 111_000;

/**
 * One area put right where that is safe: points said twice and slivers go, holes outside their part go, and rings that
 * cross themselves are taken apart into the ground they enclose. What is too tangled stays as it is, and is named.
 */
export function repairAreal(areal: Areal, untangle: Untangle, mostTests: number): Repaired {
  const repairs = new Set<Repair>();
  const parts = polygonsOf(areal).map((rings) => rings.map((ring) => withoutRepeats(ring, repairs)));
  const { count, isComplete, tests } = findCrossings(parts.flat(), mostCrossings, mostTests);
  const done = (found: Parts | null): Repaired => ({
    areal: found && (isSame(polygonsOf(areal), found) ? areal : arealOf(found)),
    repairs: [...repairs],
    tests,
  });
  if (count === 0 && isComplete) return done(withoutSlivers(parts, repairs));
  const points = parts.flat().reduce((sum, ring) => sum + ring.length, 0);
  const isTooMuch = !isComplete || count >= mostCrossings || points > mostPoints;
  const apart = isTooMuch ? null : untangle(parts);
  repairs.add(apart ? "bow-tie" : "tangled-kept");
  return done(apart ? withoutSlivers(apart, new Set(), repairs) : parts);
}

/** True where a repair changes how much ground there is, or may. */
export const changesArea = (repairs: readonly Repair[]): boolean =>
  repairs.some((repair) => repair === "bow-tie" || repair === "hole-outside" || repair === "slivers-dropped");

/** Null: nothing encloses any ground. */
function withoutSlivers(parts: Parts, repairs: Set<Repair>, faults = repairs): Parts | null {
  const grounded = parts.filter(([outer]) => outer && !isSliver(outer));
  // A thin strip may be all there is: it stays, unless it has no ground at all.
  const kept = grounded.length > 0 ? grounded : parts.filter(([outer]) => outer && ringM2(outer) > flatM2);
  if (kept.length === 0) {
    faults.add("shape-flat");
    return null;
  }
  if (kept.length < parts.length) repairs.add("slivers-dropped");
  return kept.map((rings) => withGoodHoles(rings, repairs));
}

function withoutRepeats(ring: Ring, repairs: Set<Repair>): Ring {
  let [lastLng, lastLat] = [Number.NaN, Number.NaN];
  let hasRepeat = false;
  for (const point of ring) {
    const lng = point[0];
    const lat = point[1];
    if (lng === lastLng && lat === lastLat) hasRepeat = true;
    lastLng = lng;
    lastLat = lat;
  }
  if (!hasRepeat) return ring;
  repairs.add("repeated-points");
  return ring.filter((point, at) => {
    const last = ring[at - 1];
    return !last || !isSamePlace(last, point);
  });
}

const isSamePlace = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];

function withGoodHoles(rings: readonly Ring[], repairs: Set<Repair>): readonly Ring[] {
  const [outer, ...holes] = rings;
  if (!outer || holes.length === 0) return rings;
  const good = holes.filter((hole) => {
    const fault = isSliver(hole) ? "slivers-dropped" : isOutside(hole, outer) ? "hole-outside" : null;
    if (fault) repairs.add(fault);
    return fault === null;
  });
  return good.length === holes.length ? rings : [outer, ...good];
}

/** No corner and no middle of an edge lies inside: a hole may touch its part's border with some of them. */
const isOutside = (hole: Ring, outer: Ring): boolean =>
  !hole.some(([lng, lat], at) => {
    const [nextLng, nextLat] = hole[at + 1] ?? [lng, lat];
    return (
      isInsideRings([outer], lng, lat) || isInsideRings([outer], (lng + nextLng) / 2, (lat + nextLat) / 2)
    );
  });

function isSliver(ring: Ring): boolean {
  const m2 = ringM2(ring);
  // So much ground would be a sliver only with a border of a thousand kilometres.
  if (m2 > 10_000) return false;
  return m2 < sliverM2 || m2 / lengthM(ring) < sliverWidthM / 2;
}

/** Measured from the first corner, so that small rings far from 0, 0 keep their figures. */
function ringM2(ring: Ring): number {
  const [lng, lat] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let at = 1; at < ring.length; at++) {
    const a = ring[at - 1];
    const b = ring[at];
    if (a && b) twice += (a[0] - lng) * (b[1] - lat) - (b[0] - lng) * (a[1] - lat);
  }
  return (Math.abs(twice) / 2) * metresPerDegree ** 2;
}

function lengthM(ring: Ring): number {
  let degrees = 0;
  for (let at = 1; at < ring.length; at++) {
    const [a, b] = [ring[at - 1], ring[at]];
    if (a && b) degrees += Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2);
  }
  return degrees * metresPerDegree;
}

const isSame = (before: Parts, after: Parts): boolean =>
  before.length === after.length &&
  before.every((rings, part) => {
    const other = after[part];
    return rings.length === other?.length && rings.every((ring, at) => ring === other[at]);
  });

function arealOf(parts: Parts): Areal {
  const plain = parts.map((rings) => rings.map((ring) => [...ring]));
  const [only] = plain;
  return plain.length === 1 && only
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: plain };
}
