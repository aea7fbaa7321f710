import type { Map as MapLibreMap } from "maplibre-gl";
import { shallow } from "zustand/vanilla/shallow";
import type { AppState } from "../store/app-store";
import { type ClassId, classesOf, classify } from "../store/choropleth";
import { isPlanShown, selectBaseline, selectEffects, selectRuleset, selectUnits } from "../store/derived";
import { shownAssessment } from "../store/shown-assessments";
import { type MapColours, tokenColour } from "./map-colours";

/** The class of every RT as it is shown now, by unit id; null: unknown, hatched. */
function shownClasses(state: AppState): ReadonlyMap<string, ClassId | null> {
  const assessmentOf = shownAssessment(state);
  const ruleset = selectRuleset(state);
  return new Map(
    selectUnits(state).map((unit) => [unit.id, classify(state.colourBy, assessmentOf(unit), unit, ruleset)]),
  );
}

type Target = Pick<MapLibreMap, "setFeatureState">;

/** Colours RTs by feature-state: only those whose class changed, and never a geometry again. */
export function createRtColours(map: Target, colours: () => MapColours) {
  let inputs: readonly unknown[] = [];
  let painted = new Map<string, string | null>();

  function update(state: AppState) {
    const next = [
      selectUnits(state),
      isPlanShown(state) ? selectEffects(state)?.byRecord : selectBaseline(state),
      state.colourBy,
      selectRuleset(state),
    ];
    if (shallow(inputs, next)) return;
    inputs = next;
    const byClass = colourByClass(state, colours());
    const paint = new Map<string, string | null>();
    for (const [id, classId] of shownClasses(state)) {
      const colour = classId === null ? null : (byClass.get(classId) ?? null);
      paint.set(id, colour);
      if (painted.get(id) !== colour) setColour(map, id, colour, colours());
    }
    painted = paint;
  }

  return {
    update,
    /** After the style was built again nothing is coloured any more. */
    repaint(state: AppState) {
      inputs = [];
      painted = new Map();
      update(state);
    },
  };
}

const colourByClass = (state: AppState, colours: MapColours) =>
  new Map(
    classesOf(state.colourBy, selectRuleset(state)).map(({ id, colourToken }) => [
      id,
      tokenColour(colours, colourToken),
    ]),
  );

/** An RT is in one of the two sources; state for an id that a source lacks is harmless. */
function setColour(map: Target, id: string, colour: string | null, colours: MapColours) {
  const state = { colour: colour ?? colours["--lv-none"], isUnknown: colour === null };
  for (const source of ["rt", "rt-points"]) map.setFeatureState({ source, id }, state);
}
