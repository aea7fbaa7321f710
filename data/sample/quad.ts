import { cutAt, type Line, lengthOf, pointAt } from "./line.ts";
import { at, distance, ringArea, snapped, type Xy } from "./plane.ts";

/** A face with four bent sides. `south` and `north` run west to east, `west` and `east` south to north. */
export type Quad = { readonly south: Line; readonly east: Line; readonly north: Line; readonly west: Line };

/** Where a cut meets the two sides, and how far its middle bulges (shares of the quad's size). */
export type Cut = { readonly from: number; readonly to: number; readonly bulge: number };
export type Halves = { readonly line: Line; readonly first: Quad; readonly second: Quad };

/** Against the clock, not closed. */
export const ringOf = ({ south, east, north, west }: Quad): readonly Xy[] =>
  [south, east, north.toReversed(), west.toReversed()].flatMap((side) => side.slice(0, -1));

export const areaOf = (quad: Quad) => ringArea(ringOf(quad));
export const widthOf = (quad: Quad) => (lengthOf(quad.south) + lengthOf(quad.north)) / 2;
export const depthOf = (quad: Quad) => (lengthOf(quad.west) + lengthOf(quad.east)) / 2;

/** Cuts from the west side to the east side; `first` is the southern half. */
export function splitAlong(quad: Quad, cut: Cut): Halves {
  const [westFirst, westSecond] = cutAt(quad.west, cut.from);
  const [eastFirst, eastSecond] = cutAt(quad.east, cut.to);
  const line = curve(at(westFirst, -1), at(eastFirst, -1), (share) =>
    inside(quad, share, shareOf(cut, share)),
  );
  return {
    line,
    first: { south: quad.south, east: eastFirst, north: line, west: westFirst },
    second: { south: line, east: eastSecond, north: quad.north, west: westSecond },
  };
}

/** Cuts from the south side to the north side; `first` is the western half. */
export function splitAcross(quad: Quad, cut: Cut): Halves {
  const [southFirst, southSecond] = cutAt(quad.south, cut.from);
  const [northFirst, northSecond] = cutAt(quad.north, cut.to);
  const line = curve(at(southFirst, -1), at(northFirst, -1), (share) =>
    inside(quad, shareOf(cut, share), share),
  );
  return {
    line,
    first: { south: southFirst, east: line, north: northFirst, west: quad.west },
    second: { south: southSecond, east: quad.east, north: northSecond, west: line },
  };
}

const shareOf = ({ from, to, bulge }: Cut, share: number) =>
  from + (to - from) * share + bulge * Math.sin(Math.PI * share);

/** A vertex about every twelve metres; the ends are the very vertices that the sides were cut at. */
function curve(start: Xy, end: Xy, point: (share: number) => Xy): Line {
  const steps = Math.max(1, Math.round(distance(start, end) / 12));
  const middle = Array.from({ length: steps - 1 }, (_, index) => snapped(point((index + 1) / steps)));
  return [start, ...middle, end];
}

/** The Coons patch of the four sides: inner lines take after the sides that they lie between. */
function inside({ south, east, north, west }: Quad, u: number, v: number): Xy {
  const sides = [pointAt(south, u), pointAt(north, u), pointAt(west, v), pointAt(east, v)] as const;
  const axis = (i: 0 | 1) =>
    (1 - v) * sides[0][i] +
    v * sides[1][i] +
    (1 - u) * sides[2][i] +
    u * sides[3][i] -
    ((1 - u) * (1 - v) * at(south, 0)[i] +
      u * (1 - v) * at(south, -1)[i] +
      (1 - u) * v * at(north, 0)[i] +
      u * v * at(north, -1)[i]);
  return [axis(0), axis(1)];
}
