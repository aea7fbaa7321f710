import { distanceM } from "../src/domain/geo/distance";
import type { City } from "./city";
import type { Answer } from "./method";

/** How another answer compares with ours: a fast wrong one is worth nothing. */
export type Agreement = {
  readonly differing: number;
  readonly of: number;
  /** Every difference lies so near a limit of reach that the other way of measuring explains it. */
  readonly isExplained: boolean;
};

/** Compares as far as the other goes: a sampled method answers for the first points only. */
export function compare(ours: Answer, theirs: Answer, isExplained = (_at: number) => false): Agreement {
  const differing: number[] = [];
  for (let at = 0; at < theirs.length; at++) if (ours[at] !== theirs[at]) differing.push(at);
  return { differing: differing.length, of: theirs.length, isExplained: differing.every(isExplained) };
}

/** Metres by which a plane of one scale may be off at the ends of a city of 17 km, and a sphere at 250 m. */
export const planeErrorM = 0.05;
export const sphereErrorM = 1.5;
/** And what a circle of 64 corners lacks. */
export const bufferErrorM = 0.5;

/** Whether a point lies that near to the limit of any work. */
export const isNearLimit =
  ({ works, lngLat }: City, withinM: number) =>
  (point: number): boolean => {
    const [lng, lat] = [lngLat[2 * point] ?? 0, lngLat[2 * point + 1] ?? 0];
    return works.some(({ geometry, reachM }) => Math.abs(distanceM(geometry, lng, lat) - reachM) < withinM);
  };

export const inWords = ({ differing, of, isExplained }: Agreement): string => {
  if (differing === 0) return "the same";
  const share = `${differing} of ${of} differ`;
  return isExplained ? `${share}, all right at a limit of reach` : `NOT THE SAME: ${share}`;
};
