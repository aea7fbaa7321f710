import { areApart, footprintAt, sizeFor } from "./footprint.ts";
import { type Land, roadsBeyond } from "./land.ts";
import { type Line, lengthOf, offsetRight, pointAt } from "./line.ts";
import { at, distance, distanceToSegment, isInside, plus, ringSegments, segments, type Xy } from "./plane.ts";
import { ringOf } from "./quad.ts";
import type { Random } from "./random.ts";
import type { Street } from "./streets.ts";

/** What lies around the kelurahan: seen, never counted. */
export type Surroundings = {
  readonly mainRoads: readonly Line[];
  readonly lanes: readonly Line[];
  readonly houses: readonly (readonly Xy[])[];
};

const crowding = 0.3;
const fromRoadM = 3.4;
const fromRiverM = 9;

export function createSurroundings(
  { kelurahan, river, midstream }: Land,
  streets: readonly Street[],
  random: Random,
): Surroundings {
  const otherBank = offsetRight(midstream, () => 78);
  const rearLane = offsetRight(kelurahan.north, () => -64);
  const mainRoads = streets.filter(({ kind }) => kind === "main").flatMap(({ line }) => roadsBeyond(line));
  const lanes = [
    otherBank,
    ...[0.3, 0.44, 0.54, 0.63, 0.72].map((share) => spur(otherBank, share, 150)),
    rearLane,
    ...[0.12, 0.36, 0.62, 0.86].map((share) => spur(rearLane.toReversed(), 1 - share, 120)),
    ...lanesToRear(streets, kelurahan.north, rearLane),
  ];
  const banned = [ringOf(kelurahan), river];
  const ways = [...lanes, ...mainRoads];
  const houses: (readonly Xy[])[] = [];
  for (const road of ways)
    for (const side of [-1, 1] as const)
      for (const row of [0, 1])
        for (const house of rowAlong(road, side, row, random))
          if (isClear(house, banned, ways) && houses.every((other) => areApart(house, other)))
            houses.push(house);
  return { mainRoads, lanes, houses };
}

/** A lane that leaves a road to its right. */
function spur(road: Line, share: number, lengthM: number): Line {
  const start = pointAt(road, share);
  const ahead = pointAt(road, Math.min(1, share + 0.01));
  const step = distance(start, ahead);
  const right: Xy = [(ahead[1] - start[1]) / step, -(ahead[0] - start[0]) / step];
  const along: Xy = [(ahead[0] - start[0]) / step, (ahead[1] - start[1]) / step];
  const bend = (metres: number) => plus(plus(start, right, metres), along, (metres * metres) / 700);
  return [0, 0.25, 0.5, 0.75, 1].map((part) => bend(part * lengthM));
}

/** The streets of the kelurahan that reach its back go on to the lane behind. */
const lanesToRear = (streets: readonly Street[], rear: Line, lane: Line): readonly Line[] =>
  streets
    .filter(({ kind, line }) => kind !== "plot_line" && isOn(at(line, -1), rear))
    .map(({ line }) => [at(line, -1), nearest(at(line, -1), lane)]);

const isOn = (point: Xy, line: Line) =>
  segments(line).some(([a, b]) => distanceToSegment(point, a, b) < 0.01);

const nearest = (point: Xy, line: Line): Xy =>
  at(
    line.toSorted((a, b) => distance(a, point) - distance(b, point)),
    0,
  );

function* rowAlong(road: Line, side: 1 | -1, row: number, random: Random): Generator<readonly Xy[]> {
  const length = lengthOf(road);
  for (let along = random.between(4, 14); along < length - 4; ) {
    const size = sizeFor(crowding, random);
    const [a, b] = [pointAt(road, (along - 2) / length), pointAt(road, (along + 2) / length)];
    const angle = Math.atan2((b[1] - a[1]) * side, (b[0] - a[0]) * side) + size.turn;
    const ahead: Xy = [Math.cos(angle), Math.sin(angle)];
    const inward: Xy = [-ahead[1], ahead[0]];
    const front = plus(a, inward, 4 + random.between(0, 3) + row * 17);
    if (random.chance(0.78)) yield footprintAt(front, ahead, size);
    along += size.widthM + random.between(1.5, 9);
  }
}

function isClear(house: readonly Xy[], banned: readonly (readonly Xy[])[], ways: readonly Line[]): boolean {
  const clears = (point: Xy) =>
    banned.every(
      (other) =>
        !isInside(point, other) &&
        ringSegments(other).every(([a, b]) => distanceToSegment(point, a, b) > fromRiverM),
    ) && ways.every((way) => segments(way).every(([a, b]) => distanceToSegment(point, a, b) > fromRoadM));
  return house.every(clears);
}
