import { groupBy } from "../../import/group-by";
import { recordKey } from "../../import/same";
import type { SurveyRecord } from "../../project/schema";
import { denominatorIds } from "../../rules/ruleset";
import type { CheckRule } from "../rule";
import { differences } from "../same-survey";

/** So many volumes may differ, and two rows are still one that was copied. */
const mostDifferences = 2;

/** Two RTs with the same six base figures and (almost) the same volumes: a row filled in by copying. */
export const nearDuplicate: CheckRule = {
  id: "near_duplicate",
  severity: "warn",
  words: {
    id: {
      title: "Dua RT berisi angka yang sama",
      found: ([count]) =>
        count === "0" ? "Semua angkanya sama" : `Data dasarnya sama, hanya ${count} volume yang berbeda`,
      visit: "Pastikan kedua RT disurvei sendiri-sendiri.",
    },
    en: {
      title: "Two RTs with the same figures",
      found: ([count]) =>
        count === "0"
          ? "All figures are the same"
          : `The base figures are the same, only ${count} volumes differ`,
      visit: "Make sure that both RTs were surveyed on their own.",
    },
  },
  find: ({ records }) =>
    [...groupBy(records, basis)].flatMap(([key, rows]) => {
      const [first, ...others] = rows;
      if (key === null || !first) return [];
      return others.flatMap((other) => {
        const differing = differences(first, other);
        // Rows of one RT are the matter of `duplicate_rt`.
        const isSameRt = recordKey(first) !== null && recordKey(first) === recordKey(other);
        return isSameRt || differing > mostDifferences
          ? []
          : [
              {
                recordIds: [first.id, other.id],
                areaIds: [first, other].flatMap(({ areaId }) => areaId ?? []),
                figures: [differing],
              },
            ];
      });
    }),
};

/** Null: too little is known to call two rows the same. */
function basis({ denominators, round }: SurveyRecord): string | null {
  const values = denominatorIds.map((id) => denominators[id]);
  return values.some((value) => value === null) ? null : `${round}|${values.join("|")}`;
}
