import type { SurveyRecord } from "../../../domain/project/schema";
import { unitName } from "../../unit-name";

/** "RT 02 / RW 06" of a survey record. */
export const recordName = (record: SurveyRecord): string =>
  unitName({ rt: record.rt, rw: record.rw, area: null, record });
