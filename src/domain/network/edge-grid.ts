import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import type { Bounds } from "../geo/schema";

/** Straight pieces between numbered places. */
export type Pieces = {
  /** Longitude and latitude of place i at 2i and 2i + 1, in degrees. */
  readonly lngLat: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
};

/** Finds pieces near a place. Only cells that hold a piece exist: a stray road far away costs nothing. */
export type EdgeGrid = {
  readonly west: number;
  readonly south: number;
  readonly cellLng: number;
  readonly cellLat: number;
  readonly columns: number;
  /** Slot of a cell by row x columns + column; its pieces are `edges[starts[slot]]` up to `starts[slot + 1]`. */
  readonly slots: ReadonlyMap<number, number>;
  readonly starts: Int32Array;
  readonly edges: Int32Array;
};

/** Every cell is at least so wide and high, anywhere in the data: a few alleys each. */
export const cellM = 32;
/** A hair of a cell: a piece on the border of two cells lies in both. */
const hair = 1e-6;

export function createEdgeGrid(pieces: Pieces): EdgeGrid {
  const [west, south, east, north] = boundsOf(pieces);
  // Degrees per metre of longitude grow with the latitude; those of latitude are most at the equator.
  const farthest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + 0.1);
  const frame = {
    west,
    south,
    cellLng: cellM / metresPerDegreeLng(farthest),
    cellLat: cellM / metresPerDegreeLat(0),
  };
  const columns = Math.floor((east - west) / frame.cellLng) + 2;
  const slots = new Map<number, number>();
  const [slotOf, edgeOf]: [number[], number[]] = [[], []];
  for (let edge = 0; edge < pieces.from.length; edge++)
    forEachCell(pieces, edge, frame, (row, column) => {
      const key = row * columns + column;
      const known = slots.get(key);
      slotOf.push(known ?? slots.size);
      edgeOf.push(edge);
      if (known === undefined) slots.set(key, slots.size);
    });
  return { ...frame, columns, slots, ...sortedBySlot(slotOf, edgeOf, slots.size) };
}

/** Calls once for every piece that shares a cell with the box. `stamps` remembers who was seen, by turn. */
export function forEachNear(grid: EdgeGrid, box: Bounds, seen: Seen, visit: (edge: number) => void): void {
  seen.turn++;
  const lastRow = Math.floor((box[3] - grid.south) / grid.cellLat + hair);
  const firstColumn = Math.max(0, Math.floor((box[0] - grid.west) / grid.cellLng - hair));
  const lastColumn = Math.min(grid.columns - 1, Math.floor((box[2] - grid.west) / grid.cellLng + hair));
  for (let row = Math.max(0, Math.floor((box[1] - grid.south) / grid.cellLat - hair)); row <= lastRow; row++)
    for (let column = firstColumn; column <= lastColumn; column++) {
      const slot = grid.slots.get(row * grid.columns + column);
      if (slot === undefined) continue;
      const end = grid.starts[slot + 1] ?? 0;
      for (let i = grid.starts[slot] ?? 0; i < end; i++) {
        const edge = grid.edges[i] ?? 0;
        if (seen.at[edge] === seen.turn) continue;
        seen.at[edge] = seen.turn;
        visit(edge);
      }
    }
}

/** Which pieces this turn has seen already. */
export type Seen = { turn: number; readonly at: Int32Array };
export const createSeen = (count: number): Seen => ({ turn: 0, at: new Int32Array(count) });

type Frame = Pick<EdgeGrid, "west" | "south" | "cellLng" | "cellLat">;

// Column by column, the rows that the piece passes there: a long road lies in the cells along it, not in its whole box.
function forEachCell(
  { lngLat, from, to }: Pieces,
  edge: number,
  { west, south, cellLng, cellLat }: Frame,
  visit: (row: number, column: number) => void,
): void {
  const [a, b] = [from[edge] ?? 0, to[edge] ?? 0];
  const [ax, ay] = [((lngLat[2 * a] ?? 0) - west) / cellLng, ((lngLat[2 * a + 1] ?? 0) - south) / cellLat];
  const [bx, by] = [((lngLat[2 * b] ?? 0) - west) / cellLng, ((lngLat[2 * b + 1] ?? 0) - south) / cellLat];
  const slope = ax === bx ? 0 : (by - ay) / (bx - ax);
  const [low, high] = [Math.min(ay, by), Math.max(ay, by)];
  const last = Math.floor(Math.max(ax, bx) + hair);
  for (let column = Math.max(0, Math.floor(Math.min(ax, bx) - hair)); column <= last; column++) {
    const atLeft = ay + (Math.max(Math.min(ax, bx), column) - ax) * slope;
    const atRight = ay + (Math.min(Math.max(ax, bx), column + 1) - ax) * slope;
    const [bottom, top] = ax === bx ? [low, high] : [Math.min(atLeft, atRight), Math.max(atLeft, atRight)];
    const lastRow = Math.floor(Math.min(high, top) + hair);
    for (let row = Math.max(0, Math.floor(Math.max(low, bottom) - hair)); row <= lastRow; row++)
      visit(row, column);
  }
}

function sortedBySlot(slotOf: readonly number[], edgeOf: readonly number[], slotCount: number) {
  const starts = new Int32Array(slotCount + 1);
  for (const slot of slotOf) starts[slot + 1] = (starts[slot + 1] ?? 0) + 1;
  for (let slot = 0; slot < slotCount; slot++)
    starts[slot + 1] = (starts[slot] ?? 0) + (starts[slot + 1] ?? 0);
  const free = starts.slice();
  const edges = new Int32Array(edgeOf.length);
  edgeOf.forEach((edge, i) => {
    const slot = slotOf[i] ?? 0;
    edges[free[slot] ?? 0] = edge;
    free[slot] = (free[slot] ?? 0) + 1;
  });
  return { starts, edges };
}

function boundsOf({ lngLat }: Pieces): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < lngLat.length; i += 2) {
    west = Math.min(west, lngLat[i] ?? 0);
    east = Math.max(east, lngLat[i] ?? 0);
    south = Math.min(south, lngLat[i + 1] ?? 0);
    north = Math.max(north, lngLat[i + 1] ?? 0);
  }
  return lngLat.length < 2 ? [0, 0, 0, 0] : [west, south, east, north];
}
