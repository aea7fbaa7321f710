import type { Area, SurveyRecord } from "../project/schema";
import { groupBy } from "./group-by";
import { isSpelledAlike } from "./place-spelling";
import { placeKey } from "./rt-label";

/** Two spellings that are most likely one kelurahan. */
export type NameProposal = {
  /** As the survey writes it, and as the boundaries do. */
  readonly written: string;
  readonly meant: string;
  /** How many rows would find an RT of their number there. */
  readonly rowCount: number;
};

/** A column of sentences taken for names must not hold up the screen. */
const mostRows = 2_000;

/**
 * For each kelurahan name of rows without an RT, the one kelurahan of the boundaries that is spelled almost so and has
 * RTs of these numbers. Where two come into question nothing is proposed.
 */
export function proposeNames(
  unmatched: readonly SurveyRecord[],
  areas: readonly Area[],
): readonly NameProposal[] {
  const rts = groupBy(
    areas.filter(({ level, kelurahan }) => level === "rt" && placeKey(kelurahan) !== ""),
    ({ kelurahan }) => placeKey(kelurahan),
  );
  const rows = groupBy(unmatched.slice(0, mostRows), ({ kelurahan }) => placeKey(kelurahan));
  return [...rows].flatMap(([key, records]) => {
    const written = records[0]?.kelurahan ?? "";
    if (key === "" || rts.has(key)) return [];
    const alike = [...rts.values()].filter(([first]) => isSpelledAlike(written, first?.kelurahan ?? ""));
    const [only] = alike;
    const meant = only?.[0]?.kelurahan;
    if (alike.length !== 1 || !only || !meant) return [];
    const rowCount = records.filter((record) => only.some((area) => hasNumber(area, record))).length;
    return rowCount === 0 ? [] : [{ written, meant, rowCount }];
  });
}

const hasNumber = (area: Area, { rt, rw }: SurveyRecord): boolean =>
  rt !== null && area.rt === rt && (rw === null || area.rw === null || area.rw === rw);
