import { boundsOf, isOverlapping } from "./bounds";
import { polygonsOf } from "./contains";
import { metresBetween } from "./distance";
import { holderAt } from "./holder-at";
import { linesOf } from "./parts";
import type { Areal, Bounds, Linear, Position } from "./schema";

/**
 * Metres of a line inside each of several areas (by their index). Every stretch counts once: one that runs
 * exactly on a shared border goes to one of the two, one in overlapping areas to the first.
 */
export function lengthByAreaM(line: Linear, areas: readonly (Areal | null)[]): ReadonlyMap<number, number> {
  const metres = new Map<number, number>();
  const near = areasNear(line, areas);
  for (const path of linesOf(line))
    for (let i = 1; i < path.length; i++) {
      const from = path[i - 1];
      const to = path[i];
      if (from && to) addSegment(from, to, near, metres);
    }
  return metres;
}

type Near = { readonly index: number; readonly areal: Areal; readonly box: Bounds };

function areasNear(line: Linear, areas: readonly (Areal | null)[]): readonly Near[] {
  const box = boundsOf(line);
  return areas.flatMap((areal, index) => {
    const own = areal && boundsCached(areal);
    return own && isOverlapping(own, box) ? [{ index, areal, box: own }] : [];
  });
}

const boxes = new WeakMap<Areal, Bounds>();

function boundsCached(areal: Areal): Bounds {
  const known = boxes.get(areal);
  if (known) return known;
  const box = boundsOf(areal);
  boxes.set(areal, box);
  return box;
}

// Cut at the edges of all areas at once: between two cuts the line is in the same areas, so one look in the middle decides.
function addSegment(from: Position, to: Position, near: readonly Near[], metres: Map<number, number>): void {
  const length = metresBetween(from, to);
  if (length === 0) return;
  const box = boundsOf({ type: "LineString", coordinates: [from, to] });
  const here = near.filter((area) => isOverlapping(area.box, box));
  const cuts = [0, 1];
  for (const { areal } of here) collectCuts(from, to, areal, cuts);
  cuts.sort((a, b) => a - b);
  for (let i = 1; i < cuts.length; i++) {
    const start = cuts[i - 1] ?? 0;
    const end = cuts[i] ?? 1;
    if (end <= start) continue;
    const middle = (start + end) / 2;
    const lng = from[0] + middle * (to[0] - from[0]);
    const lat = from[1] + middle * (to[1] - from[1]);
    const holder = holderAt(here, lng, lat);
    if (holder) metres.set(holder.index, (metres.get(holder.index) ?? 0) + (end - start) * length);
  }
}

function collectCuts(from: Position, to: Position, areal: Areal, cuts: number[]): void {
  for (const rings of polygonsOf(areal))
    for (const ring of rings)
      for (let i = 1; i < ring.length; i++) {
        const a = ring[i - 1];
        const b = ring[i];
        if (a && b) pushCuts(from, to, a, b, cuts);
      }
}

function pushCuts(from: Position, to: Position, a: Position, b: Position, cuts: number[]): void {
  const lineX = to[0] - from[0];
  const lineY = to[1] - from[1];
  const edgeX = b[0] - a[0];
  const edgeY = b[1] - a[1];
  const cross = lineX * edgeY - lineY * edgeX;
  if (cross === 0) {
    // Parallel: where they run together, the edge's ends are the cuts.
    pushWithin(along(from, to, a), cuts);
    pushWithin(along(from, to, b), cuts);
    return;
  }
  const onLine = ((a[0] - from[0]) * edgeY - (a[1] - from[1]) * edgeX) / cross;
  const onEdge = ((a[0] - from[0]) * lineY - (a[1] - from[1]) * lineX) / cross;
  if (onEdge >= -1e-9 && onEdge <= 1 + 1e-9) pushWithin(onLine, cuts);
}

function along(from: Position, to: Position, at: Position): number {
  const x = to[0] - from[0];
  const y = to[1] - from[1];
  return ((at[0] - from[0]) * x + (at[1] - from[1]) * y) / (x * x + y * y);
}

function pushWithin(part: number, cuts: number[]): void {
  if (part > 0 && part < 1) cuts.push(part);
}
