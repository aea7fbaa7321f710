import type { CheckRule } from "../rule";

/** The RTs that are named; further ones round a large gap say nothing more. */
const mostNamed = 2;

/** Ground that RTs enclose and none of them holds, above a square metre: a slip, or a pond that is nobody's. */
export const rtGap: CheckRule = {
  id: "rt_gap",
  severity: "info",
  words: {
    id: {
      title: "Celah di antara batas RT",
      found: ([area]) => `Celah ${area} m² di antara keduanya`,
      visit: "Tentukan RT mana yang memiliki tanah ini.",
    },
    en: {
      title: "Gap between RT boundaries",
      found: ([area]) => `A gap of ${area} m² between them`,
      visit: "Settle which RT this ground belongs to.",
    },
  },
  find: ({ rts, faults }) =>
    faults().gaps.map(({ shapes, areaM2, bounds }) => ({
      areaIds: shapes.slice(0, mostNamed).flatMap((at) => rts[at]?.id ?? []),
      // Two RTs may have several gaps between them.
      part: `${bounds[0].toFixed(7)},${bounds[1].toFixed(7)}`,
      figures: [areaM2],
      bounds,
    })),
};
