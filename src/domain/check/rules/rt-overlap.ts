import type { CheckRule } from "../rule";

/** Two RTs claim the same ground: more than a square metre, which neighbours drawn by hand share anyway. */
export const rtOverlap: CheckRule = {
  id: "rt_overlap",
  severity: "warn",
  words: {
    id: {
      title: "Batas RT bertumpang tindih",
      found: ([area]) => `Bertumpang ${area} m²`,
      visit: "Tentukan batas kedua RT di tempat.",
    },
    en: {
      title: "RT boundaries overlap",
      found: ([area]) => `They share ${area} m²`,
      visit: "Settle the border of the two RTs on the spot.",
    },
  },
  find: ({ rts, faults }) =>
    faults().overlaps.flatMap(({ one, other, areaM2, bounds }) => {
      const [a, b] = [rts[one], rts[other]];
      return a && b ? [{ areaIds: [a.id, b.id], figures: [areaM2], bounds }] : [];
    }),
};
