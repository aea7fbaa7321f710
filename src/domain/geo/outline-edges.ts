import { polygonsOf } from "./contains";
import type { Areal, Position } from "./schema";

/** A piece of a shape's border in metres, its shape at the left. */
export type Edge = {
  readonly shape: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};

/** Places this near are the same: a tenth of a millimetre. */
const gridPerM = 10_000;

/** One key per place, so that ends that meet are found. */
export const placeOf = (x: number, y: number): string =>
  `${Math.round(x * gridPerM)},${Math.round(y * gridPerM)}`;

export function directedEdges(shapes: readonly Areal[], perLng: number, perLat: number): Edge[] {
  const edges: Edge[] = [];
  shapes.forEach((areal, shape) => {
    for (const rings of polygonsOf(areal))
      rings.forEach((ring, at) => {
        addRing(edges, shape, ring, isCounterClockwise(ring) === (at === 0), perLng, perLat);
      });
  });
  return edges;
}

/** What is left when borders that run both ways, of two neighbours, are taken out. */
export function withoutTwins(edges: readonly Edge[]): Edge[] {
  const open = new Map<string, Edge[]>();
  for (const edge of edges) {
    const from = placeOf(edge.x1, edge.y1);
    const to = placeOf(edge.x2, edge.y2);
    if (from === to) continue;
    const twins = open.get(`${to}>${from}`);
    if (twins && twins.length > 0) {
      twins.pop();
      continue;
    }
    const same = open.get(`${from}>${to}`);
    if (same) same.push(edge);
    else open.set(`${from}>${to}`, [edge]);
  }
  return [...open.values()].flat();
}

/** Edges cut where another crosses them or has a corner on them, within `hairM`. */
export function splitEdges(edges: readonly Edge[], hairM: number): Edge[] {
  const cells = gridOf(edges);
  return edges.flatMap((edge, at) => {
    const cuts = new Map<number, Position>();
    for (const other of cells.near(at)) {
      const next = edges[other];
      if (!next) continue;
      addCorner(cuts, edge, next.x1, next.y1, hairM);
      addCorner(cuts, edge, next.x2, next.y2, hairM);
      addCrossing(cuts, edge, next);
    }
    return cuts.size === 0 ? [edge] : cutAt(edge, cuts);
  });
}

function addRing(
  edges: Edge[],
  shape: number,
  ring: readonly Position[],
  isForward: boolean,
  perLng: number,
  perLat: number,
): void {
  for (let at = 1; at < ring.length; at++) {
    const [from, to] = isForward ? [ring[at - 1], ring[at]] : [ring[at], ring[at - 1]];
    if (from && to)
      edges.push({
        shape,
        x1: from[0] * perLng,
        y1: from[1] * perLat,
        x2: to[0] * perLng,
        y2: to[1] * perLat,
      });
  }
}

function isCounterClockwise(ring: readonly Position[]): boolean {
  const [first] = ring;
  let twice = 0;
  for (let at = 1; first && at < ring.length; at++) {
    const from = ring[at - 1];
    const to = ring[at];
    if (from && to)
      twice += (from[0] - first[0]) * (to[1] - first[1]) - (to[0] - first[0]) * (from[1] - first[1]);
  }
  return twice > 0;
}

function addCorner(cuts: Map<number, Position>, edge: Edge, x: number, y: number, hairM: number): void {
  const alongX = edge.x2 - edge.x1;
  const alongY = edge.y2 - edge.y1;
  const squared = alongX * alongX + alongY * alongY;
  const part = ((x - edge.x1) * alongX + (y - edge.y1) * alongY) / squared;
  if (!(part > 0 && part < 1)) return;
  const offX = edge.x1 + part * alongX - x;
  const offY = edge.y1 + part * alongY - y;
  if (offX * offX + offY * offY <= hairM * hairM) cuts.set(part, [x, y]);
}

function addCrossing(cuts: Map<number, Position>, edge: Edge, other: Edge): void {
  const ax = edge.x2 - edge.x1;
  const ay = edge.y2 - edge.y1;
  const bx = other.x2 - other.x1;
  const by = other.y2 - other.y1;
  const cross = ax * by - ay * bx;
  if (cross === 0) return;
  const dx = other.x1 - edge.x1;
  const dy = other.y1 - edge.y1;
  const part = (dx * by - dy * bx) / cross;
  const otherPart = (dx * ay - dy * ax) / cross;
  if (part <= 0 || part >= 1 || otherPart <= 0 || otherPart >= 1) return;
  // Both edges get the very same place.
  const first = edge.shape < other.shape;
  cuts.set(
    part,
    first
      ? [edge.x1 + part * ax, edge.y1 + part * ay]
      : [other.x1 + otherPart * bx, other.y1 + otherPart * by],
  );
}

function cutAt(edge: Edge, cuts: ReadonlyMap<number, Position>): Edge[] {
  const places = [...cuts].sort((a, b) => a[0] - b[0]).map(([, place]) => place);
  const path: Position[] = [[edge.x1, edge.y1], ...places, [edge.x2, edge.y2]];
  return path.slice(1).flatMap(([x2, y2], at) => {
    const [x1, y1] = path[at] ?? [x2, y2];
    return placeOf(x1, y1) === placeOf(x2, y2) ? [] : [{ shape: edge.shape, x1, y1, x2, y2 }];
  });
}

/** Which edges lie near which; a cell is about as large as an edge is long. */
function gridOf(edges: readonly Edge[]) {
  const lengths = edges
    .map(({ x1, y1, x2, y2 }) => Math.abs(x2 - x1) + Math.abs(y2 - y1))
    .sort((a, b) => a - b);
  const cell = Math.max(1, lengths[Math.floor(lengths.length * 0.9)] ?? 1);
  const cells = new Map<string, number[]>();
  const cellsOf = ({ x1, y1, x2, y2 }: Edge, visit: (key: string) => void) => {
    const east = Math.floor(Math.max(x1, x2) / cell);
    const north = Math.floor(Math.max(y1, y2) / cell);
    for (let x = Math.floor(Math.min(x1, x2) / cell); x <= east; x++)
      for (let y = Math.floor(Math.min(y1, y2) / cell); y <= north; y++) visit(`${x},${y}`);
  };
  edges.forEach((edge, at) => {
    cellsOf(edge, (key) => {
      const list = cells.get(key);
      if (list) list.push(at);
      else cells.set(key, [at]);
    });
  });
  return {
    near: (at: number): ReadonlySet<number> => {
      const found = new Set<number>();
      const edge = edges[at];
      if (edge)
        cellsOf(edge, (key) => {
          for (const other of cells.get(key) ?? []) if (other !== at) found.add(other);
        });
      return found;
    },
  };
}
