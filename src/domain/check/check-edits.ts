import { editRecord } from "../project/edit-record";
import type { SurveyRecord } from "../project/schema";
import type { Edit } from "../project/works";
import type { DenominatorId } from "../rules/ruleset";
import type { Finding } from "./finding";

/** Figures kept to the square metre: what a form shows is what is stored. */
export const hectares = (m2: number): number => Math.round(m2) / 10_000;

/** An edit of the one row a finding is about; null: it stays as it is. */
export const editRow =
  (
    { recordIds }: Finding,
    change: (record: SurveyRecord) => Partial<Pick<SurveyRecord, "point" | "areaId">> | null,
  ): Edit =>
  (project) => {
    const record = project.records[recordIds[0] ?? ""];
    const patch = record ? change(record) : null;
    return record && patch
      ? { ...project, records: { ...project.records, [record.id]: { ...record, ...patch } } }
      : project;
  };

type Figure = { readonly was: number; readonly becomes: number | null };

/** Puts a volume right; where it is no longer what was found, nothing. */
export const setVolume =
  ({ recordIds }: Finding, criterionId: string, { was, becomes }: Figure): Edit =>
  (project) => {
    const record = project.records[recordIds[0] ?? ""];
    return record?.volumes[criterionId] === was
      ? editRecord(record.id, { denominators: {}, volumes: { [criterionId]: becomes } })(project)
      : project;
  };

/** The same for a base figure. */
export const setDenominator =
  ({ recordIds }: Finding, id: DenominatorId, { was, becomes }: Figure): Edit =>
  (project) => {
    const record = project.records[recordIds[0] ?? ""];
    return record?.denominators[id] === was
      ? editRecord(record.id, { denominators: { [id]: becomes }, volumes: {} })(project)
      : project;
  };
