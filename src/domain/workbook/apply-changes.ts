import type { Project } from "../project/schema";
import { denominatorIds } from "../rules/ruleset";
import type { FigureChange } from "./read-back";

/** The project with the figures of a workbook that came back; everything it does not name stays the same object. */
export const applyWorkbook =
  (changes: readonly FigureChange[]) =>
  (project: Project): Project => {
    const records = { ...project.records };
    const interventions = { ...project.interventions };
    for (const { of, id, field, to } of changes) {
      const [record, work] = [records[id], interventions[id]];
      if (of === "work" && work) interventions[id] = { ...work, [field]: to };
      if (of !== "record" || !record || typeof to === "string") continue;
      const isDenominator = denominatorIds.some((denominator) => denominator === field);
      records[id] = isDenominator
        ? { ...record, denominators: { ...record.denominators, [field]: to } }
        : { ...record, volumes: { ...record.volumes, [field]: to } };
    }
    return {
      ...project,
      ...(changes.some(({ of }) => of === "record") && { records }),
      ...(changes.some(({ of }) => of === "work") && { interventions }),
    };
  };
