import "./maplibre-worker";
import { AttributionControl, Map as MapLibreMap, type PaddingOptions } from "maplibre-gl";
import type { Bounds } from "../domain/geo/schema";
import type { AppState, AppStore } from "../store/app-store";
import { selectSideIds, stateOfSide } from "../store/comparing";
import { createBasemapSync, isBasemapEvent } from "./basemap-sync";
import { createHouseholdStates } from "./household-states";
import { createLayerSync } from "./layer-sync";
import { mapLayers } from "./layers";
import { readMapColours } from "./map-colours";
import { projectBounds, registerMap } from "./map-commands";
import { addPatternImages } from "./pattern-images";
import { createPointing } from "./pointing";
import { createRtColours } from "./rt-colours";
import { metresPerPixelAt } from "./scale";
import { createSketching } from "./sketching";
import { createSnapper } from "./snapper";
import { mapSources } from "./sources";
import { emptyStyle } from "./style";
import { createWorkDrag } from "./work-drag";
import { createWorkImages } from "./work-images";
import { createWorkNudge } from "./work-nudge";

/** Somewhere to look before anything is loaded: the middle of Indonesia. */
const indonesia = { center: [117.5, -2.5] as [number, number], zoom: 4 };
const fitPaddingPx = 40;
const leastRoomPx = 60;
const flightMs = 320;
/** About 0.4 m per pixel: an RT fills a part of the map, and its neighbours tell where it is. */
const closestFit = 17.5;

/** Hands and keys move the map with an event of their own, buttons say so; a change of size is nobody's wish. */
const isByUser = (event: object): boolean =>
  "isByUser" in event || ("originalEvent" in event && event.originalEvent !== undefined);

export type MapHandle = {
  readonly map: MapLibreMap;
  /** Pixels of the map that a drawer, panel or card lies over. */
  readonly setPadding: (padding: PaddingOptions) => void;
  readonly remove: () => void;
};

/** The one map: draws the store, and turns pointers and keys into changes of it. */
export function createMap(container: HTMLElement, store: AppStore, label: string): MapHandle {
  const colours = () => readMapColours(container);
  const map = new MapLibreMap({
    container,
    style: emptyStyle(colours()),
    ...indonesia,
    locale: { "Map.Title": label },
    fadeDuration: 0,
    maxPitch: 0,
    maxZoom: 22,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    // Tiles come as images, never by fetch: the page's security policy allows no other way out.
    refreshExpiredTiles: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  const layers = createLayerSync(map, mapSources, mapLayers);
  const rtColours = createRtColours(map, colours);
  const householdStates = createHouseholdStates(map, colours);
  const basemap = createBasemapSync(map);
  const camera = createCamera(map, store);
  const snapper = createSnapper(map, store);
  const sketching = createSketching(map, store, snapper, colours);
  const stopDrag = createWorkDrag(map, store, snapper);
  const stopNudge = createWorkNudge(map, store);
  createPointing(map, store);
  map.setMissingStyleImageResolver(createWorkImages(map, colours));
  const unregister = registerMap(store, map);

  let isReady = false;
  // Also after a lost WebGL context, when MapLibre builds the style again without our states.
  map.on("style.load", () => {
    const state = leftSide(store.getState());
    addPatternImages(map, colours());
    layers.install(state, colours());
    basemap.forget();
    basemap.update(state);
    rtColours.repaint(state);
    householdStates.forget();
    householdStates.update(state);
    isReady = true;
    update(store.getState());
  });
  map.on("webglcontextlost", () => {
    isReady = false;
  });
  map.on("error", (event) => {
    if (isBasemapEvent(event)) store.getState().setBasemapUnreachable(true);
    else console.error(event.error);
  });

  function update(now: AppState) {
    if (!isReady) return;
    const state = leftSide(now);
    layers.update(state);
    rtColours.update(state);
    householdStates.update(state);
    basemap.update(state);
    sketching.update(state);
    camera.update(state);
    showAttribution(map, state);
  }
  const unsubscribe = store.subscribe(update);

  return {
    map,
    setPadding: camera.setPadding,
    remove() {
      unsubscribe();
      unregister();
      stopDrag();
      stopNudge();
      sketching.stop();
      map.remove();
    },
  };
}

/** What the map draws: the state, or while plans are compared the left one of them. */
function leftSide(state: AppState): AppState {
  const [sideId] = selectSideIds(state);
  return sideId === undefined ? state : stateOfSide(state, sideId);
}

/** Shows a project when it opens or gets its first place, goes where the state wishes, tells the scale. */
function createCamera(map: MapLibreMap, store: AppStore) {
  let shownProject: string | null = null;
  let flown = 0;
  /** What the map was last made to show, until the user moves it. */
  let fitted: Bounds | null = null;
  let isTelling = false;

  function tellView() {
    if (isTelling) return;
    isTelling = true;
    requestAnimationFrame(() => {
      isTelling = false;
      store.getState().setMapView({
        metresPerPixel: metresPerPixelAt(map.getZoom(), map.getCenter().lat),
        bearingDeg: map.getBearing(),
      });
    });
  }
  map.on("move", tellView);
  map.on("load", tellView);
  map.on("movestart", (event) => {
    if (isByUser(event)) fitted = null;
  });
  map.on("resize", refit);

  function showBounds(bounds: Bounds, duration: number) {
    fitted = bounds;
    // The canvas, which follows its container a moment later, is what the map fits into.
    const { clientWidth, clientHeight } = map.getCanvas();
    const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
    const room = Math.min(clientWidth - left - right, clientHeight - top - bottom);
    // With a drawer over nearly all of a phone's map, what is left still gets the middle.
    if (room < leastRoomPx) {
      map.easeTo({ center: [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2], duration });
      return;
    }
    map.fitBounds([...bounds], { padding: Math.min(fitPaddingPx, room / 8), duration, maxZoom: closestFit });
  }

  /** Another panel, palette or window leaves other room: what was shown stays whole. */
  function refit() {
    if (fitted) showBounds(fitted, 0);
  }

  return {
    /** Keeps what is looked at in the part of the map that nothing covers. */
    setPadding(padding: PaddingOptions) {
      const { style } = map.getContainer();
      style.setProperty("--map-covered-left", `${padding.left}px`);
      style.setProperty("--map-covered-bottom", `${padding.bottom}px`);
      map.easeTo({ padding, duration: 0 });
      refit();
    },

    update({ project, flyTo }: AppState) {
      if (project?.id !== shownProject) {
        const bounds = projectBounds(project);
        if (project === null || bounds) shownProject = project?.id ?? null;
        if (bounds) showBounds(bounds, 0);
      }
      if (flyTo && flyTo.seq !== flown) {
        flown = flyTo.seq;
        showBounds(flyTo.bounds, flightMs);
      }
    },
  };
}

const attribution = new WeakMap<MapLibreMap, AttributionControl>();

/** Tiles bring their attribution; without them there is nothing to attribute. */
function showAttribution(map: MapLibreMap, { project }: AppState) {
  const isWanted = project !== null && project.settings.basemap.kind !== "none";
  const control = attribution.get(map);
  if (isWanted && !control) {
    const added = new AttributionControl({ compact: true });
    attribution.set(map, added);
    map.addControl(added, "bottom-left");
  } else if (!isWanted && control) {
    attribution.delete(map);
    map.removeControl(control);
  }
}
