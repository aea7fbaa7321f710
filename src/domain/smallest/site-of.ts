import type { Scene } from "../coverage/types";
import { largestCircle } from "../geo/largest-circle";
import type { Areal, Position } from "../geo/schema";
import type { SurveyRecord } from "../project/schema";
import type { RtSite } from "./offers";

/** Where a work can be put in an RT: the middle of the largest circle inside it, else where its survey was taken. */
export type Spot = {
  readonly centre: Position;
  /** Metres from there that certainly lie inside the RT; 0 without a boundary. */
  readonly radiusM: number;
};

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
