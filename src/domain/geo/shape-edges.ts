import { boundsOf } from "./bounds";
import { polygonsOf } from "./contains";
import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";
import type { Areal, Bounds, Position } from "./schema";

/** A shape's edges from west to east in degrees, five numbers each: x1, y1, x2, y2, +1 above or -1 below its inside. */
export type ShapeEdges = { readonly box: Bounds; readonly edges: Float64Array };

const perEdge = 5;

export function shapeEdges(areal: Areal): ShapeEdges {
  const edges: number[] = [];
  for (const [outer, ...holes] of polygonsOf(areal)) {
    if (outer) addRing(edges, outer, 1);
    for (const hole of holes) addRing(edges, hole, -1);
  }
  return { box: boundsOf(areal), edges: Float64Array.from(edges) };
}

/**
 * Square metres that two shapes share. A shape is the sum of the strips below its upper edges less those below its
 * lower ones, so the shared area is a sum over pairs of edges: no crossing is ever looked for, and borders that
 * nearly coincide, which break the usual clipping, are as good as any. Within 1e-4 of the ellipsoid for areas up to
 * a city's.
 */
export function sharedM2(one: ShapeEdges, other: ShapeEdges): number {
  const west = Math.max(one.box[0], other.box[0]);
  const south = Math.max(one.box[1], other.box[1]);
  const east = Math.min(one.box[2], other.box[2]);
  const north = Math.min(one.box[3], other.box[3]);
  if (west >= east || south >= north) return 0;
  const a = clipped(one.edges, west, east, south);
  const b = clipped(other.edges, west, east, south);
  let sum = 0;
  for (let i = 0; i < a.length; i += perEdge)
    for (let j = 0; j < b.length; j += perEdge)
      if ((b[j] ?? 0) < (a[i + 2] ?? 0) && (b[j + 2] ?? 0) > (a[i] ?? 0)) sum += sharedBelow(a, i, b, j);
  const lat = (south + north) / 2;
  return Math.max(0, sum * metresPerDegreeLng(lat) * metresPerDegreeLat(lat));
}

function addRing(edges: number[], ring: readonly Position[], kind: 1 | -1): void {
  // Whichever way a ring is drawn, its own inside counts.
  let twice = 0;
  const [first] = ring;
  if (!first) return;
  const steps: number[] = [];
  for (let at = 1; at < ring.length; at++) {
    const from = ring[at - 1];
    const to = ring[at];
    if (!from || !to) continue;
    twice += (from[0] - first[0]) * (to[1] - first[1]) - (to[0] - first[0]) * (from[1] - first[1]);
    if (from[0] < to[0]) steps.push(from[0], from[1], to[0], to[1], -1);
    else if (from[0] > to[0]) steps.push(to[0], to[1], from[0], from[1], 1);
  }
  const sign = twice < 0 ? -kind : kind;
  for (let at = 0; at < steps.length; at++)
    edges.push(at % perEdge === 4 ? sign * (steps[at] ?? 0) : (steps[at] ?? 0));
}

/** The parts of edges between two meridians and above a latitude, with heights above it. */
function clipped(edges: Float64Array, west: number, east: number, south: number): Float64Array {
  const out = new Float64Array(edges.length);
  let count = 0;
  for (let at = 0; at < edges.length; at += perEdge) {
    let x1 = edges[at] ?? 0;
    let x2 = edges[at + 2] ?? 0;
    if (x2 <= west || x1 >= east) continue;
    let y1 = (edges[at + 1] ?? 0) - south;
    let y2 = (edges[at + 3] ?? 0) - south;
    if (y1 <= 0 && y2 <= 0) continue;
    const slope = (y2 - y1) / (x2 - x1);
    if (x1 < west) {
      y1 += slope * (west - x1);
      x1 = west;
    }
    if (x2 > east) {
      y2 += slope * (east - x2);
      x2 = east;
    }
    if (y1 < 0) {
      x1 -= y1 / slope;
      y1 = 0;
    }
    if (y2 < 0) {
      x2 -= y2 / slope;
      y2 = 0;
    }
    if (x1 >= x2) continue;
    out[count] = x1;
    out[count + 1] = Math.max(0, y1);
    out[count + 2] = x2;
    out[count + 3] = Math.max(0, y2);
    out[count + 4] = edges[at + 4] ?? 0;
    count += perEdge;
  }
  return out.subarray(0, count);
}

/** The area below both edges where both are, with its sign. */
function sharedBelow(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const ax = a[i] ?? 0;
  const bx = b[j] ?? 0;
  const from = Math.max(ax, bx);
  const aEnd = a[i + 2] ?? 0;
  const bEnd = b[j + 2] ?? 0;
  const to = Math.min(aEnd, bEnd);
  if (from >= to) return 0;
  const aSlope = ((a[i + 3] ?? 0) - (a[i + 1] ?? 0)) / (aEnd - ax);
  const bSlope = ((b[j + 3] ?? 0) - (b[j + 1] ?? 0)) / (bEnd - bx);
  const a1 = (a[i + 1] ?? 0) + aSlope * (from - ax);
  const a2 = (a[i + 1] ?? 0) + aSlope * (to - ax);
  const b1 = (b[j + 1] ?? 0) + bSlope * (from - bx);
  const b2 = (b[j + 1] ?? 0) + bSlope * (to - bx);
  const width = to - from;
  const d1 = a1 - b1;
  const d2 = a2 - b2;
  let area: number;
  if (d1 <= 0 && d2 <= 0) area = (width * (a1 + a2)) / 2;
  else if (d1 >= 0 && d2 >= 0) area = (width * (b1 + b2)) / 2;
  else {
    const part = d1 / (d1 - d2);
    const middle = a1 + part * (a2 - a1);
    const [low1, low2] = d1 < 0 ? [a1, b2] : [b1, a2];
    area = (width * (part * (low1 + middle) + (1 - part) * (middle + low2))) / 2;
  }
  return (a[i + 4] ?? 0) * (b[j + 4] ?? 0) * area;
}
