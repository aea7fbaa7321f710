import { metresPerDegreeLat, metresPerDegreeLng } from "../../src/domain/geo/metres.ts";
import type { Position } from "../../src/domain/geo/schema.ts";

/** Metres east and north of the sample's origin. */
export type Xy = readonly [east: number, north: number];

const origin = { lng: 110.2148, lat: -6.9052 };

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));

/** To seven decimals of a degree (about a centimetre). */
export const toLngLat = ([x, y]: Xy): Position => [
  rounded(origin.lng + x / metresPerDegreeLng(origin.lat), 7),
  rounded(origin.lat + y / metresPerDegreeLat(origin.lat), 7),
];

/** To the millimetre, so that two ways of reaching a vertex give the same vertex. */
export const snapped = ([x, y]: Xy): Xy => [rounded(x, 3), rounded(y, 3)];
export const keyOf = ([x, y]: Xy) => `${x.toFixed(3)},${y.toFixed(3)}`;

export const plus = (a: Xy, b: Xy, times = 1): Xy => [a[0] + b[0] * times, a[1] + b[1] * times];
export const between = (a: Xy, b: Xy, share: number): Xy => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];
// Math.hypot guards against overflow and takes many times as long.
const lengthOfStep = (dx: number, dy: number) => Math.sqrt(dx * dx + dy * dy);
export const distance = (a: Xy, b: Xy) => lengthOfStep(a[0] - b[0], a[1] - b[1]);

/** The element that must be there: an absent one is a mistake of the generator. */
export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list.at(index);
  if (item === undefined) throw new Error(`No element ${index} in a list of ${list.length}`);
  return item;
}

/** Pairs of neighbours: the segments of a line. */
export const segments = (line: readonly Xy[]): readonly (readonly [Xy, Xy])[] =>
  line.slice(1).map((point, index) => [at(line, index), point]);

export const ringSegments = (ring: readonly Xy[]) => segments([...ring, at(ring, 0)]);

export function distanceToSegment([x, y]: Xy, [ax, ay]: Xy, [bx, by]: Xy): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const share = length2 === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length2;
  const nearest = Math.min(1, Math.max(0, share));
  return lengthOfStep(x - ax - dx * nearest, y - ay - dy * nearest);
}

/** Square metres; positive where the ring runs against the clock. */
export const ringArea = (ring: readonly Xy[]) =>
  ringSegments(ring).reduce((sum, [a, b]) => sum + (a[0] * b[1] - b[0] * a[1]) / 2, 0);

export function isInside([x, y]: Xy, ring: readonly Xy[]): boolean {
  let inside = false;
  let [ax, ay] = at(ring, -1);
  for (const [bx, by] of ring) {
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    [ax, ay] = [bx, by];
  }
  return inside;
}

/** The point of a ring's inside that is farthest from its edge, to about two metres. */
export function poleOf(ring: readonly Xy[]): Xy {
  const edges = ringSegments(ring);
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  let best = { point: at(ring, 0), clearance: -1 };
  for (let x = Math.min(...xs); x < Math.max(...xs); x += 4)
    for (let y = Math.min(...ys); y < Math.max(...ys); y += 4) {
      const point: Xy = [x, y];
      if (!isInside(point, ring)) continue;
      const clearance = Math.min(...edges.map(([a, b]) => distanceToSegment(point, a, b)));
      if (clearance > best.clearance) best = { point, clearance };
    }
  return best.point;
}
