import { setVolume } from "../check-edits";
import { faultyCells } from "../figure-faults";
import type { CheckRule } from "../rule";

/** A deficit below nothing (domain 1.6): scored as 0 until it is known. */
export const negativeVolume: CheckRule = {
  id: "negative_volume",
  severity: "error",
  words: {
    id: {
      title: "Volume kurang dari nol",
      found: ([volume], [code, unit]) => `${code}: ${volume} ${unit}`,
      visit: "Tanyakan berapa kekurangan yang sebenarnya.",
      cure: "Jadikan belum disurvei",
    },
    en: {
      title: "Volume below zero",
      found: ([volume], [code, unit]) => `${code}: ${volume} ${unit}`,
      visit: "Ask how large the deficit really is.",
      cure: "Make it not surveyed",
    },
  },
  find: (scene) =>
    faultyCells(
      scene,
      (volume) => volume < 0,
      ({ criterion, volume }) => ({
        part: criterion.id,
        figures: [volume],
        names: [criterion.code, criterion.unit],
        isCurable: true,
      }),
    ),
  cure: (finding) => setVolume(finding, finding.part, { was: finding.figures[0] ?? 0, becomes: null }),
};
