import type { Edges } from "./edges";
import { cellAt, type PointIndex, rowAt } from "./point-index";

/** Told of places `from` up to `to` (not included) of the index that lie inside. */
export type Visit = (from: number, to: number) => void;

/**
 * Visits the points inside one polygon, half-open as `geo/contains`: of polygons that tile a place exactly one holds a
 * point on a shared border. Cells that no edge touches are taken or left whole, so the work grows with the border.
 */
export function visitInside(index: PointIndex, edges: Edges, visit: Visit): void {
  const rows = edgesByRow(index, edges);
  for (let row = rows.first; row <= rows.last; row++) {
    const active = activeIn(rows, row);
    if (active > 0) visitRow(index, edges, row, active, visit);
  }
}

/** Edges by row as linked lists: `head[row - first]`, then `next`. */
type Rows = {
  readonly first: number;
  readonly last: number;
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly edge: Int32Array;
};

function edgesByRow(index: PointIndex, edges: Edges): Rows {
  const count = edges.length / 4;
  let [low, high] = [Infinity, -Infinity];
  for (let edge = 0; edge < count; edge++) {
    low = Math.min(low, edges[4 * edge + 1] ?? 0);
    high = Math.max(high, edges[4 * edge + 3] ?? 0);
  }
  if (!(low <= index.south + index.rowCount * index.rowDeg && high >= index.south))
    return { first: 0, last: -1, head: none, next: none, edge: none };
  const first = rowAt(index, low);
  const last = rowAt(index, high);
  const head = new Int32Array(last - first + 1).fill(-1);
  let entries = 0;
  for (let edge = 0; edge < count; edge++)
    entries += rowAt(index, edges[4 * edge + 3] ?? 0) - rowAt(index, edges[4 * edge + 1] ?? 0) + 1;
  const next = new Int32Array(entries);
  const edgeAt = new Int32Array(entries);
  let entry = 0;
  for (let edge = 0; edge < count; edge++) {
    const end = rowAt(index, edges[4 * edge + 3] ?? 0);
    for (let row = rowAt(index, edges[4 * edge + 1] ?? 0); row <= end; row++) {
      next[entry] = head[row - first] ?? -1;
      edgeAt[entry] = edge;
      head[row - first] = entry++;
    }
  }
  return { first, last, head, next, edge: edgeAt };
}

const none = new Int32Array(0);

// Reused between rows: the edges active in one row, and the cells that each touches, sorted by the first.
let active = new Int32Array(64);
let zoneFrom = new Int32Array(64);
let zoneTo = new Int32Array(64);

function activeIn({ head, next, edge, first }: Rows, row: number): number {
  let count = 0;
  for (let entry = head[row - first] ?? -1; entry >= 0; entry = next[entry] ?? -1) {
    if (count === active.length) grow();
    active[count++] = edge[entry] ?? 0;
  }
  return count;
}

function grow(): void {
  const wider = (narrow: Int32Array) => {
    const wide = new Int32Array(2 * narrow.length);
    wide.set(narrow);
    return wide;
  };
  active = wider(active);
  zoneFrom = wider(zoneFrom);
  zoneTo = wider(zoneTo);
}

// From west to east: what lies between two zones is inside or outside as a whole, what lies in one is looked at point by
// point, and only the zone's own edges can part its points.
function visitRow(index: PointIndex, edges: Edges, row: number, count: number, visit: Visit): void {
  sortZones(index, edges, row, count);
  const { cellStarts } = index;
  const middle = index.south + (row + 0.5) * index.rowDeg;
  let isInsideWest = false;
  let first = 0;
  while (first < count) {
    const from = zoneFrom[first] ?? 0;
    let to = zoneTo[first] ?? 0;
    let end = first + 1;
    for (; end < count && (zoneFrom[end] ?? 0) <= to + 1; end++) to = Math.max(to, zoneTo[end] ?? 0);
    const stop = cellStarts[to + 1] ?? 0;
    for (let place = cellStarts[from] ?? 0; place < stop; place++)
      if (isOddWest(index, edges, place, first, end) !== isInsideWest) visit(place, place + 1);
    for (let i = first; i < end; i++) if (spans(edges, i, middle)) isInsideWest = !isInsideWest;
    const next = end < count ? (cellStarts[zoneFrom[end] ?? 0] ?? 0) : stop;
    if (isInsideWest && next > stop) visit(stop, next);
    first = end;
  }
}

// An edge owns its lower end, not its upper one; a level edge owns nothing.
function spans(edges: Edges, i: number, lat: number): boolean {
  const at = 4 * (active[i] ?? 0);
  return (edges[at + 1] ?? 0) <= lat !== (edges[at + 3] ?? 0) <= lat;
}

/** Whether an odd number of the active edges `first` up to `end` passes west of a point. */
function isOddWest(
  { lng, lat }: PointIndex,
  edges: Edges,
  place: number,
  first: number,
  end: number,
): boolean {
  const x = lng[place] ?? 0;
  const y = lat[place] ?? 0;
  let isOdd = false;
  for (let i = first; i < end; i++) {
    const at = 4 * (active[i] ?? 0);
    const lowLat = edges[at + 1] ?? 0;
    const highLat = edges[at + 3] ?? 0;
    if (lowLat <= y === highLat <= y) continue;
    const lowLng = edges[at] ?? 0;
    if (!(x < lowLng + ((y - lowLat) * ((edges[at + 2] ?? 0) - lowLng)) / (highLat - lowLat))) isOdd = !isOdd;
  }
  return isOdd;
}

/** Degrees by which an edge's stretch in a row is taken too long, against rounding. */
const marginDeg = 1e-11;

const part = (value: number): number => (value > 0 ? Math.min(value, 1) : 0);

function sortZones(index: PointIndex, edges: Edges, row: number, count: number): void {
  const south = index.south + row * index.rowDeg - marginDeg;
  const north = south + index.rowDeg + 2 * marginDeg;
  for (let i = 0; i < count; i++) {
    const at = 4 * (active[i] ?? 0);
    const lowLng = edges[at] ?? 0;
    const lowLat = edges[at + 1] ?? 0;
    const highLng = edges[at + 2] ?? 0;
    const tall = (edges[at + 3] ?? 0) - lowLat;
    const a = tall > 0 ? lowLng + (highLng - lowLng) * part((south - lowLat) / tall) : lowLng;
    const b = tall > 0 ? lowLng + (highLng - lowLng) * part((north - lowLat) / tall) : highLng;
    const from = cellAt(index, row, Math.min(a, b) - marginDeg);
    const to = cellAt(index, row, Math.max(a, b) + marginDeg);
    let place = i;
    const moved = active[i] ?? 0;
    for (; place > 0 && (zoneFrom[place - 1] ?? 0) > from; place--) {
      zoneFrom[place] = zoneFrom[place - 1] ?? 0;
      zoneTo[place] = zoneTo[place - 1] ?? 0;
      active[place] = active[place - 1] ?? 0;
    }
    zoneFrom[place] = from;
    zoneTo[place] = to;
    active[place] = moved;
  }
}
