import { groupBy } from "../../import/group-by";
import { recordKey } from "../../import/same";
import type { CheckRule } from "../rule";
import { isSameSurvey, withoutRecord } from "../same-survey";

/** Kelurahan, RW, RT and round twice (domain 9). */
export const duplicateRt: CheckRule = {
  id: "duplicate_rt",
  severity: "error",
  words: {
    id: {
      title: "RT punya lebih dari satu baris survei",
      found: ([count], [kind]) =>
        kind === "same" ? `${count} baris, isinya sama` : `${count} baris, isinya berbeda`,
      visit: "Tentukan baris mana yang benar.",
      cure: "Buang baris kembarnya",
    },
    en: {
      title: "RT with more than one survey row",
      found: ([count], [kind]) =>
        kind === "same" ? `${count} rows, all the same` : `${count} rows that differ`,
      visit: "Decide which row is right.",
      cure: "Remove the copies",
    },
  },
  find: ({ records }) =>
    [...groupBy(records, recordKey)].flatMap(([key, rows]) => {
      const [first, ...others] = rows;
      if (key === null || !first || others.length === 0) return [];
      const isSame = others.every((other) => isSameSurvey(first, other));
      return [
        {
          // The row that is tied to a boundary is the one that stays.
          recordIds: rows
            .toSorted((a, b) => Number(b.areaId !== null) - Number(a.areaId !== null))
            .map(({ id }) => id),
          areaIds: rows.flatMap(({ areaId }) => areaId ?? []),
          figures: [rows.length],
          names: [isSame ? "same" : "different"],
          isCurable: isSame,
        },
      ];
    }),
  cure: (finding) => (project) => {
    const [first, ...others] = finding.recordIds.flatMap((id) => project.records[id] ?? []);
    if (!first) return project;
    return others
      .filter((other) => isSameSurvey(first, other))
      .reduce((next, { id }) => withoutRecord(id, first.id)(next), project);
  },
};
