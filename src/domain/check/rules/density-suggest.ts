import { known } from "../../scoring/criterion";
import { foundAt, ratio, sound } from "../figure-faults";
import type { CheckRule } from "../rule";

/** 1b is judged in the field: density and the city's size only suggest it, so there is no cure (domain 1.1). */
export const densitySuggest: CheckRule = {
  id: "density_suggest",
  severity: "info",
  words: {
    id: {
      title: "Kepadatan bangunan dan isian 1b",
      found: ([density, limit, volume]) =>
        `${density} bangunan/ha, batas ${limit}, tetapi 1b diisi ${volume} ha`,
      visit: "Nilai kembali apakah RT ini padat.",
    },
    en: {
      title: "Building density and 1b",
      found: ([density, limit, volume]) =>
        `${density} buildings/ha, the limit is ${limit}, but 1b says ${volume} ha`,
      visit: "Judge again whether this RT is dense.",
    },
  },
  find: (scene) => {
    const { cityClass } = scene.settings;
    const limit = scene.ruleset.densityLimits.find((one) => one.cityClass === cityClass)?.buildingsPerHa;
    if (limit === undefined) return [];
    return sound(scene).flatMap((record) => {
      const density = ratio(known(record.denominators.buildings), known(record.denominators.areaHa));
      const volume = known(record.volumes["building_density"]);
      if (density === null || volume === null) return [];
      return density > limit === volume > 0 ? [] : [foundAt(record, { figures: [density, limit, volume] })];
    });
  },
};
