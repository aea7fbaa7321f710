import { known } from "../../scoring/criterion";
import { hectares, setDenominator } from "../check-edits";
import { foundAt, sound } from "../figure-faults";
import type { CheckRule } from "../rule";

/** Hectares an RT usually has (domain 9); above the last it can only be in square metres. */
const least = 0.05;
const most = 5;
const surelyM2 = 100;

export const areaRange: CheckRule = {
  id: "area_range",
  severity: "warn",
  words: {
    id: {
      title: "Luas RT tidak lazim",
      found: ([area]) => `Luas ${area} ha`,
      visit: "Periksa luas RT dan satuannya.",
      cure: "Ubah m² menjadi ha",
    },
    en: {
      title: "Unusual area of an RT",
      found: ([area]) => `Area ${area} ha`,
      visit: "Check the RT's area and its unit.",
      cure: "Turn m² into ha",
    },
  },
  find: (scene) =>
    sound(scene).flatMap((record) => {
      const area = known(record.denominators.areaHa);
      // 0 is the matter of `denominator_zero`.
      return area === null || area === 0 || (area >= least && area <= most)
        ? []
        : [foundAt(record, { figures: [area], isCurable: area > surelyM2 })];
    }),
  cure: (finding) => {
    const [was = 0] = finding.figures;
    return setDenominator(finding, "areaHa", { was, becomes: hectares(was) });
  },
};
