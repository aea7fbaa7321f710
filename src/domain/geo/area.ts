import { polygonsOf } from "./contains";
import { eccentricitySquared, equatorRadiusM } from "./metres";
import type { Areal, Position } from "./schema";

const eccentricity = Math.sqrt(eccentricitySquared);
const radians = Math.PI / 180;

/** Square metres on the WGS84 ellipsoid, holes taken out; edges are straight in degrees, as files mean them. */
export function areaM2(areal: Areal): number {
  let area = 0;
  for (const [outer, ...holes] of polygonsOf(areal)) {
    if (!outer) continue;
    area += ringAreaM2(outer);
    for (const hole of holes) area -= ringAreaM2(hole);
  }
  return Math.max(0, area);
}

/** Square metres inside one closed ring, whichever way it runs. */
function ringAreaM2(ring: readonly Position[]): number {
  let area = 0;
  for (let i = 1; i < ring.length; i++) {
    const from = ring[i - 1];
    const to = ring[i];
    if (!from || !to) continue;
    const between = (from[1] + to[1]) / 2;
    // Simpson's rule along the edge.
    const mean = (stripM2(from[1]) + 4 * stripM2(between) + stripM2(to[1])) / 6;
    area += mean * (to[0] - from[0]) * radians;
  }
  return Math.abs(area);
}

/** Area between the equator and a latitude per radian of longitude (Snyder 1987, 3-12). */
function stripM2(lat: number): number {
  const sine = Math.sin(lat * radians);
  const bent = eccentricity * sine;
  const polar = equatorRadiusM * equatorRadiusM * (1 - eccentricitySquared);
  return (polar / 2) * (sine / (1 - bent * bent) + Math.atanh(bent) / eccentricity);
}
