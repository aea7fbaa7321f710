import { assessRecord } from "../../scoring/assess";
import { foundAt } from "../figure-faults";
import { publishedFigures } from "../published-figures";
import type { CheckRule } from "../rule";

/** Rounding of a published figure (domain 9). */
const tolerance = 0.01;

/** A published score, total or percent that the volumes do not give: both are shown, the recomputed one counts. */
export const storedScore: CheckRule = {
  id: "stored_score",
  severity: "info",
  words: {
    id: {
      title: "Skor di berkas berbeda dari hitungan",
      found: ([written, computed, count], [what]) =>
        `${what}: tertulis ${written}, terhitung ${computed}${count === "1" ? "" : `; ${count} angka berbeda`}`,
      visit: "Periksa isian kriteria itu pada lembar survei.",
    },
    en: {
      title: "Score in the file differs from the recomputed one",
      found: ([written, computed, count], [what]) =>
        `${what}: written ${written}, computed ${computed}${count === "1" ? "" : `; ${count} figures differ`}`,
      visit: "Check that criterion on the survey sheet.",
    },
  },
  find: ({ records, ruleset, settings }) =>
    records.flatMap((record) => {
      const published = publishedFigures(record.support, ruleset);
      if (published.length === 0) return [];
      const assessment = assessRecord(record, ruleset, settings);
      const differing = published.flatMap(({ what, value, of }) => {
        const computed = of(assessment).filter((figure) => figure !== null);
        const [first] = computed;
        return first === undefined || computed.some((figure) => Math.abs(figure - value) <= tolerance)
          ? []
          : [{ what, value, computed: first }];
      });
      const [worst] = differing;
      return worst
        ? [foundAt(record, { figures: [worst.value, worst.computed, differing.length], names: [worst.what] })]
        : [];
    }),
};
