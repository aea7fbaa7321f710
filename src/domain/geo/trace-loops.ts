import type { Edge } from "./outline-edges";

/** The closed ways that directed edges run, always keeping to the right; ways that do not close are left out. */
export function traceLoops(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const starts = new Map<number, Edge[]>();
  for (const edge of edges) {
    const list = starts.get(edge.from);
    if (list) list.push(edge);
    else starts.set(edge.from, [edge]);
  }
  const used = new Set<Edge>();
  const loops: Edge[][] = [];
  for (const start of edges) {
    if (used.has(start)) continue;
    const loop = follow(start, starts, used);
    if (loop) loops.push(loop);
  }
  return loops;
}

function follow(start: Edge, starts: ReadonlyMap<number, readonly Edge[]>, used: Set<Edge>): Edge[] | null {
  const way: Edge[] = [];
  let edge: Edge | undefined = start;
  while (edge) {
    used.add(edge);
    way.push(edge);
    if (edge.to === start.from) return way;
    edge = rightmost(
      edge,
      (starts.get(edge.to) ?? []).filter((next) => !used.has(next)),
    );
  }
  return null;
}

function rightmost(from: Edge, candidates: readonly Edge[]): Edge | undefined {
  const back = Math.atan2(from.y1 - from.y2, from.x1 - from.x2);
  const turn = ({ x1, y1, x2, y2 }: Edge) => {
    const angle = Math.atan2(y2 - y1, x2 - x1) - back;
    return angle <= 1e-12 ? angle + 2 * Math.PI : angle;
  };
  return candidates.toSorted((a, b) => turn(a) - turn(b))[0];
}
