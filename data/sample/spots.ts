import type { Rt } from "./fabric.ts";
import { type Line, lengthOf, pointAt } from "./line.ts";
import { at, distance, distanceToSegment, isInside, ringSegments, type Xy } from "./plane.ts";
import type { Street } from "./streets.ts";

/** The name of an RT is written about its middle: works keep off it. */
const besideNameM = 22;

/** Where works can stand. */
export type Spots = {
  /** On a way inside the RT, nearest to its middle; 1 gives the next one, at least 25 m off, and so on. */
  readonly wayside: (rt: Rt, rank?: number) => Xy;
  /** The longest alley inside the RT, cut at its edge; 1 gives the next longest. */
  readonly alley: (rt: Rt, rank?: number) => Line;
  /** The house nearest to the middle of the RT; 1 gives the next nearest, and so on. */
  readonly house: (rt: Rt, rank?: number) => Xy;
};

export function createSpots(streets: readonly Street[]): Spots {
  const ways = streets.filter(({ kind }) => kind === "alley" || kind === "street");
  const alleys = ways.filter(({ kind }) => kind === "alley");
  return {
    wayside: ({ pole, ring }, rank = 0) =>
      at(
        apart(
          ways
            .flatMap(({ line }) => line)
            .filter((point) => isWithin(point, ring) && distance(point, pole) > besideNameM)
            .toSorted((a, b) => distance(a, pole) - distance(b, pole)),
        ),
        rank,
      ),
    alley: ({ ring }, rank = 0) =>
      at(
        alleys
          .filter(({ line }) => isWithin(pointAt(line, 0.5), ring))
          .map(({ line }) => line.filter((point) => isInside(point, ring) || isOnEdge(point, ring)))
          .toSorted((a, b) => lengthOf(b) - lengthOf(a)),
        rank,
      ),
    house: ({ houses, pole }, rank = 0) => {
      const middles = houses
        .map(({ ring }) => pointBetween(at(ring, 0), at(ring, 2)))
        .filter((middle) => distance(middle, pole) > besideNameM);
      return at(
        middles.toSorted((a, b) => distance(a, pole) - distance(b, pole)),
        rank,
      );
    },
  };
}

function apart(points: readonly Xy[]): readonly Xy[] {
  const kept: Xy[] = [];
  for (const point of points) if (kept.every((other) => distance(point, other) > 25)) kept.push(point);
  return kept;
}

const isOnEdge = (point: Xy, ring: readonly Xy[]) =>
  ringSegments(ring).some(([a, b]) => distanceToSegment(point, a, b) < 0.01);

const pointBetween = (a: Xy, b: Xy): Xy => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

const isWithin = (point: Xy, ring: readonly Xy[]) => isInside(point, ring) && !isOnEdge(point, ring);
