import type { ExpressionSpecification } from "maplibre-gl";
import { boldFont, type DrawLayers } from "../layer";
import type { MapColours } from "../map-colours";

export const hatchImage = "hatch";
export const dotsImage = "dots";

const isUnknown: ExpressionSpecification = ["boolean", ["feature-state", "isUnknown"], false];
const isHovered: ExpressionSpecification = ["boolean", ["feature-state", "isHovered"], false];

/** The colour is a feature's state: to change it costs no geometry. */
const stateColour = (colours: MapColours): ExpressionSpecification => [
  "to-color",
  ["feature-state", "colour"],
  colours["--map-ground"],
];

export const rtFill: DrawLayers = (colours) => [
  {
    id: "rt-fill",
    source: "rt",
    type: "fill",
    paint: {
      "fill-color": stateColour(colours),
      "fill-opacity": ["case", isUnknown, 0.35, 0.86],
      "fill-antialias": false,
    },
  },
  {
    id: "rt-unknown",
    source: "rt",
    type: "fill",
    paint: { "fill-pattern": hatchImage, "fill-opacity": ["case", isUnknown, 1, 0] },
  },
  {
    id: "rt-approximate",
    source: "rt",
    type: "fill",
    filter: ["get", "isApproximate"],
    paint: { "fill-pattern": dotsImage },
  },
];

/** Laid over the colours, so that the fabric shows through. */
export const buildings: DrawLayers = (colours) => [
  {
    id: "buildings",
    source: "dataset-buildings",
    type: "fill",
    minzoom: 13.5,
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": colours["--map-house-rt"], "fill-opacity": 0.14, "fill-antialias": false },
  },
];

export const rtPoints: DrawLayers = (colours) => [
  {
    id: "rt-points",
    source: "rt-points",
    type: "circle",
    paint: {
      "circle-radius": ["interpolate", ["linear"], ["zoom"], 12, 4, 16, 9, 18, 13],
      "circle-color": stateColour(colours),
      "circle-stroke-width": 1.5,
      "circle-stroke-color": colours["--line-rt"],
    },
  },
];

export const rtHover: DrawLayers = (colours) => [
  {
    id: "rt-hover",
    source: "rt",
    type: "line",
    layout: { "line-join": "round" },
    paint: {
      "line-color": colours["--ink"],
      "line-width": 1.8,
      "line-opacity": ["case", isHovered, 1, 0],
    },
  },
];

const plateColour = (colours: MapColours): ExpressionSpecification => [
  "match",
  ["get", "letters"],
  "KB",
  colours["--lv-KB-ink"],
  "KS",
  colours["--lv-KS-ink"],
  "KR",
  colours["--lv-KR-ink"],
  "TK",
  colours["--lv-TK-ink"],
  colours["--label"],
];

export const plateImage = "plate";

const isPoint: ExpressionSpecification = ["get", "isPoint"];
const isFull: ExpressionSpecification = ["==", ["get", "tier"], "full"];
/** A point's label stands below its circle, an area's in its middle. */
const atOffset = (full: number, short: number, below: number): ExpressionSpecification => [
  "case",
  isPoint,
  ["literal", [0, below]],
  isFull,
  ["literal", [0, full]],
  ["literal", [0, short]],
];

export const rtLabels: DrawLayers = (colours) => [
  plates("rt-letters", colours, ["==", ["get", "tier"], "letters"], false),
  {
    id: "rt-names",
    source: "labels",
    type: "symbol",
    filter: ["!=", ["get", "tier"], "letters"],
    layout: {
      "text-field": ["get", "name"],
      "text-font": boldFont,
      "text-size": ["case", isFull, 12.5, 10.5],
      "text-offset": atOffset(-0.58, -0.55, 1.75),
      "text-allow-overlap": true,
      "symbol-sort-key": ["get", "order"],
    },
    paint: {
      "text-color": colours["--label"],
      "text-halo-color": colours["--map-halo"],
      "text-halo-width": 1.5,
    },
  },
  plates("rt-plates", colours, ["!=", ["get", "tier"], "letters"], true),
];

function plates(
  id: string,
  colours: MapColours,
  filter: ExpressionSpecification,
  mayOverlap: boolean,
): ReturnType<DrawLayers>[number] {
  return {
    id,
    source: "labels",
    type: "symbol",
    filter,
    layout: {
      "text-field": ["get", "plate"],
      "text-font": boldFont,
      "text-size": ["case", isFull, 10, 9],
      "text-offset": mayOverlap ? atOffset(0.92, 0.82, 3.9) : atOffset(0, 0, 1.9),
      "icon-image": plateImage,
      "icon-text-fit": "both",
      "icon-text-fit-padding": [0.5, 4, 0.5, 4],
      "text-allow-overlap": mayOverlap,
      "icon-allow-overlap": mayOverlap,
      "symbol-sort-key": ["get", "order"],
    },
    paint: { "text-color": plateColour(colours) },
  };
}
