import { contains } from "../../geo/contains";
import { edgeDistanceM } from "../../geo/distance";
import { insidePoint } from "../../import/locate";
import { editRow } from "../check-edits";
import { foundAt } from "../figure-faults";
import { drawnUnits } from "../rt-places";
import type { CheckRule } from "../rule";

/** A phone's fix is some metres off: so near to its RT a point counts as in it. */
const nearM = 10;

export const pointOutsideRt: CheckRule = {
  id: "point_outside_rt",
  severity: "warn",
  words: {
    id: {
      title: "Titik survei di luar RT-nya",
      found: ([metres]) => `Titiknya ${metres} m di luar batas RT`,
      visit: "Ambil ulang koordinatnya, atau periksa nomor RT.",
      cure: "Letakkan di dalam RT",
    },
    en: {
      title: "Survey point outside its RT",
      found: ([metres]) => `The point lies ${metres} m outside the RT's boundary`,
      visit: "Take the coordinates again, or check the RT's number.",
      cure: "Put it inside the RT",
    },
  },
  find: (scene) =>
    drawnUnits(scene).flatMap(({ area, record }) => {
      const point = record?.point;
      if (!record || !point || contains(area.geometry, point[0], point[1])) return [];
      const metres = edgeDistanceM(area.geometry, point[0], point[1]);
      if (metres <= nearM) return [];
      return [
        foundAt(record, {
          bounds: [point[0], point[1], point[0], point[1]],
          figures: [Math.round(metres)],
          isCurable: insidePoint(area.geometry) !== null,
        }),
      ];
    }),
  cure: (finding) => (project) =>
    editRow(finding, ({ areaId }) => {
      const geometry = areaId === null ? null : project.areas[areaId]?.geometry;
      const point = geometry ? insidePoint(geometry) : null;
      return point && { point };
    })(project),
};
