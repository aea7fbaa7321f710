import { distance, distanceToSegment, keyOf, ringSegments, type Xy } from "./plane.ts";

/** A vertex within two millimetres of a segment lies on it: cuts are rounded to one. */
const toleranceM = 0.002;

/**
 * Gives every ring the vertices that its neighbours have on the common edge, so that each inner edge
 * is in exactly two rings, once in each direction.
 */
export function conform(rings: readonly (readonly Xy[])[]): readonly (readonly Xy[])[] {
  const vertices = [...new Map(rings.flat().map((point) => [keyOf(point), point])).values()];
  return rings.map((ring) => ringSegments(ring).flatMap(([a, b]) => [a, ...verticesOn(a, b, vertices)]));
}

function verticesOn(a: Xy, b: Xy, vertices: readonly Xy[]): readonly Xy[] {
  const [west, east] = [Math.min(a[0], b[0]) - toleranceM, Math.max(a[0], b[0]) + toleranceM];
  const [south, north] = [Math.min(a[1], b[1]) - toleranceM, Math.max(a[1], b[1]) + toleranceM];
  return vertices
    .filter((point) => point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north)
    .filter((point) => keyOf(point) !== keyOf(a) && keyOf(point) !== keyOf(b))
    .filter((point) => distanceToSegment(point, a, b) < toleranceM)
    .toSorted((p, q) => distance(a, p) - distance(a, q));
}

/** The outlines of several conforming rings taken together: edges that two of them share fall away. */
export function outlinesOf(rings: readonly (readonly Xy[])[]): readonly (readonly Xy[])[] {
  const edges = new Map(
    rings.flatMap((ring) => ringSegments(ring).map(([a, b]) => [`${keyOf(a)}>${keyOf(b)}`, [a, b]] as const)),
  );
  const nextOf = new Map<string, Xy[]>();
  for (const [a, b] of edges.values()) {
    if (edges.has(`${keyOf(b)}>${keyOf(a)}`)) continue;
    nextOf.set(keyOf(a), [...(nextOf.get(keyOf(a)) ?? []), b]);
  }
  const outlines: Xy[][] = [];
  while (nextOf.size > 0) outlines.push(trace(nextOf));
  return outlines;
}

function trace(nextOf: Map<string, Xy[]>): Xy[] {
  const [[start] = []] = nextOf;
  const ring: Xy[] = [];
  for (let key = start; key !== undefined; ) {
    const [point, ...others] = nextOf.get(key) ?? [];
    if (!point) break;
    if (others.length > 0) nextOf.set(key, others);
    else nextOf.delete(key);
    ring.push(point);
    key = keyOf(point) === start ? undefined : keyOf(point);
  }
  return ring;
}
