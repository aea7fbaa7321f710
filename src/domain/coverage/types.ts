import type { Areal } from "../geo/schema";
import type { RoadLines } from "../network/road-lines";
import type { Assessment } from "../scoring/assessment";

/** How the household points of an RT came about; the panel names it. */
export type PointOrigin = "footprints" | "even" | "disc" | "survey_point" | "none";

/** A part of a criterion's deficit in one RT that one work takes away. */
export type Credit = {
  readonly workId: string;
  readonly recordId: string;
  readonly criterionId: string;
  /** In the criterion's unit, never above what was left of the volume. */
  readonly quantity: number;
};

export type WorkEffect = {
  readonly workId: string;
  /** Measured or stated built quantity, in the component's unit. */
  readonly quantity: number;
  /** quantity x unit cost, or the stated total; null where no price is known. */
  readonly costIdr: number | null;
  readonly reachM: number | null;
  /** Households it can serve; null: no limit stated. */
  readonly capacityKk: number | null;
  /** Household points within reach. */
  readonly reachedKk: number;
  /** Households it owns: at most the capacity, nobody twice within a service; or the built KK of a quantity. */
  readonly servedKk: number;
  readonly servedPeople: number;
  /** The survey lacks people or households of an RT served: 4 people per household are assumed there. */
  readonly isPeopleEstimated: boolean;
  /** Building points it owns (fire). */
  readonly servedBuildings: number;
  /** Within reach but owned by nobody: capacity did not suffice. */
  readonly unmetKk: number;
  readonly unusedCapacityKk: number | null;
  /** Indices into the scene's household points that it owns. */
  readonly servedPoints: Int32Array;
  /** Indices within reach that it does not own. */
  readonly otherReachedPoints: Int32Array;
  readonly credits: readonly Credit[];
  /** RTs it changes or serves, the most served first. */
  readonly byRecord: readonly {
    readonly recordId: string;
    readonly servedKk: number;
    readonly servedPeople: number;
  }[];
};

export type RecordEffect = {
  readonly recordId: string;
  readonly before: Assessment;
  /** The same object as `before` where no work credits this RT. */
  readonly after: Assessment;
  readonly volumesAfter: Readonly<Record<string, number | null>>;
};

export type PlanEffects = {
  readonly byRecord: ReadonlyMap<string, RecordEffect>;
  readonly byWork: ReadonlyMap<string, WorkEffect>;
  /** All credits of all works: they add up exactly to the change of the volumes. */
  readonly credits: readonly Credit[];
};

/** Household and building points of a project: what the works of a plan are measured against. */
export type Scene = {
  /** Boundary of each record's RT, where known: lengths and areas are measured in it. */
  readonly shapes: readonly (Areal | null)[];
  /** Longitude and latitude of household point i at 2i and 2i + 1. */
  readonly householdLngLat: Float64Array;
  /** Index into `recordIds` of each household point. Neighbouring points lie together, in the order of the point index. */
  readonly householdRecord: Int32Array;
  readonly buildingLngLat: Float64Array;
  readonly buildingRecord: Int32Array;
  readonly recordIds: readonly string[];
  readonly origins: readonly PointOrigin[];
  /** Roads and paths along which reach may be measured. */
  readonly roads: RoadLines;
};
