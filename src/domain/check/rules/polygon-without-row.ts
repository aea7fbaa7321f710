import type { CheckRule } from "../rule";

/** A boundary that no survey row belongs to, once there is a survey at all. */
export const polygonWithoutRow: CheckRule = {
  id: "polygon_without_row",
  severity: "warn",
  words: {
    id: {
      title: "Batas RT tanpa baris survei",
      found: () => "Belum ada data surveinya",
      visit: "Survei RT ini, atau periksa nomornya.",
    },
    en: {
      title: "RT boundary without a survey row",
      found: () => "No survey of it yet",
      visit: "Survey this RT, or check its number.",
    },
  },
  find: ({ units, records }) =>
    records.length === 0
      ? []
      : units.flatMap(({ area, record }) => (area && !record ? [{ areaIds: [area.id] }] : [])),
};
