import type { ExpressionSpecification } from "maplibre-gl";
import { boldFont, type DrawLayers } from "../layer";
import { bySector } from "./works";

const part = (name: string): ExpressionSpecification => ["==", ["get", "part"], name];
const isShown: ExpressionSpecification = ["get", "isShown"];
const dashes = [2.2, 1.8];

/** Suggested sites: dashed and numbered, so that none is taken for a work of the plan. */
export const sites: DrawLayers = (colours) => [
  {
    id: "site-land",
    source: "sites",
    type: "line",
    filter: part("land"),
    paint: { "line-color": colours["--ink"], "line-width": 1.8, "line-dasharray": dashes },
  },
  {
    id: "site-reach",
    source: "sites",
    type: "fill",
    filter: part("reach"),
    paint: { "fill-color": bySector(colours), "fill-opacity": ["case", isShown, 0.16, 0.06] },
  },
  {
    id: "site-ring-casing",
    source: "sites",
    type: "line",
    filter: part("reach"),
    paint: { "line-color": colours["--white"], "line-width": 3.4, "line-opacity": 0.7 },
  },
  {
    id: "site-ring",
    source: "sites",
    type: "line",
    filter: part("reach"),
    paint: {
      "line-color": bySector(colours),
      "line-width": ["case", isShown, 2.6, 1.6],
      "line-dasharray": dashes,
    },
  },
  {
    id: "site-mark",
    source: "sites",
    type: "circle",
    filter: part("mark"),
    paint: {
      "circle-radius": ["case", isShown, 16, 13],
      "circle-color": colours["--white"],
      "circle-opacity": 0.92,
      "circle-stroke-width": ["case", isShown, 3.2, 1.8],
      "circle-stroke-color": ["case", isShown, colours["--ink"], bySector(colours)],
    },
  },
  {
    id: "site-number",
    source: "sites",
    type: "symbol",
    filter: part("mark"),
    layout: {
      "text-field": ["to-string", ["get", "number"]],
      "text-font": boldFont,
      "text-size": 15,
      "text-allow-overlap": true,
      "text-ignore-placement": true,
    },
    paint: { "text-color": colours["--ink"] },
  },
  {
    id: "site-label",
    source: "sites",
    type: "symbol",
    filter: part("mark"),
    layout: {
      "text-field": ["get", "label"],
      "text-font": boldFont,
      "text-size": 12.5,
      "text-anchor": "top",
      "text-offset": [0, 1.4],
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
