import { polygonsOf } from "../../geo/contains";
import { isSwapped, swapAxes } from "../../import/positions";
import type { Edit } from "../../project/works";
import { foundAt } from "../figure-faults";
import type { Finding } from "../finding";
import type { CheckRule } from "../rule";

/** Longitude where latitude should be, in a survey point or a boundary (domain 9). */
export const swappedLonlat: CheckRule = {
  id: "swapped_lonlat",
  severity: "error",
  words: {
    id: {
      title: "Lintang dan bujur tertukar",
      found: ([lng, lat]) => `Tertulis bujur ${lng}, lintang ${lat}`,
      visit: "Periksa koordinatnya.",
      cure: "Tukar lintang dan bujur",
    },
    en: {
      title: "Latitude and longitude exchanged",
      found: ([lng, lat]) => `Written as longitude ${lng}, latitude ${lat}`,
      visit: "Check the coordinates.",
      cure: "Exchange latitude and longitude",
    },
  },
  find: ({ records, areas }) => [
    ...records.flatMap((record) => {
      const { point } = record;
      return point && isSwapped([point[0], point[1]])
        ? [foundAt(record, { part: "point", figures: [...point], isCurable: true })]
        : [];
    }),
    ...Object.values(areas).flatMap(({ id, geometry }) => {
      if (!geometry) return [];
      const first = polygonsOf(geometry)[0]?.[0]?.[0];
      return first && isSwapped(first)
        ? [{ areaIds: [id], part: "area", figures: [...first], isCurable: true }]
        : [];
    }),
  ],
  cure: (finding) => (finding.part === "point" ? swapPoint(finding) : swapArea(finding)),
};

const swapPoint =
  ({ recordIds }: Finding): Edit =>
  (project) => {
    const record = project.records[recordIds[0] ?? ""];
    if (!record?.point) return project;
    const point: [number, number] = [record.point[1], record.point[0]];
    return { ...project, records: { ...project.records, [record.id]: { ...record, point } } };
  };

const swapArea =
  ({ areaIds }: Finding): Edit =>
  (project) => {
    const area = project.areas[areaIds[0] ?? ""];
    if (!area?.geometry) return project;
    const geometry = swapAxes(area.geometry);
    return geometry.type === "Polygon" || geometry.type === "MultiPolygon"
      ? { ...project, areas: { ...project.areas, [area.id]: { ...area, geometry } } }
      : project;
  };
