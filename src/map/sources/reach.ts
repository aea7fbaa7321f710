import { boundsOf } from "../../domain/geo/bounds";
import type { Position, WorkGeometry } from "../../domain/geo/schema";
import type { AppState } from "../../store/app-store";
import { selectEffects, selectScene } from "../../store/derived";
import { collect, defineSource, noFeatures } from "../layer";
import { offset, reachLines } from "../reach";
import { metresPerPixelAt } from "../scale";
import { isAlongRoads } from "./reached-roads";
import { sectorOfWork, workInHand } from "./works";

/** More hairlines than this would be a grey disc. */
const mostSpokes = 150;
/** South-east of the work, where neither its symbol nor its name stands. */
const handleAngle = -Math.PI / 7;

const effectInHand = (state: AppState) => {
  const work = workInHand(state);
  return work ? (selectEffects(state)?.byWork.get(work.id) ?? null) : null;
};

/** Nearer to the symbol, a hand that means to move the work would take the ring instead. */
const clearOfSymbolPx = 40;

const isClearOfSymbol = ({ draft, mapView }: AppState, reachM: number): boolean =>
  draft?.reachM !== undefined || reachM / mapView.metresPerPixel >= clearOfSymbolPx;

/** How far the work in hand reaches: its area, its ring, the handle that resizes it. */
export const reachSource = defineSource({
  id: "reach",
  tolerance: 0,
  inputs: (state) => {
    const work = workInHand(state);
    // A ring would claim what lies beyond a river; `reached-roads` shows where the ways lead.
    const reachM = work && isAlongRoads(state, work) ? null : effectInHand(state)?.reachM;
    return [work, reachM, state.step === "plan" && isClearOfSymbol(state, reachM ?? 0)];
  },
  toGeoJson: ([work, reachM, hasHandle]) => {
    if (!work || !reachM || reachM <= 0) return noFeatures;
    const sector = sectorOfWork(work);
    const lines = reachLines(work.geometry, reachM);
    const properties = { sector, reachM };
    const features: GeoJSON.Feature[] = lines.map((line) => ({
      type: "Feature",
      geometry: { type: "LineString", coordinates: copied(line) },
      properties: { ...properties, part: "ring" },
    }));
    if (work.geometry.type === "Point") {
      features.push({
        type: "Feature",
        geometry: { type: "Polygon", coordinates: [copied(lines[0] ?? [])] },
        properties: { ...properties, part: "area" },
      });
      if (hasHandle)
        features.push({
          type: "Feature",
          geometry: {
            type: "Point",
            coordinates: [...offset(work.geometry.coordinates, reachM, handleAngle)],
          },
          properties: { ...properties, part: "handle", label: `${Math.round(reachM)} m` },
        });
    } else
      features.push({
        type: "Feature",
        geometry: work.geometry,
        properties: { ...properties, part: "band", widthAtZoom0Px: bandWidth(work.geometry, reachM) },
      });
    return collect(features);
  },
});

/** Hairlines from a point work to the households it owns. */
export const spokesSource = defineSource({
  id: "spokes",
  inputs: (state) => {
    const work = workInHand(state);
    const isStraight = work !== null && !isAlongRoads(state, work);
    return [isStraight ? work : null, effectInHand(state)?.servedPoints, selectScene(state)];
  },
  toGeoJson: ([work, served, scene]) => {
    if (work?.geometry.type !== "Point" || !served || !scene || served.length > mostSpokes) return noFeatures;
    const from = work.geometry.coordinates;
    const sector = sectorOfWork(work);
    return collect(
      Array.from(served, (index) => ({
        type: "Feature",
        geometry: {
          type: "LineString",
          coordinates: [
            [...from],
            [scene.householdLngLat[2 * index] ?? 0, scene.householdLngLat[2 * index + 1] ?? 0],
          ],
        },
        properties: { sector },
      })),
    );
  },
});

const copied = (line: readonly Position[]) => line.map((position) => [...position]);

/** Pixels across at zoom 0; each zoom doubles them, as it does the ground. */
const bandWidth = (geometry: WorkGeometry, reachM: number) =>
  (2 * reachM) / metresPerPixelAt(0, boundsOf(geometry)[1]);
