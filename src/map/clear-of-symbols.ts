import { metresPerDegreeLat, metresPerDegreeLng } from "../domain/geo/metres";
import type { Position } from "../domain/geo/schema";

/** Half of what a label and a symbol take together, in pixels: nearer than this they lie on each other. */
const roomXPx = 40;
const roomYPx = 32;
/** How far above or below the symbol the label goes instead. */
const asidePx = 36;

/** The place for a label, moved north or south of the nearest symbol that would cover it. */
export function clearOfSymbols(at: Position, symbols: readonly Position[], metresPerPixel: number): Position {
  const [lngPx, latPx] = [
    metresPerDegreeLng(at[1]) / metresPerPixel,
    metresPerDegreeLat(at[1]) / metresPerPixel,
  ];
  let [nearest, nearestPx]: [Position | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const symbol of symbols) {
    const [x, y] = [Math.abs(symbol[0] - at[0]) * lngPx, Math.abs(symbol[1] - at[1]) * latPx];
    if (x < roomXPx && y < roomYPx && x + y < nearestPx) [nearest, nearestPx] = [symbol, x + y];
  }
  if (!nearest) return at;
  const towards = at[1] >= nearest[1] ? 1 : -1;
  return [at[0], nearest[1] + (towards * asidePx) / latPx];
}
