import type { ExpressionSpecification } from "maplibre-gl";
import type { DrawLayers } from "../layer";

/** Dashes are counted in line widths; the design gives them in pixels. */
const dashes = (widthPx: number, ...lengthsPx: number[]) => lengthsPx.map((length) => length / widthPx);

/**
 * Full width from a scale of about 1:10,000 inwards; from afar lines thin out, so that the colours they part
 * are still seen.
 */
const thinner = (widthPx: number, farPx = widthPx * 0.4): ExpressionSpecification => [
  "interpolate",
  ["linear"],
  ["zoom"],
  11.5,
  farPx,
  15,
  widthPx,
];

export const boundaries: DrawLayers = (colours) => [
  {
    id: "rt-halo",
    source: "rt-lines",
    type: "line",
    layout: { "line-join": "round" },
    paint: { "line-color": colours["--map-halo"], "line-width": thinner(2.6, 0) },
  },
  {
    id: "rt-line",
    source: "rt-lines",
    type: "line",
    minzoom: 13,
    filter: ["==", ["get", "kind"], "rt"],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: {
      "line-color": colours["--line-rt"],
      "line-width": thinner(0.9),
      "line-dasharray": dashes(0.9, 1.2, 2.2),
    },
  },
  {
    id: "rw-line",
    source: "rt-lines",
    type: "line",
    filter: ["==", ["get", "kind"], "rw"],
    layout: { "line-join": "round" },
    paint: {
      "line-color": colours["--line-rw"],
      "line-width": thinner(1.3),
      "line-dasharray": dashes(1.3, 5, 2.6),
    },
  },
  {
    id: "rw-area-line",
    source: "areas",
    type: "line",
    filter: ["==", ["get", "level"], "rw"],
    layout: { "line-join": "round" },
    paint: {
      "line-color": colours["--line-rw"],
      "line-width": thinner(1.3),
      "line-dasharray": dashes(1.3, 5, 2.6),
    },
  },
  {
    id: "slum-line",
    source: "areas",
    type: "line",
    filter: ["==", ["get", "level"], "slum"],
    layout: { "line-join": "round" },
    paint: { "line-color": colours["--ink"], "line-width": 1.4, "line-dasharray": dashes(1.4, 8, 3) },
  },
  {
    id: "kelurahan-other-line",
    source: "kelurahan-lines",
    type: "line",
    filter: ["!", ["get", "isOwn"]],
    layout: { "line-join": "round" },
    paint: {
      "line-color": colours["--line-kel-other"],
      "line-width": 1,
      "line-dasharray": dashes(1, 9, 3, 1.5, 3),
    },
  },
  {
    id: "kelurahan-band",
    source: "areas",
    type: "line",
    filter: ["all", ["==", ["get", "level"], "kelurahan"], ["get", "isOwn"]],
    layout: { "line-join": "round" },
    // For a polygon a positive offset goes inwards: half of the design's 11 px lies inside the line.
    paint: {
      "line-color": colours["--line-kel-band"],
      "line-width": thinner(5.5),
      "line-offset": thinner(2.75),
    },
  },
  {
    id: "kelurahan-line",
    source: "kelurahan-lines",
    type: "line",
    filter: ["get", "isOwn"],
    layout: { "line-join": "round" },
    paint: {
      "line-color": colours["--line-kel"],
      "line-width": thinner(1.8, 1),
      "line-dasharray": dashes(1.8, 12, 3.5, 1.6, 3.5),
    },
  },
];

export const selection: DrawLayers = (colours) => [
  {
    id: "selection-casing",
    source: "selection",
    type: "line",
    filter: ["!=", ["geometry-type"], "Point"],
    layout: { "line-join": "round" },
    paint: { "line-color": colours["--map-halo"], "line-width": 7 },
  },
  {
    id: "selection-line",
    source: "selection",
    type: "line",
    filter: ["!=", ["geometry-type"], "Point"],
    layout: { "line-join": "round" },
    paint: { "line-color": colours["--ink"], "line-width": 2.6 },
  },
  {
    id: "selection-point-casing",
    source: "selection",
    type: "circle",
    filter: ["==", ["geometry-type"], "Point"],
    paint: {
      "circle-radius": 16,
      "circle-opacity": 0,
      "circle-stroke-width": 5,
      "circle-stroke-color": colours["--map-halo"],
    },
  },
  {
    id: "selection-point",
    source: "selection",
    type: "circle",
    filter: ["==", ["geometry-type"], "Point"],
    paint: {
      "circle-radius": 17,
      "circle-opacity": 0,
      "circle-stroke-width": 2.6,
      "circle-stroke-color": colours["--ink"],
    },
  },
];
