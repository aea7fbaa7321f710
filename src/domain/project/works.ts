import type { Component } from "../catalogue/component";
import { positionsOf } from "../geo/bounds";
import { withPositions } from "../geo/parts";
import type { Position, WorkGeometry } from "../geo/schema";
import type { Intervention, Project } from "./schema";

/** A change of the document; the same project comes back when nothing changes. */
export type Edit = (project: Project) => Project;

/** What the form of a work can change. */
export type WorkPatch = Partial<Omit<Intervention, "id" | "planId">>;

type NewWork = {
  readonly id: string;
  readonly planId: string;
  readonly component: Component;
  readonly geometry: WorkGeometry;
  readonly name: string;
  /** Year of the plan, 1..5. */
  readonly year: number;
};

/** A work as it is just after drawing: measured from its shape, everything else the catalogue's default. */
export const newWork = ({ id, planId, component, geometry, name, year }: NewWork): Intervention => ({
  id,
  planId,
  componentId: component.id,
  name,
  geometry,
  quantity: null,
  reachM: null,
  reachAlong: null,
  capacityKk: null,
  unitCostIdr: null,
  costIdr: null,
  year,
  fundId: null,
  category: component.defaultCategory,
  recordIds: null,
  optionalCredits: {},
  author: "",
  note: "",
});

export const addWork =
  (work: Intervention): Edit =>
  (project) => ({ ...project, interventions: { ...project.interventions, [work.id]: work } });

/** Changes the named fields; unknown work or equal values: nothing. */
export const editWork =
  (id: string, patch: WorkPatch): Edit =>
  (project) => {
    const work = project.interventions[id];
    if (!work) return project;
    const edited = patched(work, patch);
    return edited === work ? project : addWork(edited)(project);
  };

/** Moves or reshapes a work; `reachM` where its handle was dragged too. */
export const reshapeWork = (id: string, geometry: WorkGeometry, reachM?: number): Edit =>
  editWork(id, reachM === undefined ? { geometry } : { geometry, reachM });

/** A copy under its own id and name, `offset` degrees (longitude, latitude) beside the original. */
export const duplicateWork =
  (id: string, newId: string, name: string, offset: Position): Edit =>
  (project) => {
    const work = project.interventions[id];
    return work
      ? addWork({ ...work, id: newId, name, geometry: shifted(work.geometry, offset) })(project)
      : project;
  };

export const deleteWork =
  (id: string): Edit =>
  (project) => {
    if (!(id in project.interventions)) return project;
    const { [id]: _deleted, ...interventions } = project.interventions;
    return { ...project, interventions };
  };

/** True where every vertex moved by the same step, to about 0.1 m: a drag, not a new shape. */
export function isTranslation(before: WorkGeometry, after: WorkGeometry): boolean {
  const [old, next] = [positionsOf(before), positionsOf(after)];
  const [first, moved] = [old[0], next[0]];
  if (before.type !== after.type || old.length !== next.length || !first || !moved) return false;
  const step = [moved[0] - first[0], moved[1] - first[1]] as const;
  return old.every((vertex, index) => {
    const other = next[index];
    return (
      other !== undefined &&
      Math.abs(other[0] - vertex[0] - step[0]) < 1e-6 &&
      Math.abs(other[1] - vertex[1] - step[1]) < 1e-6
    );
  });
}

function shifted(geometry: WorkGeometry, [lng, lat]: Position): WorkGeometry {
  return withPositions(geometry, (position) => [position[0] + lng, position[1] + lat]);
}

/** `value` with the fields of `patch`, or `value` itself where none of them differs. */
export function patched<Value extends object>(value: Value, patch: Partial<NoInfer<Value>>): Value {
  const keys = Object.keys(patch) as (keyof Value)[];
  return keys.some((key) => !isEqual(value[key], patch[key])) ? { ...value, ...patch } : value;
}

// Geometries, lists of ids and credits are plain JSON written in one order; comparing their text is enough.
const isEqual = (left: unknown, right: unknown): boolean =>
  Object.is(left, right) ||
  (typeof left === "object" && typeof right === "object" && JSON.stringify(left) === JSON.stringify(right));
