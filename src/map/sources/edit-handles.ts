import { metresBetween } from "../../domain/geo/distance";
import type { Line, Polygon, Position } from "../../domain/geo/schema";
import { labelScale } from "../label-tier";
import { collect, defineSource, noFeatures } from "../layer";
import { workImageId } from "../work-images";
import { workInHand } from "./works";

/** Corners of the work in hand that can be dragged, and middles that become corners. */
export const editHandlesSource = defineSource({
  id: "edit-handles",
  tolerance: 0,
  inputs: (state) => [
    state.step === "plan" && state.tool.kind === "select" ? workInHand(state) : null,
    labelScale(state.mapView.metresPerPixel),
  ],
  toGeoJson: ([work, metresPerPixel]) => {
    if (work?.geometry.type !== "LineString" && work?.geometry.type !== "Polygon") return noFeatures;
    const middles = sidesOf(work.geometry).flatMap(([a, b], index) =>
      metresBetween(a, b) > middleRoomPx * metresPerPixel
        ? [handle([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], "middle", index)]
        : [],
    );
    return collect([...middles, ...graspable(cornersOf(work.geometry), cornerRoomPx * metresPerPixel)]);
  },
});

/** Handles that would lie on each other cannot be told apart: from afar some wait until one looks closer. */
const cornerRoomPx = 18;
const middleRoomPx = 44;

function graspable(corners: readonly Position[], apartM: number): GeoJSON.Feature[] {
  const last = corners.length - 1;
  let shown: Position | null = null;
  return corners.flatMap((corner, index) => {
    const isEnd = index === 0 || index === last;
    if (shown && !isEnd && metresBetween(shown, corner) < apartM) return [];
    shown = corner;
    return [handle(corner, "corner", index)];
  });
}

/** Where the work stood when the drag began. */
export const ghostSource = defineSource({
  id: "ghost",
  tolerance: 0,
  inputs: (state) => [
    state.draft,
    state.draft ? state.project?.interventions[state.draft.workId] : undefined,
  ],
  toGeoJson: ([draft, work], state) => {
    if (!draft || !work || draft.geometry === work.geometry) return noFeatures;
    const shown = workInHand(state);
    const features: GeoJSON.Feature[] = [
      { type: "Feature", geometry: work.geometry, properties: { image: workImageId(work.componentId) } },
    ];
    if (work.geometry.type === "Point" && shown?.geometry.type === "Point")
      features.push({
        type: "Feature",
        geometry: {
          type: "LineString",
          coordinates: [[...work.geometry.coordinates], [...shown.geometry.coordinates]],
        },
        properties: {},
      });
    return collect(features);
  },
});

/** The corners of a line, or of a polygon's outer ring without its closing one. */
const cornersOf = (geometry: Line | Polygon): readonly Position[] =>
  geometry.type === "LineString" ? geometry.coordinates : (geometry.coordinates[0] ?? []).slice(0, -1);

function sidesOf(geometry: Line | Polygon): (readonly [Position, Position])[] {
  const path = geometry.type === "LineString" ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  return path.slice(1).map((b, index) => [path[index] ?? b, b] as const);
}

const handle = (position: Position, kind: "corner" | "middle", index: number): GeoJSON.Feature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [...position] },
  properties: { kind, index },
});
