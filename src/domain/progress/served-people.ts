import { peoplePerKk } from "../coverage/people";
import type { RtUnit } from "../project/rt-units";
import { type HouseholdPlaces, type Serving, servedByRecord } from "./served-kk";

export type ServedPeople = {
  readonly people: number;
  /** RTs reckoned with 4 people per KK, because their survey does not say. */
  readonly assumedCount: number;
};

/** People of the households that some works serve, each once, in the units looked at: KK x population / households. */
export function servedPeople(
  works: readonly Serving[],
  places: HouseholdPlaces,
  units: readonly Pick<RtUnit, "record">[],
): ServedPeople {
  const kkByRecord = servedByRecord(works, places);
  let [people, assumedCount] = [0, 0];
  for (const { record } of units) {
    const kk = record ? (kkByRecord.get(record.id) ?? 0) : 0;
    if (!record || kk === 0) continue;
    const perKk = peoplePerKk(record.denominators);
    people += kk * perKk.value;
    if (perKk.isEstimated) assumedCount += 1;
  }
  return { people, assumedCount };
}
