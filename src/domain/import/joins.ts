import type { Area, SurveyRecord } from "../project/schema";
import { placeKey, rtKey } from "./rt-label";
import { areaKey } from "./same";

/** What the user said about rows that find no RT by themselves; nothing of it is ever guessed. */
export type JoinChoices = {
  /** Kelurahan names that are one place: the survey's `placeKey` -> that of the boundaries. */
  readonly sameNames: ReadonlyMap<string, string>;
  /** RTs chosen by hand: `rowKey` of the survey row -> `rtChoiceKey`. */
  readonly byHand: ReadonlyMap<string, string>;
};

export const noChoices: JoinChoices = { sameNames: new Map(), byHand: new Map() };

/** What an RT boundary is chosen by: its ids are made anew each time the files are looked at. */
export const rtChoiceKey = (area: Area): string =>
  areaKey(area) ?? `rt-name|${placeKey(area.kelurahan)}|${area.name.trim().toLowerCase()}`;

/** What a survey row says of its place, to know it again in the next file; null: it says nothing. */
export function rowLabelKey(
  record: Pick<SurveyRecord, "kelurahan" | "rw" | "rt" | "rawLabel">,
): string | null {
  const label = record.rt === null ? record.rawLabel.trim().toLowerCase() : "";
  const key = `${rtKey(record)}|${label}`;
  return key === "|||" ? null : key;
}
