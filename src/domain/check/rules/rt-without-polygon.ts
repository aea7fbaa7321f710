import { contains } from "../../geo/contains";
import type { SurveyRecord } from "../../project/schema";
import { editRow } from "../check-edits";
import { foundAt } from "../figure-faults";
import type { CheckRule } from "../rule";
import type { SurveyScene } from "../survey-scene";

/** A surveyed RT that no boundary shows, where boundaries of other RTs are loaded. */
export const rtWithoutPolygon: CheckRule = {
  id: "rt_without_polygon",
  severity: "warn",
  words: {
    id: {
      title: "RT tanpa batas di peta",
      found: (_, [holder]) =>
        holder ? `Titiknya di dalam ${holder}, yang belum punya survei` : "Belum ada batas RT-nya",
      visit: "Gambar batas RT ini bersama ketua RT.",
      cure: "Kaitkan dengan batas itu",
    },
    en: {
      title: "RT without a boundary on the map",
      found: (_, [holder]) =>
        holder ? `Its point lies in ${holder}, which has no survey` : "No boundary of this RT yet",
      visit: "Draw this RT's boundary with its head.",
      cure: "Tie it to that boundary",
    },
  },
  find: (scene) => {
    if (scene.rts.length === 0) return [];
    const free = freeBoundaries(scene);
    return scene.units.flatMap(({ area, record }) => {
      if (!record || area?.geometry) return [];
      const holders = free.filter(({ geometry }) => isIn(record, geometry));
      const [holder] = holders;
      const isCurable = area === null && holders.length === 1;
      return [
        foundAt(record, {
          part: isCurable && holder ? holder.id : "",
          names: isCurable && holder ? [holder.name] : [],
          isCurable,
        }),
      ];
    });
  },
  cure: (finding) => (project) => {
    const isTaken = Object.values(project.records).some(({ areaId }) => areaId === finding.part);
    return isTaken || !project.areas[finding.part]
      ? project
      : editRow(finding, () => ({ areaId: finding.part }))(project);
  },
};

const isIn = ({ point }: SurveyRecord, geometry: SurveyScene["rts"][number]["geometry"]) =>
  point !== null && contains(geometry, point[0], point[1]);

function freeBoundaries({ units, rts }: SurveyScene) {
  const taken = new Set(units.flatMap(({ area, record }) => (area && record ? [area.id] : [])));
  return rts.filter(({ id }) => !taken.has(id));
}
