import { boundsOf, isOverlapping, widened } from "../geo/bounds";
import { hairM, holderAt } from "../geo/holder-at";
import { largestCircle } from "../geo/largest-circle";
import { lengthByAreaM } from "../geo/length-by-area";
import { isLinear } from "../geo/parts";
import type { Bounds, Position, WorkGeometry } from "../geo/schema";
import { type Influence, shareWithinReach } from "../geo/share-within-reach";
import { createPointSet, type PointSet } from "./point-set";
import type { Scene } from "./types";

/** A scene with what is looked up in it again and again. Answers are by record index. */
export type SceneIndex = {
  readonly scene: Scene;
  readonly recordIndex: ReadonlyMap<string, number>;
  readonly households: PointSet;
  readonly buildings: PointSet;
  readonly boxes: readonly (Bounds | null)[];
};

const indexes = new WeakMap<Scene, SceneIndex>();

export function indexOfScene(scene: Scene): SceneIndex {
  const known = indexes.get(scene);
  if (known) return known;
  const boxes = scene.shapes.map((shape) => shape && boundsOf(shape));
  const count = scene.recordIds.length;
  const index: SceneIndex = {
    scene,
    recordIndex: new Map(scene.recordIds.map((id, position) => [id, position])),
    households: createPointSet(scene.householdLngLat, scene.householdRecord, count),
    buildings: createPointSet(scene.buildingLngLat, scene.buildingRecord, count),
    boxes,
  };
  indexes.set(scene, index);
  return index;
}

/** Metres of a line inside each RT; nothing for a point or a polygon. */
export const metresInside = ({ scene }: SceneIndex, geometry: WorkGeometry): ReadonlyMap<number, number> =>
  isLinear(geometry) ? lengthByAreaM(geometry, scene.shapes) : new Map();

/** The parts of a whole (0..1) that a drawing puts into each RT: a line by its metres, else all where it lies. */
export function partsHeld(index: SceneIndex, geometry: WorkGeometry): ReadonlyMap<number, number> {
  if (isLinear(geometry)) {
    const metres = metresInside(index, geometry);
    const sum = [...metres.values()].reduce((total, each) => total + each, 0);
    return new Map([...metres].map(([record, each]) => [record, each / sum]));
  }
  const at = geometry.type === "Point" ? geometry.coordinates : largestCircle(geometry).position;
  const holder = holderOf(index, at);
  return holder === null ? new Map() : new Map([[holder, 1]]);
}

/** The part (0..1) of each RT's area within reach of one work; RTs out of reach are left out. */
export function sharesReached(
  { scene, boxes }: SceneIndex,
  influence: Influence,
): ReadonlyMap<number, number> {
  const box = widened(boundsOf(influence.geometry), influence.reachM);
  const shares = new Map<number, number>();
  scene.shapes.forEach((shape, record) => {
    const own = boxes[record];
    if (!shape || !own || !isOverlapping(own, box)) return;
    const share = shareWithinReach(shape, [influence]);
    if (share > 0) shares.set(record, share);
  });
  return shares;
}

function holderOf({ scene, boxes }: SceneIndex, [lng, lat]: Position): number | null {
  const place = widened([lng, lat, lng, lat], hairM);
  const near = scene.shapes.flatMap((areal, record) => {
    const box = boxes[record];
    return areal && box && isOverlapping(box, place) ? [{ areal, record }] : [];
  });
  return holderAt(near, lng, lat)?.record ?? null;
}
