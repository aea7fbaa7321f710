import type { Position } from "./schema";

type Ring = readonly Position[];

export type Crossings = {
  /** Pairs of edges that cross at a point inside both; at most the limit asked for. */
  readonly count: number;
  /** False: too many edges lie over each other to look at all of them. */
  readonly isComplete: boolean;
  /** How often two edges were compared. */
  readonly tests: number;
};

/**
 * Where the edges of closed rings cross each other, each ring with itself and with the others. Edges that only touch
 * do not count: neighbours share their corners, and parts of one area may share an edge. Edges are sorted by their
 * west end and compared with those still open there; after `mostTests` the search stops.
 */
export function findCrossings(rings: readonly Ring[], mostCrossings: number, mostTests: number): Crossings {
  const edges = edgesOf(rings);
  const { west, east, low, high } = edges;
  const open: number[] = [];
  let [count, tests] = [0, 0];
  for (const at of byWestEnd(edges)) {
    const from = west[at] ?? 0;
    const bottom = low[at] ?? 0;
    const top = high[at] ?? 0;
    let kept = 0;
    for (const other of open) {
      if ((east[other] ?? 0) < from) continue;
      // Those that have ended are closed up on the way; what is overwritten was looked at before.
      open[kept++] = other;
      tests++;
      if ((low[other] ?? 0) > top || (high[other] ?? 0) < bottom) continue;
      if (cross(edges, at, other)) count++;
      if (count >= mostCrossings) return { count, isComplete: true, tests };
    }
    if (tests > mostTests) return { count, isComplete: false, tests };
    open.length = kept;
    open.push(at);
  }
  return { count, isComplete: true, tests };
}

type Edges = ReturnType<typeof edgesOf>;

function edgesOf(rings: readonly Ring[]) {
  const most = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  // One block for all: a province has thousands of shapes, and blocks are what takes long to come by.
  const block = new Float64Array(8 * most);
  const column = (at: number) => block.subarray(at * most, (at + 1) * most);
  const [x1, y1, x2, y2, west, east, low, high] = [0, 1, 2, 3, 4, 5, 6, 7].map(column) as Eight;
  let size = 0;
  for (const ring of rings)
    for (let at = 1; at < ring.length; at++) {
      const from = ring[at - 1];
      const to = ring[at];
      if (!from || !to) continue;
      x1[size] = from[0];
      y1[size] = from[1];
      x2[size] = to[0];
      y2[size] = to[1];
      west[size] = Math.min(from[0], to[0]);
      east[size] = Math.max(from[0], to[0]);
      low[size] = Math.min(from[1], to[1]);
      high[size] = Math.max(from[1], to[1]);
      size++;
    }
  return { size, x1, y1, x2, y2, west, east, low, high };
}

type Column = Float64Array;
type Eight = [Column, Column, Column, Column, Column, Column, Column, Column];

/** Steps that a shape's width is divided into: a 1e-9th of a large one is less than files can say. */
const steps = 2 ** 30;
const places = 2 ** 22;

/**
 * The edges from west to east. Place and edge are one number, so that plain numbers are sorted, not compared by a
 * function: several times as fast.
 */
function byWestEnd({ size, west }: Edges): Float64Array {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < size; at++) {
    const value = west[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const width = most - least;
  const scale = width > 0 && width < Infinity ? steps / width : null;
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    const step = scale === null ? 0 : Math.floor(((west[at] ?? 0) - least) * scale);
    keys[at] = step * places + at;
  }
  keys.sort();
  for (let at = 0; at < size; at++) keys[at] = (keys[at] ?? 0) % places;
  return keys;
}

/** Each edge has one end on either side of the other. */
const cross = (edges: Edges, a: number, b: number): boolean => areApart(edges, a, b) && areApart(edges, b, a);

/** The ends of edge b lie on different sides of edge a. */
function areApart({ x1, y1, x2, y2 }: Edges, a: number, b: number): boolean {
  const [ax, ay] = [x1[a] ?? 0, y1[a] ?? 0];
  const [dx, dy] = [(x2[a] ?? 0) - ax, (y2[a] ?? 0) - ay];
  const first = dx * ((y1[b] ?? 0) - ay) - dy * ((x1[b] ?? 0) - ax);
  const second = dx * ((y2[b] ?? 0) - ay) - dy * ((x2[b] ?? 0) - ax);
  return (first > 0 && second < 0) || (first < 0 && second > 0);
}
