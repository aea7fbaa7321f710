import { metresBetween } from "./distance";
import type { Line } from "./schema";

/** Length of a line in metres on the WGS84 ellipsoid. */
export function lengthM({ coordinates }: Line): number {
  let metres = 0;
  for (let i = 1; i < coordinates.length; i++) {
    const from = coordinates[i - 1];
    const to = coordinates[i];
    if (from && to) metres += metresBetween(from, to);
  }
  return metres;
}
