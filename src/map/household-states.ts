import type { ExpressionSpecification, Map as MapLibreMap } from "maplibre-gl";
import { shallow } from "zustand/vanilla/shallow";
import type { AppState } from "../store/app-store";
import { selectEffects, selectScene } from "../store/derived";
import { type MapColours, sectorColour } from "./map-colours";
import { areAllDotsShown, areDotsShown } from "./sources/households";
import { sectorOfWork, workInHand } from "./sources/works";

type Target = Pick<MapLibreMap, "setFeatureState" | "removeFeatureState" | "setPaintProperty">;
type Mark = "served" | "reached";

const source = "households";
const layer = "households";
const isMarked: ExpressionSpecification = [
  "any",
  ["boolean", ["feature-state", "isServed"], false],
  ["boolean", ["feature-state", "isReached"], false],
];

/** Marks the household dots that the work in hand serves or only reaches; touches what changed alone. */
export function createHouseholdStates(map: Target, colours: () => MapColours) {
  let inputs: readonly unknown[] = [];
  let marked = new Map<number, Mark>();
  let colour = "";
  let isAllShown: boolean | null = null;

  function showAll(isWanted: boolean) {
    if (isWanted === isAllShown) return;
    isAllShown = isWanted;
    const opacity: ExpressionSpecification | number = isWanted ? 1 : ["case", isMarked, 1, 0];
    map.setPaintProperty(layer, "circle-opacity", opacity);
    map.setPaintProperty(layer, "circle-stroke-opacity", opacity);
  }

  function clear() {
    marked = new Map();
    map.removeFeatureState({ source });
  }

  return {
    update(state: AppState) {
      showAll(areAllDotsShown(state));
      const work = areDotsShown(state) ? workInHand(state) : null;
      const effect = work ? selectEffects(state)?.byWork.get(work.id) : undefined;
      const next = [selectScene(state), effect];
      if (shallow(inputs, next)) return;
      // Another project has other points under the same indices.
      if (inputs[0] !== next[0]) clear();
      inputs = next;
      const sector = work ? sectorColour(colours(), sectorOfWork(work)) : "";
      if (sector !== colour) clear();
      colour = sector;

      const marks = new Map<number, Mark>();
      for (const index of effect?.otherReachedPoints ?? []) marks.set(index, "reached");
      for (const index of effect?.servedPoints ?? []) marks.set(index, "served");
      for (const id of marked.keys()) if (!marks.has(id)) map.removeFeatureState({ source, id });
      for (const [id, mark] of marks)
        if (marked.get(id) !== mark)
          map.setFeatureState(
            { source, id },
            { isServed: mark === "served", isReached: mark === "reached", colour },
          );
      marked = marks;
    },
    forget() {
      isAllShown = null;
      inputs = [];
      marked = new Map();
    },
  };
}
