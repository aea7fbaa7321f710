import { contains } from "../../domain/geo/contains";
import { type Circle, largestCircle } from "../../domain/geo/largest-circle";
import type { Areal, Position } from "../../domain/geo/schema";
import type { RtUnit } from "../../domain/project/rt-units";
import type { Intervention } from "../../domain/project/schema";
import type { Ruleset } from "../../domain/rules/ruleset";
import type { Assessment } from "../../domain/scoring/assessment";
import { choroplethValue, classesOf, classify } from "../../store/choropleth";
import { isPlanShown, selectBaseline, selectEffects, selectRuleset, selectUnits } from "../../store/derived";
import { shownAssessment } from "../../store/shown-assessments";
import type { ColourBy } from "../../store/view-slice";
import { clearOfSymbols } from "../clear-of-symbols";
import { type LabelTier, labelScale, labelTier } from "../label-tier";
import { collect, defineSource, noFeatures } from "../layer";
import { shownWorks } from "./works";

/** Names and level plates of the RTs: small, and only what changed is sent to the worker. */
export const labelsSource = defineSource({
  id: "labels",
  promoteId: "id",
  isDiffed: true,
  inputs: (state) => [
    selectUnits(state),
    isPlanShown(state) ? selectEffects(state)?.byRecord : selectBaseline(state),
    state.colourBy,
    selectRuleset(state),
    labelScale(state.mapView.metresPerPixel),
    shownWorks(state),
  ],
  toGeoJson: (_inputs, state) => {
    const assessmentOf = shownAssessment(state);
    const scale = labelScale(state.mapView.metresPerPixel);
    // From afar nothing is named, however wide: the circles of a whole city are not worked out for it.
    if (labelTier(Number.POSITIVE_INFINITY, scale) === "none") return noFeatures;
    const ruleset = selectRuleset(state);
    const spots = selectUnits(state).flatMap((unit): readonly Spot[] => {
      const spot = labelSpot(unit);
      const tier = spot ? labelTier(spot.radiusM, scale) : "none";
      return spot && tier !== "none" ? [{ ...spot, unit, tier }] : [];
    });
    const places = placesOf(spots, symbolsOf(shownWorks(state)), scale);
    return collect(
      spots.map(({ unit, tier, at, isPoint, radiusM }, index) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: [...(places[index] ?? at)] },
        properties: {
          id: unit.id,
          tier,
          name: labelName(unit, tier),
          isPoint,
          ...plateOf(state.colourBy, assessmentOf(unit), unit, ruleset, tier),
          // The widest RT speaks first where letters would lie on each other.
          order: -radiusM,
        },
      })),
    );
  },
});

/** One after the other, so that a label that steps aside for a symbol minds those that did before it. */
function placesOf(spots: readonly Spot[], symbols: readonly Position[], scale: number): readonly Position[] {
  const places = spots.map(({ at }) => at);
  if (symbols.length === 0) return places;
  spots.forEach(({ at, unit, tier, isPoint }, index) => {
    // Letters alone give way by themselves.
    if (tier === "letters") return;
    const geometry = unit.area?.geometry;
    const isInside = ([lng, lat]: Position) => isPoint || !geometry || contains(geometry, lng, lat);
    const labels = () => places.filter((_place, other) => other !== index);
    places[index] = clearOfSymbols(at, { symbols, labels, isInside }, scale);
  });
  return places;
}

const symbolsOf = (works: readonly Intervention[]): readonly Position[] =>
  works.flatMap(({ geometry }) => (geometry.type === "Point" ? [geometry.coordinates] : []));

type Place = { readonly at: Position; readonly radiusM: number; readonly isPoint: boolean };
type Spot = Place & { readonly unit: RtUnit; readonly tier: LabelTier };

/** A point without a polygon is given the room of an RT of about a tenth of a hectare. */
const pointRadiusM = 18;

const circles = new WeakMap<Areal, Circle>();

function labelSpot({ area, record }: RtUnit): Place | null {
  if (!area?.geometry)
    return record?.point ? { at: [...record.point], radiusM: pointRadiusM, isPoint: true } : null;
  const circle = circles.get(area.geometry) ?? largestCircle(area.geometry);
  circles.set(area.geometry, circle);
  return { at: circle.position, radiusM: circle.radiusM, isPoint: false };
}

/** RT always with its RW: RT numbers repeat in every RW. */
function labelName({ rt, rw, area, record }: RtUnit, tier: LabelTier): string {
  if (tier === "letters") return "";
  if (rt === null) return area?.name || record?.rawLabel || "";
  const pair = rw === null ? rt : `${rt}/${rw}`;
  return tier === "full" ? `RT ${pair}` : pair;
}

function plateOf(
  colourBy: ColourBy,
  assessment: Assessment | null,
  unit: RtUnit,
  ruleset: Ruleset,
  tier: LabelTier,
): { readonly plate: string; readonly letters: string } {
  const value = choroplethValue(colourBy, assessment, unit);
  if (value === null) return { plate: "?", letters: "" };
  if (colourBy.kind === "density") return { plate: String(Math.round(value)), letters: "" };
  if (colourBy.kind !== "total") return { plate: `${Math.round(value)}%`, letters: "" };
  const classId = classify(colourBy, assessment, unit, ruleset);
  const letters = classesOf(colourBy, ruleset).find(({ id }) => id === classId)?.letters ?? "";
  return { plate: tier === "full" ? `${letters} ${value}` : letters, letters };
}
