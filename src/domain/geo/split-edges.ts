import type { MeetingPlaces } from "./meeting-places";
import { type Edge, edgeBetween } from "./outline-edges";

/** Edges cut where another crosses them or has an end on them, within `hairM`. */
export function splitEdges(edges: readonly Edge[], hairM: number, places: MeetingPlaces): Edge[] {
  const near = neighbourhood(edges);
  return edges.flatMap((edge, at) => {
    const cuts: Cut[] = [];
    near(at, (other) => {
      const next = edges[other];
      if (!next) return;
      addEnd(cuts, edge, next.from, next.x1, next.y1, hairM);
      addEnd(cuts, edge, next.to, next.x2, next.y2, hairM);
      addCrossing(cuts, edge, next, places);
    });
    return cuts.length === 0 ? [edge] : cutAt(edge, cuts, places);
  });
}

type Cut = { readonly part: number; readonly place: number };

function addEnd(cuts: Cut[], edge: Edge, place: number, x: number, y: number, hairM: number): void {
  if (place === edge.from || place === edge.to) return;
  const alongX = edge.x2 - edge.x1;
  const alongY = edge.y2 - edge.y1;
  const part = ((x - edge.x1) * alongX + (y - edge.y1) * alongY) / (alongX * alongX + alongY * alongY);
  if (!(part > 0 && part < 1)) return;
  const offX = edge.x1 + part * alongX - x;
  const offY = edge.y1 + part * alongY - y;
  if (offX * offX + offY * offY <= hairM * hairM) cuts.push({ part, place });
}

function addCrossing(cuts: Cut[], edge: Edge, other: Edge, places: MeetingPlaces): void {
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
  // Both edges get the very same place, reckoned from the one of the lesser shape.
  const place =
    edge.shape < other.shape
      ? places.idOf(edge.x1 + part * ax, edge.y1 + part * ay)
      : places.idOf(other.x1 + otherPart * bx, other.y1 + otherPart * by);
  cuts.push({ part, place });
}

function cutAt(edge: Edge, cuts: readonly Cut[], places: MeetingPlaces): Edge[] {
  const sorted = cuts.toSorted((a, b) => a.part - b.part).map(({ place }) => place);
  const way = [edge.from, ...sorted, edge.to];
  return way.slice(1).flatMap((to, at) => {
    const from = way[at] ?? to;
    return from === to ? [] : [edgeBetween(edge.shape, from, to, places)];
  });
}

const perColumn = 2 ** 26;

/** Tells of each edge which others may touch it; a cell of the grid is about as large as an edge is long. */
function neighbourhood(edges: readonly Edge[]) {
  const lengths = Float64Array.from(edges, ({ x1, y1, x2, y2 }) => Math.hypot(x2 - x1, y2 - y1)).sort();
  const cell = Math.max(1, lengths[Math.floor(lengths.length * 0.9)] ?? 1);
  const cells = new Map<number, number[]>();
  const eachCell = ({ x1, y1, x2, y2 }: Edge, visit: (key: number) => void) => {
    const east = Math.floor(Math.max(x1, x2) / cell);
    const north = Math.floor(Math.max(y1, y2) / cell);
    for (let x = Math.floor(Math.min(x1, x2) / cell); x <= east; x++)
      for (let y = Math.floor(Math.min(y1, y2) / cell); y <= north; y++) visit(x * perColumn + y);
  };
  edges.forEach((edge, at) => {
    eachCell(edge, (key) => {
      const list = cells.get(key);
      if (list) list.push(at);
      else cells.set(key, [at]);
    });
  });
  // An edge that shares several cells is told once.
  const toldTo = new Int32Array(edges.length).fill(-1);
  return (at: number, visit: (other: number) => void) => {
    const edge = edges[at];
    if (!edge) return;
    toldTo[at] = at;
    eachCell(edge, (key) => {
      for (const other of cells.get(key) ?? []) {
        const next = edges[other];
        if (!next || toldTo[other] === at) continue;
        toldTo[other] = at;
        if (isNear(edge, next)) visit(other);
      }
    });
  };
}

const isNear = (a: Edge, b: Edge): boolean =>
  Math.max(a.x1, a.x2) + 1 >= Math.min(b.x1, b.x2) &&
  Math.max(b.x1, b.x2) + 1 >= Math.min(a.x1, a.x2) &&
  Math.max(a.y1, a.y2) + 1 >= Math.min(b.y1, b.y2) &&
  Math.max(b.y1, b.y2) + 1 >= Math.min(a.y1, a.y2);
