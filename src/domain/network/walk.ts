import { directM, type Entry } from "./entries";
import type { RoadNetwork } from "./road-network";

/**
 * A walk from a work along the roads, and the memory for it: made once per network and used again at every step
 * of a drag, so that a step allocates nothing here.
 */
export type Walk = {
  /** Metres to each junction; Infinity where not reached. */
  readonly metres: Float64Array;
  /** Junctions reached, the nearest first: the first `reached` of these. */
  readonly order: Int32Array;
  reached: number;
  /** Edges that are reached at least in part: the first `edgeCount` of these. */
  readonly edges: Int32Array;
  edgeCount: number;
  entries: readonly Entry[];
  /** First entry of an edge, and the next one of the same edge; -1: none. */
  readonly entryOf: Int32Array;
  nextEntry: Int32Array;
  readonly heap: Heap;
  readonly isSeen: Uint8Array;
};

/** A binary heap of junctions, nearest on top; `place` tells where a junction stands in it, -1: not there. */
type Heap = { size: number; readonly junctions: Int32Array; readonly place: Int32Array };

const walks = new WeakMap<RoadNetwork, Walk>();

/**
 * Walks from the entries as far as `reachM` metres (Dijkstra over a binary heap). What comes back belongs to the
 * network and holds until the next walk.
 */
export function walk(network: RoadNetwork, entries: readonly Entry[], reachM: number): Walk {
  const own = walks.get(network) ?? createWalk(network);
  walks.set(network, own);
  forget(own);
  enter(network, own, entries, reachM);
  spread(network, own, reachM);
  return own;
}

/** Metres from the work to a place of an edge, however it is reached. */
export function metresTo(network: RoadNetwork, own: Walk, edge: number, alongM: number): number {
  const byFrom = (own.metres[network.from[edge] ?? 0] ?? Infinity) + alongM;
  const byTo =
    (own.metres[network.to[edge] ?? 0] ?? Infinity) + Math.max(0, (network.lengthM[edge] ?? 0) - alongM);
  let metres = Math.min(byFrom, byTo);
  for (let i = own.entryOf[edge] ?? -1; i >= 0; i = own.nextEntry[i] ?? -1) {
    const entry = own.entries[i];
    if (!entry) break;
    const direct = directM(entry, alongM);
    if (direct < metres) metres = direct;
  }
  return metres;
}

function createWalk({ from, starts }: RoadNetwork): Walk {
  const junctions = starts.length - 1;
  return {
    metres: new Float64Array(junctions).fill(Infinity),
    order: new Int32Array(junctions),
    reached: 0,
    edges: new Int32Array(from.length),
    edgeCount: 0,
    entries: [],
    entryOf: new Int32Array(from.length).fill(-1),
    nextEntry: new Int32Array(64),
    heap: { size: 0, junctions: new Int32Array(junctions), place: new Int32Array(junctions).fill(-1) },
    isSeen: new Uint8Array(from.length),
  };
}

// Only what the last walk touched.
function forget(own: Walk): void {
  for (let i = 0; i < own.reached; i++) own.metres[own.order[i] ?? 0] = Infinity;
  for (let i = 0; i < own.edgeCount; i++) {
    const edge = own.edges[i] ?? 0;
    own.isSeen[edge] = 0;
    own.entryOf[edge] = -1;
  }
  own.reached = 0;
  own.edgeCount = 0;
}

function enter(network: RoadNetwork, own: Walk, entries: readonly Entry[], reachM: number): void {
  own.entries = entries;
  if (own.nextEntry.length < entries.length) own.nextEntry = new Int32Array(2 * entries.length);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    if (!entry || Math.min(entry.fromAwayM, entry.toAwayM) > reachM) continue;
    const { edge } = entry;
    see(own, edge);
    own.nextEntry[i] = own.entryOf[edge] ?? -1;
    own.entryOf[edge] = i;
    offer(own, network.from[edge] ?? 0, directM(entry, 0), reachM);
    offer(own, network.to[edge] ?? 0, directM(entry, network.lengthM[edge] ?? 0), reachM);
  }
}

function spread({ starts, edges, ends, lengthM }: RoadNetwork, own: Walk, reachM: number): void {
  while (own.heap.size > 0) {
    const junction = takeNearest(own);
    own.order[own.reached++] = junction;
    const here = own.metres[junction] ?? 0;
    const end = starts[junction + 1] ?? 0;
    for (let i = starts[junction] ?? 0; i < end; i++) {
      const edge = edges[i] ?? 0;
      see(own, edge);
      offer(own, ends[i] ?? 0, here + (lengthM[edge] ?? 0), reachM);
    }
  }
}

function see(own: Walk, edge: number): void {
  if (own.isSeen[edge] === 1) return;
  own.isSeen[edge] = 1;
  own.edges[own.edgeCount++] = edge;
}

function offer({ metres, heap }: Walk, junction: number, byM: number, reachM: number): void {
  if (byM > reachM || byM >= (metres[junction] ?? Infinity)) return;
  metres[junction] = byM;
  let at = heap.place[junction] ?? -1;
  if (at < 0) at = heap.size++;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = heap.junctions[above] ?? 0;
    if ((metres[other] ?? 0) <= byM) break;
    heap.junctions[at] = other;
    heap.place[other] = at;
    at = above;
  }
  heap.junctions[at] = junction;
  heap.place[junction] = at;
}

function takeNearest({ metres, heap }: Walk): number {
  const nearest = heap.junctions[0] ?? 0;
  heap.place[nearest] = -1;
  heap.size--;
  if (heap.size === 0) return nearest;
  const last = heap.junctions[heap.size] ?? 0;
  const byM = metres[last] ?? 0;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    if (below >= heap.size) break;
    const right = below + 1;
    if (
      right < heap.size &&
      (metres[heap.junctions[right] ?? 0] ?? 0) < (metres[heap.junctions[below] ?? 0] ?? 0)
    )
      below = right;
    const other = heap.junctions[below] ?? 0;
    if ((metres[other] ?? 0) >= byM) break;
    heap.junctions[at] = other;
    heap.place[other] = at;
    at = below;
  }
  heap.junctions[at] = last;
  heap.place[last] = at;
  return nearest;
}
