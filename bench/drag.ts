import { pointsWithin } from "../src/domain/coverage/reach";
import { sumByArea } from "../src/domain/coverage/sum-by-area";
import type { Polygon, Position, WorkGeometry } from "../src/domain/geo/schema";
import type { SurveyRecord } from "../src/domain/project/schema";
import { rulesetById } from "../src/domain/rules/rulesets";
import { totalOf } from "../src/domain/scoring/total-of";
import { type City, columnCount } from "./city";
import { blob } from "./city-works";
import { type Engine, liveOf } from "./ours";
import { seeded } from "./random";

/** Fifty works all over the city are taken in hand, one after the other, twenty moves each. */
const dragCount = 50;
const movesPerDrag = 20;
const stepCount = dragCount * movesPerDrag;
const stepM = 5;
export const dragReachM = 150;

/** Where hands take a work, in metres from the middle: five at a time, always turning a little. */
export function dragPath({ widthM, heightM }: City): Float64Array {
  const random = seeded(5);
  const path = new Float64Array(2 * stepCount);
  let [x, y, bearing] = [0, 0, 0];
  for (let step = 0; step < stepCount; step++) {
    if (step % movesPerDrag === 0)
      [x, y] = [(random() - 0.5) * 0.9 * widthM, (random() - 0.5) * 0.9 * heightM];
    bearing += (random() - 0.5) * 0.8;
    x += stepM * Math.cos(bearing);
    y += stepM * Math.sin(bearing);
    path[2 * step] = x;
    path[2 * step + 1] = y;
  }
  return path;
}

/** Where a hand takes a large polygon round the middle. */
const polygonMoves = 100;
export const polygonPath = (): readonly (readonly [number, number])[] =>
  Array.from({ length: polygonMoves }, (_, move) => {
    const angle = (move / polygonMoves) * 2 * Math.PI;
    const radiusM = (stepM * polygonMoves) / (2 * Math.PI);
    return [radiusM * Math.cos(angle), radiusM * Math.sin(angle)];
  });

/** A ring of 2,000 corners round a fifth of the city, in metres from its own middle. */
export const fifthOf = ({ widthM, heightM }: City): readonly (readonly [number, number])[] =>
  blob(2_000, Math.sqrt((0.2 * widthM * heightM) / Math.PI), seeded(11));

export type Drag = {
  /** Milliseconds of every step, as many steps as fit into the time. */
  readonly stepsMs: (seconds: number) => readonly number[];
  /** Whether all sums, after all these moves, are those counted anew. */
  readonly isExact: () => boolean;
};

export const pointDrag = (engine: Engine, city: City, path: Float64Array, data: DragData): Drag =>
  dragOf(
    engine,
    city,
    data,
    dragReachM,
    (step): WorkGeometry => ({ type: "Point", coordinates: placeAt(city, path, step) }),
  );

export function polygonDrag(engine: Engine, city: City, data: DragData): Drag {
  const ring = fifthOf(city);
  // Drawn beforehand: who drags has the ring from the hand.
  const shapes = polygonPath().map(
    ([x, y]): Polygon => ({
      type: "Polygon",
      coordinates: [ring.map(([dx, dy]) => city.toDegrees(x + dx, y + dy))],
    }),
  );
  const nothing: Polygon = { type: "Polygon", coordinates: [] };
  return dragOf(engine, city, data, 0, (step) => shapes[step % shapes.length] ?? nothing);
}

const placeAt = (city: City, path: Float64Array, step: number): Position =>
  city.toDegrees(path[2 * step] ?? 0, path[2 * step + 1] ?? 0);

export type DragData = { readonly rows: Float64Array; readonly areaOf: Int32Array };

/** Who is reached, the sums of all served by area and in total, and the score of every area that this touches. */
function dragOf(
  { points, ...rest }: Engine,
  city: City,
  { rows, areaOf }: DragData,
  reachM: number,
  shapeAt: (step: number) => WorkGeometry,
): Drag {
  const live = liveOf({ points, ...rest }, city, rows, areaOf);
  const rescore = scorer(city, live.byArea, areaOf);
  let reached: Int32Array = new Int32Array(0);
  let next = 0;
  const step = () => {
    const geometry = shapeAt(next);
    next = (next + 1) % stepCount;
    const start = performance.now();
    const now = pointsWithin(points, geometry, reachM);
    live.move(reached, now);
    reached = now;
    for (const area of live.touched()) rescore(area);
    return performance.now() - start;
  };
  return {
    stepsMs: (seconds) => {
      const spent: number[] = [];
      for (const end = performance.now() + 1000 * seconds; performance.now() < end; ) spent.push(step());
      return spent;
    },
    isExact: () => {
      const anew = rows.map((value, at) =>
        (live.counts[Math.floor(at / columnCount)] ?? 0) > 0 ? value : 0,
      );
      const sums = sumByArea(anew, columnCount, areaOf, city.areaCount);
      return sums.every((sum, at) => sum === live.byArea[at]);
    },
  };
}

/** Scores an area by the rules with its water deficits lessened by who is served there; keeps the totals. */
function scorer({ areaCount }: City, byArea: Float64Array, areaOf: Int32Array): (area: number) => void {
  const random = seeded(3);
  const ruleset = rulesetById(undefined);
  const households = new Int32Array(areaCount);
  for (const area of areaOf) if (area >= 0) households[area] = (households[area] ?? 0) + 1;
  const surveys = Array.from(households, (count): Pick<SurveyRecord, "denominators" | "volumes"> => {
    const denominators = {
      areaHa: count / 50,
      buildings: count,
      population: 4 * count,
      households: count,
      roadIdealM: 8 * count,
      drainIdealM: 7 * count,
    };
    const volumes = ruleset.criteria.map(
      ({ id, denominator }) => [id, random() * denominators[denominator]] as const,
    );
    return { denominators, volumes: Object.fromEntries(volumes) };
  });
  const totals = new Int16Array(areaCount);
  return (area) => {
    const survey = surveys[area];
    if (!survey) return;
    // Column 0 is the household itself.
    const left = 1 - (byArea[area * columnCount] ?? 0) / (survey.denominators.households ?? 1);
    const volumes = {
      ...survey.volumes,
      water_access: (survey.volumes["water_access"] ?? 0) * left,
      water_quantity: (survey.volumes["water_quantity"] ?? 0) * left,
    };
    totals[area] = totalOf(survey.denominators, volumes, ruleset) ?? -1;
  };
}
