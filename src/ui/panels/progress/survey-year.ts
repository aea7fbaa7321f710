import type { RtProgress } from "../../../domain/progress/rt-progress";

/** "2019", or "2019-2021" where the RTs were surveyed in several years; null where no year is known. */
export function surveyYear(rts: readonly RtProgress[]): string | null {
  const years = rts.flatMap(({ record }) => (record.year === null ? [] : [record.year]));
  if (years.length === 0) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}
