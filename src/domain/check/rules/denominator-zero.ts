import { denominatorIds } from "../../rules/ruleset";
import { known } from "../../scoring/criterion";
import { setDenominator } from "../check-edits";
import { foundAt, sound } from "../figure-faults";
import type { CheckRule } from "../rule";

/** A denominator of 0 (domain 1.6): an error where something of it is said to be bad, else to be known. */
export const denominatorZero: CheckRule = {
  id: "denominator_zero",
  severity: "error",
  words: {
    id: {
      title: "Pembagi nol",
      found: (_, [codes]) => `Pembagi ${codes} diisi 0; persennya dihitung 0`,
      visit: "Pastikan pembaginya memang nol, atau ukur.",
      cure: "Jadikan belum diketahui",
    },
    en: {
      title: "Denominator of zero",
      found: (_, [codes]) => `The denominator of ${codes} is 0; its percent counts as 0`,
      visit: "Make sure that the denominator is zero, or measure it.",
      cure: "Make it unknown",
    },
  },
  find: (scene) =>
    sound(scene).flatMap((record) =>
      denominatorIds.flatMap((id) => {
        const criteria = scene.ruleset.criteria.filter(({ denominator }) => denominator === id);
        if (known(record.denominators[id]) !== 0 || criteria.length === 0) return [];
        const bad = criteria.filter((criterion) => (known(record.volumes[criterion.id]) ?? 0) > 0);
        const named = bad.length > 0 ? bad : criteria;
        return [
          foundAt(record, {
            part: id,
            severity: bad.length > 0 ? "error" : "info",
            figures: bad.map((criterion) => record.volumes[criterion.id] ?? 0),
            names: [named.map(({ code }) => code).join(", ")],
            isCurable: bad.length > 0,
          }),
        ];
      }),
    ),
  cure: (finding) => {
    const id = denominatorIds.find((one) => one === finding.part);
    return id ? setDenominator(finding, id, { was: 0, becomes: null }) : (project) => project;
  },
};
