import { type Line, offsetRight, smooth } from "./line.ts";
import { at, plus, snapped, type Xy } from "./plane.ts";
import type { Quad } from "./quad.ts";

/** The kelurahan lies in a bend: the river's left bank is its southern side, fields are at its back. */
export type Land = {
  readonly kelurahan: Quad;
  readonly river: readonly Xy[];
  /** The middle of the river, for its name. */
  readonly midstream: Line;
};

const scale = 0.8;
const scaled = (points: Line): Line => points.map(([x, y]): Xy => [x * scale, y * scale]);

const bank = scaled([
  [-410, -52],
  [-315, -72],
  [-228, -132],
  [-150, -225],
  [-20, -288],
  [135, -266],
  [255, -165],
  [308, -20],
  [302, 120],
  [338, 245],
]);
const back = scaled([
  [-446, 118],
  [-320, 196],
  [-205, 290],
  [-70, 318],
  [65, 392],
  [262, 432],
]);
const upstream = scaled([
  [-1050, 40],
  [-860, -70],
  [-690, -118],
  [-540, -72],
]);
const downstream = scaled([
  [420, 348],
  [520, 452],
  [560, 600],
  [680, 740],
]);
const stepM = 12;

export function createLand(): Land {
  const [start, end] = [upstream.length, upstream.length + bank.length - 1];
  const course = smooth([...upstream, ...bank, ...downstream], stepM);
  const isAt = (index: number) => (point: Xy) => sameAs(point, [...upstream, ...bank, ...downstream][index]);
  const from = course.findIndex(isAt(start));
  const to = course.findIndex(isAt(end));
  const south = course.slice(from, to + 1);
  const north = smooth(back, stepM);
  const west = side(south, north, 0, [-6, 4]);
  const east = side(south, north, -1, [14, 3]);
  const otherBank = offsetRight(course, (share) => 31 + 5 * Math.sin(share * 23) + 4 * Math.sin(share * 51));
  return {
    kelurahan: { south, east, north, west },
    river: [...course, ...otherBank.toReversed()],
    midstream: offsetRight(course, () => 15),
  };
}

/** The main road where it goes on outside the kelurahan, in the east over a bridge. */
export const roadsBeyond = (main: Line): readonly Line[] => [
  smooth([at(main, 0), [-520, 22], [-700, 88], [-1000, 140]], 40),
  smooth([at(main, -1), [335, 345], [440, 392], [660, 425]], 40),
];

const sameAs = (point: Xy, other: Xy | undefined) =>
  other !== undefined && snapped(other).join() === point.join();

/** A side that joins the ends of the river bank and the back, bent by `bend` metres in its middle. */
function side(south: Line, north: Line, index: 0 | -1, bend: Xy): Line {
  const [a, b] = [south.at(index), north.at(index)];
  if (!a || !b) throw new Error("A side of the kelurahan is empty");
  return smooth([a, plus([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], bend), b], stepM);
}
