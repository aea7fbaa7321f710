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

export const setVolume = ({ recordIds }: Finding, criterionId: string, volume: number | null): Edit =>
  editRecord(recordIds[0] ?? "", { denominators: {}, volumes: { [criterionId]: volume } });

export const setDenominator = ({ recordIds }: Finding, id: DenominatorId, value: number | null): Edit =>
  editRecord(recordIds[0] ?? "", { denominators: { [id]: value }, volumes: {} });
