import type { Scene } from "../coverage/types";
import { largestCircle } from "../geo/largest-circle";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import type { Areal, Position } from "../geo/schema";
import type { SurveyRecord } from "../project/schema";
import type { RtSite } from "./offers";

/** Where a work can be put in an RT: the middle of the largest circle inside it, else where its survey was taken. */
export type Spot = {
  readonly centre: Position;
  /** Metres from there that certainly lie inside the RT; 0 without a boundary. */
  readonly radiusM: number;
};

/** Without a boundary works are set so far apart, in metres. */
const bareStepM = 10;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Another place in the same RT for the nth work put there (0 is the middle), so that none hides another. */
export function spotBeside(spot: Spot, nth: number): Spot {
  if (nth === 0) return spot;
  const { centre, radiusM } = spot;
  const awayM = radiusM > 0 ? radiusM / 2 : bareStepM * Math.sqrt(nth);
  const angle = nth * goldenAngle;
  const [lng, lat] = centre;
  return {
    centre: [
      lng + (Math.cos(angle) * awayM) / metresPerDegreeLng(lat),
      lat + (Math.sin(angle) * awayM) / metresPerDegreeLat(lat),
    ],
    // What is left of the circle, less a hair.
    radiusM: radiusM * 0.45,
  };
}

/** What the RT of a record holds in a scene; a record without a place in it has no points and no shape. */
export function siteOf(scene: Scene, record: SurveyRecord): RtSite {
  const index = scene.recordIds.indexOf(record.id);
  return {
    volumes: record.volumes,
    householdPoints: countOf(scene.householdRecord, index),
    buildingPoints: countOf(scene.buildingRecord, index),
    hasShape: shapeOf(scene, record) !== null,
  };
}

/** Null where neither a boundary nor a survey point is known. */
export function spotOf(scene: Scene, record: SurveyRecord): Spot | null {
  const shape = shapeOf(scene, record);
  const circle = shape && largestCircle(shape);
  if (circle) return { centre: circle.position, radiusM: circle.radiusM };
  return record.point && { centre: [record.point[0], record.point[1]], radiusM: 0 };
}

const shapeOf = (scene: Scene, { id }: SurveyRecord): Areal | null =>
  scene.shapes[scene.recordIds.indexOf(id)] ?? null;

function countOf(records: Int32Array, index: number): number {
  let count = 0;
  for (const record of records) if (record === index) count++;
  return count;
}
