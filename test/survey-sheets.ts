import type { Denominators, SurveyRecord } from "../src/domain/project/schema";
import { rulesetById } from "../src/domain/rules/rulesets";
import { aRecord } from "./plan-builders";

/** Deficits by the printed codes: { "3a": 19 }. */
export type VolumesByCode = Readonly<Record<string, number | null>>;

/** Deficits by criterion id; codes that are not named are 0. */
export function volumesOf(byCode: VolumesByCode): Record<string, number | null> {
  return Object.fromEntries(
    rulesetById(undefined).criteria.map(({ id, code }) => [id, code in byCode ? (byCode[code] ?? null) : 0]),
  );
}

/** A survey row as printed: denominators and deficits by code. */
export const aSheet = (
  id: string,
  denominators: Partial<Denominators>,
  byCode: VolumesByCode,
): SurveyRecord => {
  const record = aRecord({ id, volumes: volumesOf(byCode) });
  return { ...record, denominators: { ...record.denominators, ...denominators } };
};

/** Kebonsari RT 39 RW 07, the worked example of the field study. */
export const kebonsari = (byCode: VolumesByCode = {}): SurveyRecord =>
  aSheet(
    "kebonsari",
    { areaHa: 0.7, buildings: 38, population: 138, households: 44, roadIdealM: 160, drainIdealM: 160 },
    {
      "1a": 38,
      "1c": 17,
      "2b": 5,
      "3a": 19,
      "4c": 160,
      "5a": 24,
      "5b": 24,
      "6a": 44,
      "6b": 44,
      "7b": 38,
      ...byCode,
    },
  );

/** The same after 160 m of drain, four septic tanks of 5 KK each, and a waste cart with TPS 3R. */
export const kebonsariAfter = (byCode: VolumesByCode = {}): SurveyRecord =>
  kebonsari({ "4c": 0, "5a": 4, "5b": 4, "6a": 0, "6b": 0, ...byCode });
