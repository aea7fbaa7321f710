import { areaM2 } from "../geo/area";
import { metresBetween } from "../geo/distance";
import { lengthM } from "../geo/length";
import type { Position } from "../geo/schema";

/** A phone between houses is this far off. */
const gpsErrorM = 25;
/** The gap between start and end, as a share of the way walked. */
const widestGap = 0.1;
/** Area / length²: a square has 0.06, ten houses in a row 0.02, there and back along one road nearly 0. */
const leastRoundness = 0.008;

/**
 * The ring of a track that was walked round something: it ends where it began and encloses an area.
 * Null where it does not, or where a position is no number. Degrees WGS84.
 */
export function closedRing(track: readonly Position[]): Position[] | null {
  const [first, last] = [track[0], track.at(-1)];
  if (!first || !last || track.length < 4) return null;
  const lengthWalkedM = lengthM({ type: "LineString", coordinates: [...track] });
  const gapM = metresBetween(first, last);
  const isClosed = gapM <= gpsErrorM && gapM <= widestGap * lengthWalkedM;
  if (!isClosed) return null;
  const ring: Position[] = [...track.slice(0, gapM === 0 ? -1 : undefined), first];
  const roundness = areaM2({ type: "Polygon", coordinates: [ring] }) / lengthWalkedM ** 2;
  return roundness >= leastRoundness ? ring : null;
}
