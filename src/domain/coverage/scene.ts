import { boundsOf } from "../geo/bounds";
import { createBoxIndex } from "../geo/box-index";
import { contains } from "../geo/contains";
import { evenPoints, r2Sequence, takeInside } from "../geo/even-points";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import type { Areal, Position } from "../geo/schema";
import { type RoadLines, roadLinesOf } from "../network/road-lines";
import { type RtUnit, rtUnits } from "../project/rt-units";
import type { Dataset, Project, SurveyRecord } from "../project/schema";
import { type Footprint, footprintsOf, onFootprints } from "./footprints";
import { createPointIndex } from "./point-index";
import { createRecent } from "./recent";
import type { PointOrigin, Scene } from "./types";

/** Above this a count is a fault of the data (an SNI kelurahan has 7,500 KK): such a record gets no points. */
const maxPointsPerRecord = 20_000;

type Surveyed = Pick<Project, "areas" | "records">;

/** The points of a scene: all of it that takes long, in arrays that a worker can hand over. */
export type LaidPoints = Pick<
  Scene,
  "householdLngLat" | "householdRecord" | "buildingLngLat" | "buildingRecord" | "origins"
>;

/** The points a project is measured against, with the boundaries and roads they lie among. */
export const createScene = (project: Surveyed, datasets: readonly Dataset[]): Scene =>
  sceneWith(layAllPoints(project, datasets), project, datasets);

/** The same from points laid before, by `layAllPoints` from the same project and datasets. */
export function sceneWith(laid: LaidPoints, project: Surveyed, datasets: readonly Dataset[]): Scene {
  const units = surveyedUnits(project);
  return {
    ...laid,
    shapes: units.map(({ area }) => area?.geometry ?? null),
    recordIds: units.map(({ record }) => record.id),
    roads: roadsOf(datasets),
  };
}

const surveyedUnits = (project: Surveyed) =>
  rtUnits(project).flatMap(({ area, record }) => (record ? [{ area, record }] : []));

/**
 * Lays as many household and building points as the survey counts, the same ones every time: on building
 * footprints, else evenly in the RT, else in a disc of the RT's area round its survey point, cut to the kelurahan
 * or to an approximate boundary.
 * They are estimates of where people live, never surveyed positions.
 */
export function layAllPoints(project: Surveyed, datasets: readonly Dataset[]): LaidPoints {
  const units = surveyedUnits(project);
  const shapes = units.map(({ area }) => area?.geometry ?? null);
  const footprints = footprintsByShape(shapes, datasets);
  const kelurahan = Object.values(project.areas).flatMap(({ level, geometry }) =>
    level === "kelurahan" && geometry ? [geometry] : [],
  );

  const origins: PointOrigin[] = [];
  const households: Laid[] = [];
  const buildings: Laid[] = [];
  units.forEach(({ area, record }, index) => {
    const place = {
      record,
      shape: shapes[index] ?? null,
      isApproximate: area?.isApproximate ?? false,
      footprints: footprints.get(index) ?? [],
      kelurahan,
    };
    const laid = layPoints(place, record.denominators.households, record.id);
    households.push(laid);
    buildings.push(layPoints(place, record.denominators.buildings, `${record.id} buildings`));
    origins.push(laid.origin);
  });
  const [householdLngLat, householdRecord] = packed(households);
  const [buildingLngLat, buildingRecord] = packed(buildings);
  return { householdLngLat, householdRecord, buildingLngLat, buildingRecord, origins };
}

// A survey that is corrected leaves the roads as they are, and with them the graph made of them.
const roadsRead = createRecent<RoadLines>(2);
function roadsOf(datasets: readonly Dataset[]): RoadLines {
  const roads = datasets.filter(({ ref }) => ref.kind === "roads");
  return roadsRead(
    roads.map(({ features }) => features),
    () => roadLinesOf(roads),
  );
}

type Laid = { readonly origin: PointOrigin; readonly points: readonly Position[] };
type Place = {
  readonly record: SurveyRecord;
  readonly shape: NonNullable<RtUnit["area"]>["geometry"];
  readonly isApproximate: boolean;
  readonly footprints: readonly Footprint[];
  readonly kelurahan: readonly Areal[];
};

function layPoints(
  { record, shape, isApproximate, footprints, kelurahan }: Place,
  counted: number | null,
  seed: string,
): Laid {
  const count = Math.round(counted ?? 0);
  if (!(count > 0) || count > maxPointsPerRecord) return { origin: "none", points: [] };
  if (footprints.length > 0) return { origin: "footprints", points: onFootprints(footprints, count, seed) };
  if (shape && isApproximate && record.point) {
    // Its share of the kelurahan may hold ponds and fields: people live round the point, on the area surveyed.
    const points = inDisc(record.point, record.denominators.areaHa, count, seed, [shape]);
    if (points.length === count) return { origin: "disc", points };
  }
  if (shape) {
    const points = evenPoints(shape, count, seed);
    if (points.length === count) return { origin: "even", points };
  }
  if (!record.point) return { origin: "none", points: [] };
  const points = inDisc(record.point, record.denominators.areaHa, count, seed, kelurahan);
  if (points.length === count) return { origin: "disc", points };
  return { origin: "survey_point", points: Array.from({ length: count }, () => record.point as Position) };
}

function inDisc(
  centre: Position | readonly [number, number],
  areaHa: number | null,
  count: number,
  seed: string,
  kelurahan: readonly Areal[],
): readonly Position[] {
  if (areaHa === null || !(areaHa > 0)) return [];
  const [lng, lat] = centre;
  const home = kelurahan.find((areal) => contains(areal, lng, lat));
  const radiusM = Math.sqrt((areaHa * 10_000) / Math.PI);
  return takeInside(count, r2Sequence(seed), ([a, b]) => {
    const [x, y] = [2 * a - 1, 2 * b - 1];
    if (x * x + y * y > 1) return null;
    const at: Position = [
      lng + (x * radiusM) / metresPerDegreeLng(lat),
      lat + (y * radiusM) / metresPerDegreeLat(lat),
    ];
    return !home || contains(home, at[0], at[1]) ? at : null;
  });
}

function footprintsByShape(
  shapes: readonly (Areal | null)[],
  datasets: readonly Dataset[],
): ReadonlyMap<number, readonly Footprint[]> {
  const index = createBoxIndex(shapes.map((shape) => shape && boundsOf(shape)));
  const found = new Map<number, Footprint[]>();
  for (const footprint of datasets.flatMap(footprintsOf)) {
    const [lng, lat] = footprint.centre;
    const holder = index.at(lng, lat).find((candidate) => {
      const shape = shapes[candidate];
      return shape ? contains(shape, lng, lat) : false;
    });
    if (holder === undefined) continue;
    const list = found.get(holder);
    if (list) list.push(footprint);
    else found.set(holder, [footprint]);
  }
  return found;
}

function packed(byRecord: readonly Laid[]): readonly [Float64Array, Int32Array] {
  const count = byRecord.reduce((sum, { points }) => sum + points.length, 0);
  const lngLat = new Float64Array(2 * count);
  const record = new Int32Array(count);
  let at = 0;
  byRecord.forEach(({ points }, index) => {
    for (const [lng, lat] of points) {
      lngLat[2 * at] = lng;
      lngLat[2 * at + 1] = lat;
      record[at] = index;
      at++;
    }
  });
  return inIndexOrder(lngLat, record);
}

// Neighbours lie together, so that what a work reaches is read from one stretch of memory.
function inIndexOrder(lngLat: Float64Array, record: Int32Array): readonly [Float64Array, Int32Array] {
  const { order } = createPointIndex(lngLat);
  if (!order) return [lngLat, record];
  const sorted = new Float64Array(lngLat.length);
  order.forEach((point, place) => {
    sorted[2 * place] = lngLat[2 * point] ?? 0;
    sorted[2 * place + 1] = lngLat[2 * point + 1] ?? 0;
  });
  return [sorted, order.map((point) => record[point] ?? 0)];
}
