import { areaM2 } from "../geo/area";
import type { Areal } from "../geo/schema";
import { groupBy } from "../import/group-by";
import { placeKey } from "../import/rt-label";
import { type RtUnit, rtUnits } from "../project/rt-units";
import type { Area, Project, SurveyRecord } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import { rulesetById } from "../rules/rulesets";
import { areColumnsShifted } from "../scoring/shifted-columns";
import { type BoundaryFaults, boundaryFaults } from "./boundary-faults";

export type DrawnArea = Area & { readonly geometry: Areal };

/** What the rules read, prepared once for all of them. */
export type SurveyScene = {
  readonly settings: Project["settings"];
  readonly ruleset: Ruleset;
  readonly areas: Project["areas"];
  readonly records: readonly SurveyRecord[];
  /** Every RT of the baseline, with its boundary, its survey, or both. */
  readonly units: readonly RtUnit[];
  /** Boundaries somebody drew; approximate ones are computed and have no faults of a hand. */
  readonly rts: readonly DrawnArea[];
  /** The kelurahan boundaries of that name, in any spelling; empty where the name is blank or not loaded. */
  readonly kelurahanNamed: (name: string | null) => readonly DrawnArea[];
  /** Square metres of an RT's boundary. */
  readonly drawnM2: (area: DrawnArea) => number;
  /** Rows whose figures stand in the wrong columns: other rules leave them alone. */
  readonly isShifted: (record: SurveyRecord) => boolean;
  readonly faults: () => BoundaryFaults;
};

export type CheckedProject = Pick<Project, "areas" | "records" | "settings">;

export function createSurveyScene({ areas, records, settings }: CheckedProject): SurveyScene {
  const ruleset = rulesetById(settings.rulesetId);
  const all = Object.values(records);
  const drawn = Object.values(areas).filter(isDrawn);
  const rts = drawn.filter(({ level, isApproximate }) => level === "rt" && !isApproximate);
  const kelurahan = groupBy(
    drawn.filter(({ level }) => level === "kelurahan"),
    (area) => placeKey(area.kelurahan ?? area.name),
  );
  const shifted = new Set(
    all.filter(({ denominators, volumes }) => areColumnsShifted(denominators, volumes, ruleset)),
  );
  return {
    settings,
    ruleset,
    areas,
    records: all,
    units: rtUnits({ areas, records }),
    rts,
    kelurahanNamed: (name) => (name === null ? [] : (kelurahan.get(placeKey(name)) ?? [])),
    drawnM2: ({ geometry }) => sizeOf(geometry),
    isShifted: (record) => shifted.has(record),
    faults: () => faultsOf(areas, rts),
  };
}

const isDrawn = (area: Area): area is DrawnArea => area.geometry !== null;

const sizes = new WeakMap<Areal, number>();
function sizeOf(geometry: Areal): number {
  const size = sizes.get(geometry) ?? areaM2(geometry);
  sizes.set(geometry, size);
  return size;
}

/** Boundaries change far less often than figures: their faults are kept as long as the boundaries are the same. */
const kept = new WeakMap<Project["areas"], BoundaryFaults>();
function faultsOf(areas: Project["areas"], rts: readonly DrawnArea[]): BoundaryFaults {
  const faults = kept.get(areas) ?? boundaryFaults(rts);
  kept.set(areas, faults);
  return faults;
}
