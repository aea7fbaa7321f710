import { areaM2 } from "../geo/area";
import type { RtUnit } from "../project/rt-units";
import type { Settings, SurveyRecord } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";

export type SurveyCheckCode =
  | "sum_over_ideal"
  | "households_below_buildings"
  | "people_per_household"
  | "area_out_of_range"
  | "polygon_area"
  | "density_above_limit"
  | "density_below_limit"
  | "duplicate_rt";

/** Something in a survey that is possible but unusual (domain 9): to be looked at, never changed by the app. */
export type SurveyCheck = {
  readonly code: SurveyCheckCode;
  /** The figures that disagree, in the order of the sentence. */
  readonly figures: readonly number[];
  /** Codes of the criteria concerned: "2a + 2b". */
  readonly criteria: string;
};

/** Half a metre of rounding is no contradiction. */
const toleranceM = 0.5;
/** Usual people per household, hectares per RT, and difference between surveyed and drawn area. */
const people = { least: 2, most: 8 };
const areaHa = { least: 0.05, most: 5 };
const areaShare = 0.2;

/** The checks one RT's survey does not pass. Blank figures pass: they are said elsewhere. */
export function checkSurvey(
  unit: RtUnit,
  record: SurveyRecord,
  ruleset: Ruleset,
  cityClass: Settings["cityClass"],
): readonly SurveyCheck[] {
  const { denominators: whole } = record;
  const checks: SurveyCheck[] = [];
  const add = (code: SurveyCheckCode, figures: readonly number[], criteria = "") =>
    checks.push({ code, figures, criteria });

  for (const { criteria, denominator } of ruleset.disjointSums) {
    const ideal = whole[denominator];
    const sum = criteria.reduce((total, id) => total + (record.volumes[id] ?? 0), 0);
    if (ideal !== null && sum > ideal + toleranceM)
      add("sum_over_ideal", [sum, ideal], codesOf(criteria, ruleset));
  }
  if (isBelow(whole.households, whole.buildings))
    add("households_below_buildings", [whole.households ?? 0, whole.buildings ?? 0]);
  const perHousehold = ratio(whole.population, whole.households);
  if (perHousehold !== null && (perHousehold < people.least || perHousehold > people.most))
    add("people_per_household", [perHousehold]);
  if (whole.areaHa !== null && (whole.areaHa < areaHa.least || whole.areaHa > areaHa.most))
    add("area_out_of_range", [whole.areaHa]);
  // An estimated boundary proves nothing about a surveyed area.
  const drawn = unit.area?.isApproximate ? null : (unit.area?.geometry ?? null);
  const drawnHa = drawn && areaM2(drawn) / 10_000;
  const share = ratio(whole.areaHa, drawnHa);
  if (share !== null && drawnHa !== null && Math.abs(share - 1) > areaShare)
    add("polygon_area", [whole.areaHa ?? 0, drawnHa]);
  checks.push(...checkDensity(record, ruleset, cityClass));
  return checks;
}

/** Records that share kelurahan, RW, RT and round with another one. */
export function duplicateRecordIds(
  records: readonly SurveyRecord[],
  keyOf: (record: SurveyRecord) => string | null,
) {
  const seen = new Map<string, string[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key !== null) seen.set(key, [...(seen.get(key) ?? []), record.id]);
  }
  return new Set([...seen.values()].filter((ids) => ids.length > 1).flat());
}

/** 1b is judged in the field; density and city size only suggest it (domain 1.1). */
function checkDensity(
  record: SurveyRecord,
  ruleset: Ruleset,
  cityClass: Settings["cityClass"],
): SurveyCheck[] {
  const limit = ruleset.densityLimits.find((one) => one.cityClass === cityClass)?.buildingsPerHa;
  const density = ratio(record.denominators.buildings, record.denominators.areaHa);
  const volume = record.volumes["building_density"] ?? null;
  if (limit === undefined || density === null || volume === null) return [];
  const criteria = codesOf(["building_density"], ruleset);
  if (density > limit && volume === 0)
    return [{ code: "density_above_limit", figures: [density, limit], criteria }];
  if (density <= limit && volume > 0)
    return [{ code: "density_below_limit", figures: [density, limit], criteria }];
  return [];
}

const codesOf = (ids: readonly string[], { criteria }: Ruleset) =>
  ids.map((id) => criteria.find((criterion) => criterion.id === id)?.code ?? id).join(" + ");

const isBelow = (a: number | null, b: number | null) => a !== null && b !== null && a < b;

const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;
