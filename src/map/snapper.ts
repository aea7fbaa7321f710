import type { Map as MapLibreMap } from "maplibre-gl";
import type { Position } from "../domain/geo/schema";
import type { AppStore } from "../store/app-store";
import { nearestSnap, type Segment, snapSegments } from "./snap";

const snapPx = 12;

/** Gathers what is in sight once, when a sketch or drag begins or the map has moved; then only measures. */
export function createSnapper(map: MapLibreMap, store: AppStore) {
  let segments: readonly Segment[] | null = null;
  map.on("moveend", () => {
    segments = null;
  });

  return {
    /** Call when a new sketch or drag begins: works may have come or gone. */
    begin() {
      segments = null;
    },
    snap(at: Position): Position | null {
      const state = store.getState();
      if (segments === null) {
        const box = map.getBounds();
        const bounds = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()] as const;
        segments = snapSegments(state, bounds, state.selectedWorkId);
      }
      return nearestSnap(at, segments, snapPx * state.mapView.metresPerPixel);
    },
  };
}
