import type { Component } from "../catalogue/component";
import type { WorkEffect } from "../coverage/types";
import { parseNumber } from "../import/parse-number";
import type { Intervention, SurveyRecord } from "../project/schema";

/** Whom one work serves (domain 2.5, 4.1). Null is unknown, never 0. */
export type Beneficiaries = {
  readonly people: number | null;
  /** True where an RT served lacks people or households: 4 people per KK are assumed there. */
  readonly isPeopleEstimated: boolean;
  readonly women: number | null;
  /** People of low income (MBR). */
  readonly mbr: number | null;
  readonly households: number | null;
  readonly poorHouseholds: number | null;
};

/** Columns of the survey that are not part of the score, found by their heading; "KK MBR" is no count of people. */
const headings = {
  women: { is: /perempuan|wanita|female|women/i, not: /\bkk\b|kepala|household|%|persen/i },
  mbr: { is: /\bmbr\b|low.?income/i, not: /\bkk\b|non|household|%|persen|rumah|bangunan/i },
  poorHouseholds: {
    is: /(kk|keluarga|rumah ?tangga|households?).*(miskin|poor)|(miskin|poor).*(kk|keluarga|households?)/i,
    not: /%|persen|non|tidak/i,
  },
} as const;

/**
 * People and households as the engine serves them; women, low income and poor households in proportion within each RT
 * served (an estimate), and unknown as soon as one RT served has no such column. Roads, drains, works counted in
 * buildings and works whose credited volume is stated have users that nobody counted: unknown.
 */
export function beneficiariesOf(
  effect: WorkEffect | null,
  component: Pick<Component, "unit" | "credits"> | undefined,
  stated: Intervention["optionalCredits"],
  records: Readonly<Record<string, SurveyRecord>>,
): Beneficiaries {
  const isCounted =
    component !== undefined &&
    (component.unit === "KK" ||
      component.credits.some(
        ({ kind, criterionId }) => kind === "households" && (stated[criterionId] ?? null) === null,
      ));
  if (!effect || !isCounted) return nobodyCounted;
  const served = effect.byRecord.filter(({ servedKk }) => servedKk > 0);
  const share = (key: keyof typeof headings, of: "population" | "households") =>
    sumKnown(
      served.map(({ recordId, servedKk, servedPeople }) => {
        const record = records[recordId];
        const whole = record?.denominators[of] ?? null;
        const part = record ? supportCount(record, key) : null;
        if (whole === null || whole <= 0 || part === null) return null;
        return ((of === "population" ? servedPeople : servedKk) * Math.min(part, whole)) / whole;
      }),
    );
  return {
    people: effect.servedPeople,
    isPeopleEstimated: effect.isPeopleEstimated,
    households: effect.servedKk,
    women: share("women", "population"),
    mbr: share("mbr", "population"),
    poorHouseholds: share("poorHouseholds", "households"),
  };
}

const nobodyCounted: Beneficiaries = {
  people: null,
  isPeopleEstimated: false,
  women: null,
  mbr: null,
  households: null,
  poorHouseholds: null,
};

/** Null as soon as one part is unknown: a sum without it would look like a total. */
function sumKnown(parts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const part of parts) {
    if (part === null) return null;
    sum += part;
  }
  return sum;
}

function supportCount({ support }: SurveyRecord, key: keyof typeof headings): number | null {
  const { is, not } = headings[key];
  const found = Object.entries(support).find(([heading]) => is.test(heading) && !not.test(heading));
  const value = found ? parseNumber(found[1]).value : null;
  return value !== null && value >= 0 ? value : null;
}
