import { known } from "../../scoring/criterion";
import { foundAt, ratio, sound } from "../figure-faults";
import type { CheckRule } from "../rule";

/** Usual people per household (domain 9). */
const least = 2;
const most = 8;

export const peoplePerHousehold: CheckRule = {
  id: "pop_per_hh",
  severity: "warn",
  words: {
    id: {
      title: "Jiwa per KK tidak lazim",
      found: ([each, people, households]) => `${each} jiwa per KK (${people} jiwa, ${households} KK)`,
      visit: "Cocokkan jumlah jiwa dan KK dengan buku RT.",
    },
    en: {
      title: "Unusual people per household",
      found: ([each, people, households]) => `${each} people per KK (${people} people, ${households} KK)`,
      visit: "Compare people and households with the RT's book.",
    },
  },
  find: (scene) =>
    sound(scene).flatMap((record) => {
      const people = known(record.denominators.population);
      const households = known(record.denominators.households);
      const each = ratio(people, households);
      return each === null || (each >= least && each <= most)
        ? []
        : [foundAt(record, { figures: [each, people ?? 0, households ?? 0] })];
    }),
};
