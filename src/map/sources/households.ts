import type { Scene } from "../../domain/coverage/types";
import type { AppState } from "../../store/app-store";
import { selectScene } from "../../store/derived";
import { collect, defineSource, noFeatures } from "../layer";
import { workInHand } from "./works";

/** Above this scale (metres per pixel) dots would run together; below the second they are always shown in Rencana. */
const onDemandMpp = 1.3;
const alwaysMpp = 0.8;

/** Whether household dots stand on the map: asked for, or a work is in hand, and there is room for them. */
export const areDotsShown = (state: AppState): boolean => {
  const { metresPerPixel } = state.mapView;
  if (metresPerPixel > onDemandMpp) return false;
  const isWanted = state.areHouseholdsShown || workInHand(state) !== null;
  return isWanted || (state.step === "plan" && metresPerPixel < alwaysMpp);
};

/** Beside the dots that the work in hand reaches, are all others shown too? From afar only where asked for. */
export const areAllDotsShown = (state: AppState): boolean =>
  state.areHouseholdsShown || state.mapView.metresPerPixel < alwaysMpp;

/** Estimated household points: large, still, and not made until they are looked at. */
export const householdsSource = defineSource({
  id: "households",
  promoteId: "index",
  inputs: (state) => [areDotsShown(state) ? selectScene(state) : null],
  toGeoJson: ([scene]) => (scene ? pointsOf(scene) : noFeatures),
});

const pointsOf = ({ householdLngLat, householdRecord }: Scene) =>
  collect(
    Array.from(householdRecord, (_record, index) => ({
      type: "Feature",
      geometry: {
        type: "Point",
        coordinates: [householdLngLat[2 * index] ?? 0, householdLngLat[2 * index + 1] ?? 0],
      },
      properties: { index },
    })),
  );
