import { setVolume } from "../check-edits";
import { faultyCells } from "../figure-faults";
import type { CheckRule } from "../rule";

/** Volume and denominator in square metres against hectares differ by so much. */
const m2PerHa = 10_000;

/** A deficit above its denominator (domain 1.6): scored as 100 percent, kept as surveyed. */
export const percentOver100: CheckRule = {
  id: "percent_over_100",
  severity: "error",
  words: {
    id: {
      title: "Volume melebihi pembagi",
      found: ([volume, whole], [code, unit]) => `${code}: ${volume} ${unit} dari ${whole} ${unit}`,
      visit: "Hitung ulang kekurangan dan pembaginya.",
      cure: "Ubah m² menjadi ha",
    },
    en: {
      title: "Volume above its denominator",
      found: ([volume, whole], [code, unit]) => `${code}: ${volume} ${unit} of ${whole} ${unit}`,
      visit: "Count the deficit and its denominator again.",
      cure: "Turn m² into ha",
    },
  },
  find: (scene) =>
    faultyCells(
      scene,
      (volume, denominator) => denominator !== null && denominator > 0 && volume > denominator,
      ({ criterion, volume, denominator }) => ({
        part: criterion.id,
        figures: [volume, denominator],
        names: [criterion.code, criterion.unit],
        // Only where square metres explain it: far above the whole, and within it as hectares.
        isCurable: criterion.unit === "ha" && volume > 100 * denominator && volume / m2PerHa <= denominator,
      }),
    ),
  cure: (finding) => {
    const [was = 0] = finding.figures;
    return setVolume(finding, finding.part, { was, becomes: was / m2PerHa });
  },
};
