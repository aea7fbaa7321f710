import { metresBetween } from "./distance";
import { linesOf } from "./parts";
import type { Linear, Position } from "./schema";

/** Length of a line in metres on the WGS84 ellipsoid, all parts together. */
export const lengthM = (line: Linear): number =>
  linesOf(line).reduce((sum, path) => sum + pathLengthM(path), 0);

function pathLengthM(coordinates: readonly Position[]): number {
  let metres = 0;
  for (let i = 1; i < coordinates.length; i++) {
    const from = coordinates[i - 1];
    const to = coordinates[i];
    if (from && to) metres += metresBetween(from, to);
  }
  return metres;
}
