import type { LayerSpecification } from "maplibre-gl";
import type { AppState } from "../store/app-store";
import type { MapColours } from "./map-colours";

/** A GeoJSON source: what it shows. It is filled again only when one of its inputs changes identity. */
export type MapSource<Inputs extends readonly unknown[] = readonly unknown[]> = {
  readonly id: string;
  inputs(state: AppState): Inputs;
  toGeoJson(inputs: Inputs, state: AppState): GeoJSON.FeatureCollection;
  /** The property that is the feature's id, where feature-state colours it. */
  readonly promoteId?: string;
  /** Small and often changed: only the features that differ are sent to the worker. Needs `promoteId`. */
  readonly isDiffed?: boolean;
  /** Pixels a line may be off; the default of MapLibre where absent. */
  readonly tolerance?: number;
};

export const defineSource = <const Inputs extends readonly unknown[]>(source: MapSource<Inputs>): MapSource =>
  source as MapSource;

/** How something is drawn, in the colours of the tokens. Its place in `layers/index.ts` is its z-order. */
export type DrawLayers = (colours: MapColours) => readonly LayerSpecification[];

export const noFeatures: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

export const collect = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features,
});

/**
 * Real families only: MapLibre takes the weight from the first name and then asks the browser for
 * each name as it stands, so the second one is what is found, in the first one's weight.
 */
export const boldFont = ["Plus Jakarta Sans Variable Bold", "Plus Jakarta Sans Variable"];
export const mediumFont = ["Plus Jakarta Sans Variable Medium", "Plus Jakarta Sans Variable"];
export const italicFont = ["Plus Jakarta Sans Variable Medium Italic", "Plus Jakarta Sans Variable"];
