import type { ExpressionSpecification } from "maplibre-gl";
import { boldFont, type DrawLayers, italicFont, mediumFont } from "../layer";

/** The kelurahan itself is lighter than what lies around it: the eye falls in. */
export const ground: DrawLayers = (colours) => [
  {
    id: "kelurahan-ground",
    source: "areas",
    type: "fill",
    filter: ["all", ["==", ["get", "level"], "kelurahan"], ["get", "isOwn"]],
    paint: { "fill-color": colours["--map-ground"] },
  },
];

export const green: DrawLayers = (colours) => [
  {
    id: "green",
    source: "dataset-green",
    type: "fill",
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": colours["--map-green"] },
  },
];

export const water: DrawLayers = (colours) => [
  {
    id: "water-fill",
    source: "dataset-water",
    type: "fill",
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": colours["--map-water"], "fill-outline-color": colours["--map-water-line"] },
  },
  {
    id: "water-line",
    source: "dataset-water",
    type: "line",
    filter: ["==", ["geometry-type"], "LineString"],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: {
      "line-color": colours["--map-water"],
      "line-width": ["interpolate", ["exponential", 2], ["zoom"], 12, 0.8, 16, 5, 19, 26],
    },
  },
];

/** Other layers the user loaded: seen, but taking no colour that means something. */
export const other: DrawLayers = (colours) => [
  {
    id: "other-fill",
    source: "dataset-other",
    type: "fill",
    filter: ["==", ["geometry-type"], "Polygon"],
    paint: { "fill-color": colours["--map-other-line"], "fill-opacity": 0.18 },
  },
  {
    id: "other-line",
    source: "dataset-other",
    type: "line",
    filter: ["!=", ["geometry-type"], "Point"],
    paint: { "line-color": colours["--map-other-line"], "line-width": 1 },
  },
  {
    id: "other-point",
    source: "dataset-other",
    type: "circle",
    filter: ["==", ["geometry-type"], "Point"],
    paint: {
      "circle-radius": 3,
      "circle-color": colours["--map-halo"],
      "circle-stroke-width": 1,
      "circle-stroke-color": colours["--line-kel-other"],
    },
  },
];

/** Main roads wide, footways thin, where the file says which is which (the words are OpenStreetMap's). */
const widthShare: ExpressionSpecification = [
  "match",
  ["to-string", ["get", "highway"]],
  ["motorway", "trunk", "primary", "secondary", "tertiary"],
  1.8,
  ["footway", "path", "steps", "pedestrian", "track"],
  0.6,
  1,
];

const roadWidth = (extraPx: number): ExpressionSpecification => {
  const atScale = (widthPx: number): ExpressionSpecification => ["+", ["*", widthPx, widthShare], extraPx];
  return [
    "interpolate",
    ["exponential", 2],
    ["zoom"],
    13,
    atScale(1),
    16,
    atScale(4),
    17.5,
    atScale(10),
    20,
    atScale(50),
  ];
};

export const roads: DrawLayers = (colours) => [
  {
    id: "roads-casing",
    source: "dataset-roads",
    type: "line",
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colours["--map-road-case"], "line-width": roadWidth(1.8) },
  },
  {
    id: "roads",
    source: "dataset-roads",
    type: "line",
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colours["--map-road"], "line-width": roadWidth(0) },
  },
];

/** Streets inside an RT, laid over its colour: people find their house by the gang. */
export const roadsOver: DrawLayers = (colours) => [
  {
    id: "roads-over",
    source: "dataset-roads",
    type: "line",
    minzoom: 14,
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colours["--map-road"], "line-width": roadWidth(0), "line-opacity": 0.5 },
  },
];

/** Names along what they name, left to right. Whatever the file calls the column, in this order. */
const anyName: ExpressionSpecification = [
  "to-string",
  ["coalesce", ["get", "name"], ["get", "nama"], ["get", "NAMOBJ"], ""],
];

export const groundNames: DrawLayers = (colours) => [
  {
    id: "road-names",
    source: "dataset-roads",
    type: "symbol",
    minzoom: 17,
    layout: {
      "symbol-placement": "line",
      "text-field": anyName,
      "text-font": mediumFont,
      "text-size": 11,
      "text-padding": 12,
    },
    paint: {
      "text-color": colours["--label-2"],
      "text-halo-color": colours["--map-road"],
      "text-halo-width": 1.5,
    },
  },
  {
    id: "water-names",
    source: "dataset-water",
    type: "symbol",
    minzoom: 14,
    layout: {
      "symbol-placement": "line",
      "text-field": anyName,
      "text-font": italicFont,
      "text-size": 12.5,
      "text-letter-spacing": 0.06,
    },
    paint: {
      "text-color": colours["--label-water"],
      "text-halo-color": colours["--map-water"],
      "text-halo-width": 2,
    },
  },
  {
    id: "kelurahan-names",
    source: "kelurahan-names",
    type: "symbol",
    // A province's names would hide it.
    minzoom: 10,
    layout: {
      "symbol-sort-key": ["get", "order"],
      // Beside its place where the letters of RTs are in the way.
      "text-variable-anchor": ["center", "bottom", "top", "left", "right"],
      "text-radial-offset": 1.2,
      "text-field": ["upcase", ["get", "name"]],
      "text-font": boldFont,
      "text-size": 12,
      "text-letter-spacing": 0.16,
    },
    paint: {
      "text-color": ["case", ["get", "isOwn"], colours["--label"], colours["--label-2"]],
      "text-halo-color": ["case", ["get", "isOwn"], colours["--map-halo"], colours["--map-outside"]],
      "text-halo-width": 2,
    },
  },
];
