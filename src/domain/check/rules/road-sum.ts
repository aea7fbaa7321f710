import { overIdeal } from "../figure-faults";
import type { CheckRule } from "../rule";

/** Missing and damaged road together are longer than the ideal (domain 1.1: they never were in 382 of 382 rows). */
export const roadSum: CheckRule = {
  id: "road_sum",
  severity: "warn",
  words: {
    id: {
      title: "Jalan kurang dan rusak melebihi panjang ideal",
      found: ([sum, ideal], [codes]) => `${codes} berjumlah ${sum} m, panjang ideal ${ideal} m`,
      visit: "Ukur panjang jalan: yang belum ada, yang rusak, dan seluruhnya.",
    },
    en: {
      title: "Missing and damaged road above the ideal length",
      found: ([sum, ideal], [codes]) => `${codes} come to ${sum} m, the ideal length is ${ideal} m`,
      visit: "Measure the road: missing, damaged, and all of it.",
    },
  },
  find: (scene) => overIdeal(scene, "roadIdealM"),
};
