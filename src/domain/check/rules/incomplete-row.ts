import { known } from "../../scoring/criterion";
import { foundAt, sound } from "../figure-faults";
import type { CheckRule } from "../rule";

/** A criterion without a volume or a denominator: not surveyed is not good, so the RT has no total (domain 1.6). */
export const incompleteRow: CheckRule = {
  id: "incomplete_row",
  severity: "info",
  words: {
    id: {
      title: "Belum lengkap disurvei",
      found: ([count], [codes]) => `${count} kriteria tanpa isian atau pembagi: ${codes}`,
      visit: "Lengkapi isian yang kosong.",
    },
    en: {
      title: "Not wholly surveyed",
      found: ([count], [codes]) => `${count} criteria without a figure or denominator: ${codes}`,
      visit: "Fill in what is blank.",
    },
  },
  find: (scene) =>
    sound(scene).flatMap((record) => {
      const blank = scene.ruleset.criteria.filter(
        ({ id, denominator }) =>
          known(record.volumes[id]) === null || known(record.denominators[denominator]) === null,
      );
      return blank.length === 0
        ? []
        : [foundAt(record, { figures: [blank.length], names: [blank.map(({ code }) => code).join(", ")] })];
    }),
};
