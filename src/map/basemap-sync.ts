import type { Map as MapLibreMap, RasterSourceSpecification } from "maplibre-gl";
import type { Basemap } from "../domain/project/schema";
import type { AppState } from "../store/app-store";

const id = "basemap";
const osm = {
  url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
  attribution: "© OpenStreetMap contributors",
} as const;

type Target = Pick<
  MapLibreMap,
  "addSource" | "removeSource" | "getSource" | "addLayer" | "removeLayer" | "getLayer" | "getStyle"
>;

/** The raster source of a background; null: none, and no request is made. */
export function basemapSource(basemap: Basemap): RasterSourceSpecification | null {
  if (basemap.kind === "none") return null;
  const { url, attribution } = basemap.kind === "osm" ? osm : basemap;
  return {
    type: "raster",
    tiles: [url],
    tileSize: 256,
    maxzoom: 19,
    // The control writes HTML; an address typed by the user is text.
    attribution: asText(attribution),
  };
}

/** Keeps the background below everything else equal to the project's choice. Never replaces the style. */
export function createBasemapSync(map: Target) {
  let shown: Basemap | null = null;

  function update(state: AppState) {
    const basemap = state.project?.settings.basemap ?? null;
    if (basemap === shown) return;
    shown = basemap;
    if (map.getLayer(id)) map.removeLayer(id);
    if (map.getSource(id)) map.removeSource(id);
    state.setBasemapUnreachable(false);
    const source = basemap && basemapSource(basemap);
    if (!source) return;
    map.addSource(id, source);
    const lowest = map.getStyle().layers.find(({ type }) => type !== "background")?.id;
    map.addLayer(
      { id, type: "raster", source: id, paint: { "raster-fade-duration": 0, "raster-saturation": -0.35 } },
      lowest,
    );
  }

  return {
    update,
    forget() {
      shown = null;
    },
  };
}

export const isBasemapEvent = (event: object): boolean => "sourceId" in event && event.sourceId === id;

const asText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
