import { at, between, distance, plus, segments, snapped, type Xy } from "./plane.ts";

export type Line = readonly Xy[];

export const lengthOf = (line: Line) => segments(line).reduce((sum, [a, b]) => sum + distance(a, b), 0);

/** The point at a share (0..1) of the line's length. */
export function pointAt(line: Line, share: number): Xy {
  let left = share * lengthOf(line);
  for (const [a, b] of segments(line)) {
    const length = distance(a, b);
    if (left <= length && length > 0) return between(a, b, left / length);
    left -= length;
  }
  return at(line, -1);
}

/** Both parts of a line; they share the point where it was cut. */
export function cutAt(line: Line, share: number): readonly [Line, Line] {
  let left = share * lengthOf(line);
  for (const [index, [a, b]] of segments(line).entries()) {
    const length = distance(a, b);
    if (left <= length && length > 0) {
      const cut = snapped(between(a, b, left / length));
      return [
        withoutRepeats([...line.slice(0, index + 1), cut]),
        withoutRepeats([cut, ...line.slice(index + 1)]),
      ];
    }
    left -= length;
  }
  throw new Error(`Cannot cut a line at ${share}`);
}

const withoutRepeats = (line: Line): Line =>
  line.filter((point, index) => index === 0 || distance(point, at(line, index - 1)) > 0.0005);

/** A smooth line (Catmull-Rom) through the given points, with a vertex about every `stepM` metres. */
export function smooth(points: Line, stepM: number): Line {
  const line: Xy[] = [];
  for (const [index, [a, b]] of segments(points).entries()) {
    const before = points[index - 1] ?? plus(a, plus(a, b, -1));
    const after = points[index + 2] ?? plus(b, plus(b, a, -1));
    const steps = Math.max(1, Math.round(distance(a, b) / stepM));
    for (let step = 0; step < steps; step++) line.push(snapped(spline(before, a, b, after, step / steps)));
  }
  return [...line, snapped(at(points, -1))];
}

function spline(p0: Xy, p1: Xy, p2: Xy, p3: Xy, t: number): Xy {
  const axis = (i: 0 | 1) =>
    0.5 *
    (2 * p1[i] +
      (p2[i] - p0[i]) * t +
      (2 * p0[i] - 5 * p1[i] + 4 * p2[i] - p3[i]) * t * t +
      (3 * p1[i] - p0[i] - 3 * p2[i] + p3[i]) * t * t * t);
  return [axis(0), axis(1)];
}

/** The line moved to its right by `distanceM` (a share of the way along decides the distance). */
export const offsetRight = (line: Line, distanceM: (share: number) => number): Line =>
  line.map((point, index) => {
    const a = line[index - 1] ?? point;
    const b = line[index + 1] ?? point;
    const length = distance(a, b);
    const right: Xy = [(b[1] - a[1]) / length, -(b[0] - a[0]) / length];
    return plus(point, right, distanceM(index / (line.length - 1)));
  });
