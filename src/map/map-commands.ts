import type { Map as MapLibreMap } from "maplibre-gl";
import { boundsOfAll } from "../domain/geo/bounds";
import type { Bounds } from "../domain/geo/schema";
import type { Project } from "../domain/project/schema";
import type { AppStore } from "../store/app-store";

type Wish = (map: MapLibreMap) => void;

const maps = new WeakMap<AppStore, MapLibreMap>();
const wishes = new WeakMap<AppStore, Set<Wish>>();

/** Ties the one map to its store, so that buttons outside it can move it. Returns the untying. */
export function registerMap(store: AppStore, map: MapLibreMap): () => void {
  maps.set(store, map);
  for (const wish of wishes.get(store) ?? []) wish(map);
  wishes.delete(store);
  return () => {
    if (maps.get(store) === map) maps.delete(store);
  };
}

/** Calls back with the one map, at once or when it is there. Returns the end of waiting. */
export function whenMap(store: AppStore, wish: Wish): () => void {
  const map = maps.get(store);
  if (map) {
    wish(map);
    return () => {};
  }
  const waiting = wishes.get(store) ?? new Set<Wish>();
  wishes.set(store, waiting.add(wish));
  return () => waiting.delete(wish);
}

/** Tells the camera that this move was wished for. */
const byUser = { isByUser: true };

export const zoomIn = (store: AppStore): void => {
  maps.get(store)?.zoomIn(undefined, byUser);
};

export const zoomOut = (store: AppStore): void => {
  maps.get(store)?.zoomOut(undefined, byUser);
};

/** Moves the map only where the box does not lie whole in the part that nothing covers. */
export function bringIntoView(store: AppStore, bounds: Bounds): void {
  const map = maps.get(store);
  if (!map) return;
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
  const { clientWidth, clientHeight } = map.getContainer();
  const [west, south, east, north] = bounds;
  const [low, high] = [map.project([west, south]), map.project([east, north])];
  const isInView =
    low.x >= left && high.x <= clientWidth - right && high.y >= top && low.y <= clientHeight - bottom;
  if (!isInView) store.getState().fly(bounds);
}

/** Shows everything the project has. */
export function fitAll(store: AppStore): void {
  const bounds = projectBounds(store.getState().project);
  if (bounds) store.getState().fly(bounds);
}

/** The box round all boundaries, survey points and works; null where nothing has a place yet. */
export function projectBounds(project: Project | null): Bounds | null {
  if (!project) return null;
  const areas = Object.values(project.areas).flatMap(({ geometry }) => geometry ?? []);
  const points = Object.values(project.records).flatMap(({ point }) =>
    point ? [{ type: "Point" as const, coordinates: [...point] as [number, number] }] : [],
  );
  const works = Object.values(project.interventions).map(({ geometry }) => geometry);
  // A boundary says where the project is; a lone stray survey point shall not push it out of sight.
  return boundsOfAll(areas.length > 0 ? areas : [...points, ...works]);
}
