import type { Edges } from "./edges";
import { cellAt, type PointIndex, rowAt } from "./point-index";

/** Told of places `from` up to `to` (not included) of the index that lie inside. */
export type Visit = (from: number, to: number) => void;

/**
 * Visits the points inside one polygon, half-open as `geo/contains`: of polygons that tile a place exactly one holds a
 * point on a shared border. Cells that no edge touches are taken or left whole, so the work grows with the border.
 * Of places whose `taken` is not -1 it may tell or not: whoever asks knows about them.
 */
export function visitInside(
  index: PointIndex,
  edges: Edges,
  visit: Visit,
  taken: Int32Array | null = null,
): void {
  const rows = edgesByRow(index, edges);
  for (let row = rows.first; row <= rows.last; row++) {
    const active = activeIn(rows, row);
    if (active > 0) visitRow(index, edges, row, active, visit, taken);
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
  if (!(low <= index.south + index.rowCount * index.rowDeg && high >= index.south)) return noRows;
  const first = rowAt(index, low);
  const last = rowAt(index, high);
  let entries = 0;
  for (let edge = 0; edge < count; edge++)
    entries += rowAt(index, edges[4 * edge + 3] ?? 0) - rowAt(index, edges[4 * edge + 1] ?? 0) + 1;
  if (heads.length <= last - first) heads = new Int32Array(2 * (last - first + 1));
  if (nexts.length < entries) [nexts, edgesAt] = [new Int32Array(2 * entries), new Int32Array(2 * entries)];
  const [head, next, edgeAt] = [heads, nexts, edgesAt];
  head.fill(-1, 0, last - first + 1);
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

// Reused between polygons: a join asks for thousands.
let heads = new Int32Array(64);
let nexts = new Int32Array(256);
let edgesAt = new Int32Array(256);
const noRows: Rows = { first: 0, last: -1, head: heads, next: nexts, edge: edgesAt };

// Reused between rows: the edges active in one row, and the cells that each touches, sorted by the first.
let active = new Int32Array(64);
let zoneFrom = new Int32Array(64);
let zoneTo = new Int32Array(64);
/** Six numbers of each active edge: its western and eastern end, widened, its latitudes, its lower end, its way east. */
let near = new Float64Array(64 * 6);

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
  near = new Float64Array(active.length * 6);
}

// From west to east: what lies between two zones is inside or outside as a whole, what lies in one is looked at point by
// point, and only the zone's own edges can part its points.
function visitRow(
  index: PointIndex,
  edges: Edges,
  row: number,
  count: number,
  visit: Visit,
  taken: Int32Array | null,
): void {
  sortZones(index, edges, row, count);
  const { cellStarts } = index;
  const middle = index.south + (row + 0.5) * index.rowDeg;
  let isInsideWest = false;
  let first = 0;
  while (first < count) {
    const from = zoneFrom[first] ?? 0;
    let to = zoneTo[first] ?? 0;
    let end = first + 1;
    for (; end < count && (zoneFrom[end] ?? 0) <= to; end++) to = Math.max(to, zoneTo[end] ?? 0);
    const stop = cellStarts[to + 1] ?? 0;
    let run = -1;
    let upTo = first;
    for (let cell = from; cell <= to; cell++) {
      // Edges farther east pass no point of this cell in the west.
      while (upTo < end && (zoneFrom[upTo] ?? 0) <= cell) upTo++;
      const cellEnd = cellStarts[cell + 1] ?? 0;
      for (let place = cellStarts[cell] ?? 0; place < cellEnd; place++)
        if (
          (taken === null || taken[place] === -1) &&
          isOddWest(index, place, first, upTo) !== isInsideWest
        ) {
          if (run < 0) run = place;
        } else if (run >= 0) {
          visit(run, place);
          run = -1;
        }
    }
    for (let i = first; i < end; i++) if (spans(edges, i, middle)) isInsideWest = !isInsideWest;
    const next = isInsideWest && end < count ? (cellStarts[zoneFrom[end] ?? 0] ?? 0) : stop;
    if (run >= 0) visit(run, next);
    else if (next > stop) visit(stop, next);
    first = end;
  }
}

// An edge owns its lower end, not its upper one; a level edge owns nothing.
function spans(edges: Edges, i: number, lat: number): boolean {
  const at = 4 * (active[i] ?? 0);
  return (edges[at + 1] ?? 0) <= lat !== (edges[at + 3] ?? 0) <= lat;
}

/** Whether an odd number of the active edges `first` up to `end` passes west of a point. */
function isOddWest({ lng, lat }: PointIndex, place: number, first: number, end: number): boolean {
  const x = lng[place] ?? 0;
  const y = lat[place] ?? 0;
  let isOdd = false;
  for (let at = 6 * first; at < 6 * end; at += 6) {
    const lowLat = near[at + 2] ?? 0;
    const highLat = near[at + 3] ?? 0;
    if (y < lowLat || y >= highLat || x < (near[at] ?? 0)) continue;
    if (x > (near[at + 1] ?? 0)) isOdd = !isOdd;
    else {
      const crossing = (near[at + 4] ?? 0) + ((y - lowLat) * (near[at + 5] ?? 0)) / (highLat - lowLat);
      if (!(x < crossing)) isOdd = !isOdd;
    }
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
  for (let i = 0; i < count; i++) {
    const at = 4 * (active[i] ?? 0);
    const lowLng = edges[at] ?? 0;
    const highLng = edges[at + 2] ?? 0;
    near[6 * i] = Math.min(lowLng, highLng) - marginDeg;
    near[6 * i + 1] = Math.max(lowLng, highLng) + marginDeg;
    near[6 * i + 2] = edges[at + 1] ?? 0;
    near[6 * i + 3] = edges[at + 3] ?? 0;
    near[6 * i + 4] = lowLng;
    near[6 * i + 5] = highLng - lowLng;
  }
}
