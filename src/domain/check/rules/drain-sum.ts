import { overIdeal } from "../figure-faults";
import type { CheckRule } from "../rule";

/** Missing and bad drain together are longer than the ideal (domain 1.1). */
export const drainSum: CheckRule = {
  id: "drain_sum",
  severity: "warn",
  words: {
    id: {
      title: "Drainase kurang dan rusak melebihi panjang ideal",
      found: ([sum, ideal], [codes]) => `${codes} berjumlah ${sum} m, panjang ideal ${ideal} m`,
      visit: "Ukur panjang drainase: yang belum ada, yang buruk, dan seluruhnya.",
    },
    en: {
      title: "Missing and bad drain above the ideal length",
      found: ([sum, ideal], [codes]) => `${codes} come to ${sum} m, the ideal length is ${ideal} m`,
      visit: "Measure the drain: missing, bad, and all of it.",
    },
  },
  find: (scene) => overIdeal(scene, "drainIdealM"),
};
