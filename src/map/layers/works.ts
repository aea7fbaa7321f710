import type { ExpressionSpecification } from "maplibre-gl";
import { type SectorId, sectorIds } from "../../domain/sectors";
import { boldFont, type DrawLayers } from "../layer";
import { type MapColours, sectorColour } from "../map-colours";

export const bySector = (colours: MapColours): ExpressionSpecification =>
  [
    "match",
    ["get", "sector"],
    ...sectorIds.flatMap((sector) => [sector, sectorColour(colours, sector)]),
    colours["--ink"],
  ] as unknown as ExpressionSpecification;

const isShape = (type: "Point" | "LineString" | "Polygon"): ExpressionSpecification => [
  "==",
  ["geometry-type"],
  type,
];
/** Roads are dashed, so that they are told from drains without their colour. */
const dashedSectors: readonly SectorId[] = ["road"];
const isDashed: ExpressionSpecification = ["in", ["get", "sector"], ["literal", [...dashedSectors]]];
const isSelected: ExpressionSpecification = ["get", "isSelected"];
const notPoint: ExpressionSpecification = ["!=", ["geometry-type"], "Point"];

export const workShapes: DrawLayers = (colours) => [
  {
    id: "works-fill",
    source: "works",
    type: "fill",
    filter: isShape("Polygon"),
    paint: { "fill-color": bySector(colours), "fill-opacity": 0.28 },
  },
  {
    id: "works-selected",
    source: "works",
    type: "line",
    filter: ["all", notPoint, isSelected],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colours["--ink"], "line-width": 9.5 },
  },
  {
    id: "works-casing",
    source: "works",
    type: "line",
    filter: notPoint,
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colours["--white"], "line-width": 6.5 },
  },
  {
    id: "works-line",
    source: "works",
    type: "line",
    filter: ["all", notPoint, ["!", isDashed]],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": bySector(colours), "line-width": 3.4 },
  },
  {
    id: "works-dashed",
    source: "works",
    type: "line",
    filter: ["all", notPoint, isDashed],
    layout: { "line-join": "round" },
    paint: { "line-color": bySector(colours), "line-width": 3.4, "line-dasharray": [6 / 3.4, 2.5 / 3.4] },
  },
];

const part = (name: string): ExpressionSpecification => ["==", ["get", "part"], name];

export const reach: DrawLayers = (colours) => [
  {
    id: "reach-area",
    source: "reach",
    type: "fill",
    filter: part("area"),
    paint: { "fill-color": bySector(colours), "fill-opacity": 0.1 },
  },
  {
    id: "reach-band",
    source: "reach",
    type: "line",
    filter: part("band"),
    layout: { "line-cap": "round", "line-join": "round" },
    // As wide as twice the reach: with its round ends that is the place within reach of a line.
    paint: {
      "line-color": bySector(colours),
      "line-opacity": 0.1,
      "line-width": [
        "interpolate",
        ["exponential", 2],
        ["zoom"],
        10,
        ["*", ["get", "widthAtZoom0Px"], 2 ** 10],
        22,
        ["*", ["get", "widthAtZoom0Px"], 2 ** 22],
      ],
    },
  },
  {
    id: "spokes",
    source: "spokes",
    type: "line",
    paint: { "line-color": bySector(colours), "line-width": 0.8, "line-opacity": 0.4 },
  },
  {
    id: "reach-casing",
    source: "reach",
    type: "line",
    filter: part("ring"),
    layout: { "line-join": "round" },
    paint: { "line-color": colours["--white"], "line-width": 4 },
  },
  {
    id: "reach-ring",
    source: "reach",
    type: "line",
    filter: part("ring"),
    layout: { "line-join": "round" },
    paint: { "line-color": bySector(colours), "line-width": 1.8 },
  },
];

/** Roads within reach: broad and soft, so that they are not taken for a road work. */
export const reachedRoads: DrawLayers = (colours) => {
  const soft: ExpressionSpecification = [
    "interpolate",
    ["linear"],
    0.55,
    0,
    colours["--white"],
    1,
    bySector(colours),
  ];
  const width = (broaderPx: number): ExpressionSpecification => [
    "interpolate",
    ["linear"],
    ["zoom"],
    14,
    3 + broaderPx,
    18,
    9 + broaderPx,
  ];
  const round = { "line-cap": "round", "line-join": "round" } as const;
  return [
    {
      id: "reached-roads-casing",
      source: "reached-roads",
      type: "line",
      layout: round,
      paint: { "line-color": colours["--white"], "line-width": width(3) },
    },
    {
      id: "reached-roads",
      source: "reached-roads",
      type: "line",
      filter: part("road"),
      layout: round,
      paint: { "line-color": soft, "line-width": width(0) },
    },
    {
      id: "reached-roads-step",
      source: "reached-roads",
      type: "line",
      filter: part("step"),
      paint: { "line-color": bySector(colours), "line-width": 2, "line-dasharray": [1.5, 1] },
    },
  ];
};

/** Filled: served by the work in hand. Hollow in its colour: reached, but without a share. Hollow grey: neither. */
export const households: DrawLayers = (colours) => {
  const served: ExpressionSpecification = ["boolean", ["feature-state", "isServed"], false];
  const reached: ExpressionSpecification = ["boolean", ["feature-state", "isReached"], false];
  const sector: ExpressionSpecification = [
    "to-color",
    ["feature-state", "colour"],
    colours["--kk-open-line"],
  ];
  return [
    {
      id: "households",
      source: "households",
      type: "circle",
      paint: {
        "circle-radius": [
          "interpolate",
          ["linear"],
          ["zoom"],
          15.5,
          ["case", served, 2.2, reached, 2, 1.5],
          18,
          ["case", served, 3.4, reached, 3.4, 2.6],
        ],
        "circle-color": ["case", served, sector, colours["--kk-open"]],
        "circle-stroke-width": ["case", reached, 1.6, 1.1],
        "circle-stroke-color": [
          "case",
          served,
          colours["--white"],
          reached,
          sector,
          colours["--kk-open-line"],
        ],
      },
    },
  ];
};

export const ghost: DrawLayers = (colours) => [
  {
    id: "ghost-line",
    source: "ghost",
    type: "line",
    filter: notPoint,
    paint: {
      "line-color": colours["--ink"],
      "line-width": 1.6,
      "line-opacity": 0.6,
      "line-dasharray": [1, 2],
    },
  },
  {
    id: "ghost-symbol",
    source: "ghost",
    type: "symbol",
    filter: isShape("Point"),
    layout: {
      "icon-image": ["get", "image"],
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
    },
    paint: { "icon-opacity": 0.4 },
  },
];

const symbolSize: ExpressionSpecification = ["case", ["get", "isDragged"], 38 / 26, 1];

export const workSymbols: DrawLayers = (colours) => [
  {
    id: "works-ring",
    source: "works",
    type: "circle",
    // Lifted, a symbol is large enough to be told from the others.
    filter: ["all", isShape("Point"), isSelected, ["!", ["get", "isDragged"]]],
    paint: {
      "circle-radius": 20,
      "circle-color": colours["--white"],
      "circle-opacity": 0.55,
      "circle-stroke-width": 2.6,
      "circle-stroke-color": colours["--ink"],
    },
  },
  {
    id: "works-symbol",
    source: "works",
    type: "symbol",
    filter: isShape("Point"),
    layout: {
      "icon-image": ["get", "image"],
      "icon-size": symbolSize,
      "icon-allow-overlap": true,
      "icon-ignore-placement": true,
      "symbol-sort-key": ["case", ["get", "isDragged"], 2, isSelected, 1, 0],
    },
  },
];

export const editHandles: DrawLayers = (colours) => [
  {
    id: "edit-middles",
    source: "edit-handles",
    type: "circle",
    filter: ["==", ["get", "kind"], "middle"],
    paint: {
      "circle-radius": 4.5,
      "circle-color": colours["--white"],
      "circle-stroke-width": 1.5,
      "circle-stroke-color": colours["--ink"],
      "circle-opacity": 0.9,
    },
  },
  {
    id: "edit-corners",
    source: "edit-handles",
    type: "circle",
    filter: ["==", ["get", "kind"], "corner"],
    paint: {
      "circle-radius": 7,
      "circle-color": colours["--white"],
      "circle-stroke-width": 2.6,
      "circle-stroke-color": colours["--ink"],
    },
  },
  {
    id: "reach-handle",
    source: "reach",
    type: "circle",
    filter: part("handle"),
    paint: {
      "circle-radius": 8,
      "circle-color": colours["--white"],
      "circle-stroke-width": 2.2,
      "circle-stroke-color": bySector(colours),
    },
  },
  {
    id: "reach-label",
    source: "reach",
    type: "symbol",
    filter: part("handle"),
    layout: {
      "text-field": ["get", "label"],
      "text-font": boldFont,
      "text-size": 12.5,
      "text-anchor": "left",
      "text-offset": [1.1, 0],
      "text-allow-overlap": true,
      "text-ignore-placement": true,
    },
    paint: {
      "text-color": colours["--label"],
      "text-halo-color": colours["--map-halo"],
      "text-halo-width": 1.8,
    },
  },
];
