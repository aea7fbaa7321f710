import { areaM2 } from "../geo/area";
import { boundsOf } from "../geo/bounds";
import { contains } from "../geo/contains";
import { largestCircle } from "../geo/largest-circle";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import type { Polygon } from "../geo/schema";

/** Closer places would not differ on the ground. */
const leastStepM = 4;

/**
 * Places on a square net inside a piece of land, about `most` where it is large and 4 m apart where it is small; its
 * inner middle where the land is too narrow for the net.
 */
export function latticeInside(land: Polygon, most: number): Float64Array {
  const [west, south, east, north] = boundsOf(land);
  const lat = (south + north) / 2;
  const stepM = Math.max(leastStepM, Math.sqrt(areaM2(land) / most));
  const [stepLng, stepLat] = [stepM / metresPerDegreeLng(lat), stepM / metresPerDegreeLat(lat)];
  const places: number[] = [];
  for (let y = south + stepLat / 2; y < north; y += stepLat)
    for (let x = west + stepLng / 2; x < east; x += stepLng) if (contains(land, x, y)) places.push(x, y);
  return Float64Array.from(places.length > 0 ? places : largestCircle(land).position);
}
