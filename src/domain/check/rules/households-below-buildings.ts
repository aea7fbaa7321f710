import { known } from "../../scoring/criterion";
import { foundAt, sound } from "../figure-faults";
import type { CheckRule } from "../rule";

/** Fewer households than buildings (domain 2.2: in no clean row). */
export const householdsBelowBuildings: CheckRule = {
  id: "hh_lt_buildings",
  severity: "warn",
  words: {
    id: {
      title: "KK lebih sedikit dari bangunan",
      found: ([households, buildings]) => `${households} KK, ${buildings} bangunan`,
      visit: "Hitung KK dan bangunan; adakah rumah kosong atau bangunan bukan rumah?",
    },
    en: {
      title: "Fewer households than buildings",
      found: ([households, buildings]) => `${households} KK, ${buildings} buildings`,
      visit: "Count households and buildings; are there empty houses, or buildings that are no houses?",
    },
  },
  find: (scene) =>
    sound(scene).flatMap((record) => {
      const households = known(record.denominators.households);
      const buildings = known(record.denominators.buildings);
      return households === null || buildings === null || households >= buildings
        ? []
        : [foundAt(record, { figures: [households, buildings] })];
    }),
};
