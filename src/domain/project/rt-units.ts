import type { Area, Project, SurveyRecord } from "./schema";

/** One RT as the user sees it: its boundary, its survey, or both. */
export type RtUnit = {
  /** The area's id, or the record's where no boundary is known. */
  readonly id: string;
  readonly area: Area | null;
  readonly record: SurveyRecord | null;
  readonly kelurahan: string | null;
  readonly rw: string | null;
  readonly rt: string | null;
};

/**
 * Every RT of the project in one round: boundaries with or without a survey, then surveys without a
 * boundary. Nothing that was imported is left out.
 */
export function rtUnits(project: Pick<Project, "areas" | "records">, round = 0): readonly RtUnit[] {
  const records = Object.values(project.records).filter((record) => record.round === round);
  const recordByArea = new Map<string, SurveyRecord>();
  const homeless: SurveyRecord[] = [];
  for (const record of records) {
    const { areaId } = record;
    const isRt = areaId !== null && project.areas[areaId]?.level === "rt";
    if (isRt && !recordByArea.has(areaId)) recordByArea.set(areaId, record);
    else homeless.push(record);
  }
  const areas = Object.values(project.areas).filter((area) => area.level === "rt");
  return [
    ...areas.map((area) => unitOf(area, recordByArea.get(area.id) ?? null)),
    ...homeless.map((record) => unitOf(null, record)),
  ];
}

function unitOf(area: Area | null, record: SurveyRecord | null): RtUnit {
  return {
    id: area?.id ?? record?.id ?? "",
    area,
    record,
    kelurahan: record?.kelurahan ?? area?.kelurahan ?? null,
    rw: record?.rw ?? area?.rw ?? null,
    rt: record?.rt ?? area?.rt ?? null,
  };
}
