import { metresPerDegreeLat, metresPerDegreeLng } from "../domain/geo/metres";
import type { Position } from "../domain/geo/schema";

/** Half of what a label and a symbol take together, in pixels: nearer than this they lie on each other. */
const symbolRoomPx = { x: 40, y: 32 } as const;
/** The same for two labels. */
const labelRoomPx = { x: 50, y: 28 } as const;
/** How far from the symbol the label goes instead. */
const asidePx = { x: 52, y: 36 } as const;

type Room = { readonly x: number; readonly y: number };

export type LabelSurroundings = {
  readonly symbols: readonly Position[];
  /** Where the other labels stand; asked only where this one has to move. */
  readonly labels: () => readonly Position[];
  /** Whether a place still lies in what the label names: nowhere else would it be true. */
  readonly isInside: (at: Position) => boolean;
};

/**
 * The place for a label: beside the nearest symbol that would cover it, on the side where it lies on the
 * fewest other symbols and labels, and still in its area. Where it finds no better place it stays.
 */
export function clearOfSymbols(
  at: Position,
  { symbols, labels, isInside }: LabelSurroundings,
  metresPerPixel: number,
): Position {
  const lngPx = metresPerDegreeLng(at[1]) / metresPerPixel;
  const latPx = metresPerDegreeLat(at[1]) / metresPerPixel;
  /** Pixels between the two where they lie on each other, else null. */
  function overlapPx(from: Position, to: Position, room: Room): number | null {
    const [x, y] = [Math.abs(from[0] - to[0]) * lngPx, Math.abs(from[1] - to[1]) * latPx];
    return x < room.x && y < room.y ? x + y : null;
  }

  let [nearest, nearestPx]: [Position | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const symbol of symbols) {
    const px = overlapPx(symbol, at, symbolRoomPx);
    if (px !== null && px < nearestPx) [nearest, nearestPx] = [symbol, px];
  }
  if (!nearest) return at;

  const [lng, lat] = nearest;
  const beside = (east: number, north = 0): Position => [
    lng + (east * asidePx.x) / lngPx,
    lat + (north * asidePx.y) / latPx,
  ];
  const above = (north: number): Position => [at[0], lat + (north * asidePx.y) / latPx];
  const north = at[1] >= lat ? 1 : -1;
  const east = at[0] >= lng ? 1 : -1;
  const others = labels();
  const cost = (place: Position): number =>
    symbols.filter((symbol) => overlapPx(symbol, place, symbolRoomPx) !== null).length +
    others.filter((label) => overlapPx(label, place, labelRoomPx) !== null).length;
  const places = [
    above(north),
    above(-north),
    beside(east),
    beside(-east),
    beside(east, north),
    beside(-east, north),
    beside(east, -north),
    beside(-east, -north),
  ].filter(isInside);
  // Half hidden is better than on what belongs to another.
  return [...places, at].reduce((best, place) => (cost(place) < cost(best) ? place : best));
}
