import { holderAt } from "../../geo/holder-at";
import { foundAt } from "../figure-faults";
import type { CheckRule } from "../rule";

/** A survey point outside the kelurahan it names (domain 9). */
export const outsideBoundary: CheckRule = {
  id: "outside_boundary",
  severity: "warn",
  words: {
    id: {
      title: "Titik survei di luar kelurahannya",
      found: (_, [kelurahan]) => `Titiknya di luar ${kelurahan}`,
      visit: "Ambil ulang koordinatnya, atau periksa nama kelurahan.",
    },
    en: {
      title: "Survey point outside its kelurahan",
      found: (_, [kelurahan]) => `The point lies outside ${kelurahan}`,
      visit: "Take the coordinates again, or check the kelurahan's name.",
    },
  },
  find: ({ records, kelurahanNamed }) =>
    records.flatMap((record) => {
      const { point, kelurahan } = record;
      const holders = kelurahanNamed(kelurahan).map(({ geometry }) => ({ areal: geometry }));
      if (!point || kelurahan === null || holders.length === 0 || holderAt(holders, point[0], point[1]))
        return [];
      return [
        foundAt(record, {
          bounds: [point[0], point[1], point[0], point[1]],
          figures: [point[0], point[1]],
          names: [kelurahan],
        }),
      ];
    }),
};
