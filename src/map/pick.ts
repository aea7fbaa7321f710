import type { Map as MapLibreMap, Point } from "maplibre-gl";

type Target = Pick<MapLibreMap, "queryRenderedFeatures" | "getLayer">;

/** A finger is as wide as this; a mouse hits what it points at. */
const fingerPx = 14;
const mousePx = 4;

const workLayers = ["works-symbol", "works-line", "works-dashed", "works-fill"];
const unitLayers = ["rt-points", "rt-fill"];

/** The work under the pointer; symbols before lines, lines before areas. */
export const workAt = (map: Target, point: Point, isTouch: boolean): string | null =>
  firstId(map, around(point, isTouch ? fingerPx : mousePx), workLayers);

/** The number of the suggested site under the pointer. */
export function siteAt(map: Target, point: Point, isTouch: boolean): number | null {
  if (!map.getLayer("site-mark")) return null;
  const [hit] = map.queryRenderedFeatures(around(point, isTouch ? fingerPx : mousePx), {
    layers: ["site-mark"],
  });
  return hit ? Number(hit.properties["number"]) : null;
}

/** The RT under the pointer. */
export const unitAt = (map: Target, point: Point): string | null => firstId(map, point, unitLayers);

/** A corner, middle or reach handle of the work in hand. */
export function handleAt(map: Target, point: Point, isTouch: boolean): GeoJSON.GeoJsonProperties {
  const box = around(point, isTouch ? fingerPx : mousePx + 3);
  for (const layer of ["reach-handle", "edit-corners", "edit-middles"]) {
    if (!map.getLayer(layer)) continue;
    const [hit] = map.queryRenderedFeatures(box, { layers: [layer] });
    if (hit) return hit.properties;
  }
  return null;
}

type Box = [[number, number], [number, number]];
const around = ({ x, y }: Point, px: number): Box => [
  [x - px, y - px],
  [x + px, y + px],
];

function firstId(map: Target, where: Point | Box, layers: readonly string[]): string | null {
  for (const layer of layers) {
    if (!map.getLayer(layer)) continue;
    const [hit] = map.queryRenderedFeatures(where, { layers: [layer] });
    if (hit) return String(hit.properties["id"]);
  }
  return null;
}
