import { known } from "../../scoring/criterion";
import { hectares, setDenominator } from "../check-edits";
import { foundAt } from "../figure-faults";
import { drawnUnits } from "../rt-places";
import type { CheckRule } from "../rule";
import { leastShapeM2 } from "./tiny-polygon";

/** Surveyed and drawn area differ by more than a fifth (domain 9). */
const share = 0.2;

export const polygonArea: CheckRule = {
  id: "polygon_area",
  severity: "warn",
  words: {
    id: {
      title: "Luas survei dan luas di peta berbeda",
      found: ([surveyed, drawn]) => `Survei ${surveyed} ha, di peta ${drawn} ha`,
      visit: "Periksa batas RT di peta dan luasnya.",
      cure: "Pakai luas di peta",
    },
    en: {
      title: "Surveyed and drawn area differ",
      found: ([surveyed, drawn]) => `Survey ${surveyed} ha, on the map ${drawn} ha`,
      visit: "Check the RT's boundary on the map and its area.",
      cure: "Take the area on the map",
    },
  },
  find: (scene) =>
    drawnUnits(scene).flatMap(({ area, record }) => {
      const surveyed = known(record?.denominators.areaHa);
      const drawnM2 = scene.drawnM2(area);
      if (!record || surveyed === null || surveyed <= 0 || drawnM2 < leastShapeM2 || scene.isShifted(record))
        return [];
      return Math.abs((surveyed * 10_000) / drawnM2 - 1) <= share
        ? []
        : [foundAt(record, { figures: [surveyed, hectares(drawnM2)], isCurable: true })];
    }),
  cure: (finding) => {
    const [was = 0, becomes = null] = finding.figures;
    return setDenominator(finding, "areaHa", { was, becomes });
  },
};
