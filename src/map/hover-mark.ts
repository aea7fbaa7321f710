import type { Map as MapLibreMap } from "maplibre-gl";

type Target = Pick<MapLibreMap, "getSource" | "setFeatureState">;

/** Outlines the RT under the pointer, one at a time. */
export function createHoverMark(map: Target) {
  let marked: string | null = null;
  return {
    /** An RT unit's id; null: none. */
    show(id: string | null) {
      if (id === marked) return;
      if (marked !== null) setHovered(map, marked, false);
      if (id !== null) setHovered(map, id, true);
      marked = id;
    },
  };
}

function setHovered(map: Target, id: string, isHovered: boolean): void {
  for (const source of ["rt", "rt-points"])
    if (map.getSource(source)) map.setFeatureState({ source, id }, { isHovered });
}
