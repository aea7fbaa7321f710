import { expose } from "comlink";
import { runChecks } from "../domain/check/run-checks";
import type { Area, Project, SurveyRecord } from "../domain/project/schema";

/** Kept between runs: a change of one figure sends one record, and boundaries need no second look. */
let areas: Readonly<Record<string, Area>> = {};
let records: Readonly<Record<string, SurveyRecord>> = {};

const api = {
  putAreas: (changed: readonly Area[]) => {
    areas = { ...areas, ...Object.fromEntries(changed.map((area) => [area.id, area])) };
  },
  dropAreas: (ids: readonly string[]) => {
    const gone = new Set(ids);
    areas = Object.fromEntries(Object.entries(areas).filter(([id]) => !gone.has(id)));
  },
  putRecords: (changed: readonly SurveyRecord[]) => {
    records = { ...records, ...Object.fromEntries(changed.map((record) => [record.id, record])) };
  },
  dropRecords: (ids: readonly string[]) => {
    const gone = new Set(ids);
    records = Object.fromEntries(Object.entries(records).filter(([id]) => !gone.has(id)));
  },
  check: (settings: Project["settings"]) => runChecks({ areas, records, settings }),
};

export type CheckApi = typeof api;
expose(api);
