import "./maplibre-worker";
import { Map as MapLibreMap } from "maplibre-gl";
import type { AppState, AppStore } from "../store/app-store";
import { selectSideIds, stateOfSide } from "../store/comparing";
import { createBasemapSync, isBasemapEvent } from "./basemap-sync";
import type { MapHandle } from "./create-map";
import { createHoverMark } from "./hover-mark";
import type { DrawLayers } from "./layer";
import { createLayerSync } from "./layer-sync";
import { mapLayers } from "./layers";
import { readMapColours } from "./map-colours";
import { whenMap } from "./map-commands";
import { addPatternImages } from "./pattern-images";
import { createRtColours } from "./rt-colours";
import { mapSources } from "./sources";
import { emptyStyle } from "./style";
import { createWorkImages } from "./work-images";

/** What belongs to a hand at work, or to single households: a picture to compare does without. */
const left = new Set(["reach", "spokes", "reached-roads", "households", "edit-handles", "ghost", "sites"]);
const sources = mapSources.filter(({ id }) => !left.has(id));
const layers = mapLayers.map(
  (draw): DrawLayers =>
    (colours) =>
      draw(colours).filter((layer) => !("source" in layer && left.has(String(layer.source)))),
);

/**
 * The right side of a comparison: a second map over the one map, that takes no pointer and goes where that one goes.
 * It costs a WebGL context and is removed with the comparison. Returns the removing.
 */
export function createSideMap(container: HTMLElement, store: AppStore): () => void {
  let remove = () => {};
  const stopWaiting = whenMap(store, (leader) => {
    remove = followMap(container, store, leader).remove;
  });
  return () => {
    stopWaiting();
    remove();
  };
}

/** The same for a map that is there. */
export function followMap(
  container: HTMLElement,
  store: AppStore,
  leader: MapLibreMap,
): Pick<MapHandle, "map" | "remove"> {
  const colours = () => readMapColours(container);
  const map = new MapLibreMap({
    container,
    style: emptyStyle(colours()),
    ...viewUnder(container, leader),
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    maxPitch: 0,
    maxZoom: 22,
    refreshExpiredTiles: false,
  });
  // What it shows is told by the table and the labels; the keys belong to the map below.
  const canvas = map.getCanvas();
  canvas.removeAttribute("tabindex");
  canvas.setAttribute("aria-hidden", "true");

  const layerSync = createLayerSync(map, sources, layers);
  const rtColours = createRtColours(map, colours);
  const basemap = createBasemapSync(map);
  const hover = createHoverMark(map);
  map.setMissingStyleImageResolver(createWorkImages(map, colours));

  let isReady = false;
  map.on("style.load", () => {
    const state = rightSide(store.getState());
    addPatternImages(map, colours());
    layerSync.install(state, colours());
    basemap.forget();
    rtColours.repaint(state);
    isReady = true;
    update(store.getState());
  });
  map.on("webglcontextlost", () => {
    isReady = false;
  });
  map.on("error", (event) => {
    // The map below tells of tiles that do not come.
    if (!isBasemapEvent(event)) console.error(event.error);
  });

  function update(now: AppState) {
    if (!isReady) return;
    const state = rightSide(now);
    layerSync.update(state);
    rtColours.update(state);
    basemap.update(state);
    hover.show(now.hover?.unitId ?? null);
  }
  const unsubscribe = store.subscribe(update);

  // In the same frame, or the two halves of a street part while the hand moves.
  const goAlong = () => {
    map.jumpTo(viewUnder(container, leader));
    if (isReady) map.redraw();
  };
  leader.on("move", goAlong);
  leader.on("resize", goAlong);
  map.on("resize", goAlong);
  return {
    map,
    remove() {
      unsubscribe();
      leader.off("move", goAlong);
      leader.off("resize", goAlong);
      map.remove();
    },
  };
}

/** What the one map shows under this element, which may lie over a part of it alone. */
function viewUnder(element: HTMLElement, leader: MapLibreMap) {
  const [below, above] = [leader.getContainer().getBoundingClientRect(), element.getBoundingClientRect()];
  const middle = leader.unproject([
    above.left - below.left + above.width / 2,
    above.top - below.top + above.height / 2,
  ]);
  return { center: middle, zoom: leader.getZoom(), bearing: leader.getBearing() };
}

const rightSide = (state: AppState): AppState => {
  const [, sideId] = selectSideIds(state);
  return sideId === undefined ? state : stateOfSide(state, sideId);
};
