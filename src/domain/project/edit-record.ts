import type { DenominatorId } from "../rules/ruleset";
import type { Project } from "./schema";

export type RecordFigures = {
  readonly denominators: Readonly<Partial<Record<DenominatorId, number | null>>>;
  readonly volumes: Readonly<Record<string, number | null>>;
};

/** Corrects figures of one RT's survey, in their own units; null is "not surveyed". Equal figures change nothing. */
export const editRecord =
  (id: string, figures: RecordFigures) =>
  (project: Project): Project => {
    const record = project.records[id];
    if (!record) return project;
    const denominators = { ...record.denominators, ...figures.denominators };
    const volumes = { ...record.volumes, ...figures.volumes };
    const isSame =
      isEqual(record.denominators, denominators) &&
      Object.keys(volumes).every((key) => (record.volumes[key] ?? null) === volumes[key]);
    if (isSame) return project;
    return { ...project, records: { ...project.records, [id]: { ...record, denominators, volumes } } };
  };

const isEqual = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) =>
  Object.keys(b).every((key) => a[key] === b[key]);
