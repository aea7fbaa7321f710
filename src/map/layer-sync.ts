import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import { shallow } from "zustand/vanilla/shallow";
import type { AppState } from "../store/app-store";
import { featureDiff } from "./feature-diff";
import type { DrawLayers, MapSource } from "./layer";
import type { MapColours } from "./map-colours";

export type MapTarget = Pick<MapLibreMap, "addSource" | "addLayer" | "getSource" | "getLayer">;

type Drawn = { readonly inputs: readonly unknown[]; readonly features: readonly GeoJSON.Feature[] };

/** Keeps our sources equal to the state. Nothing else adds, styles or fills them. */
export function createLayerSync(
  map: MapTarget,
  sources: readonly MapSource[],
  layers: readonly DrawLayers[],
) {
  const drawn = new Map<string, Drawn>();

  return {
    /** Call on every `style.load`: after a lost context the style is built again. */
    install(state: AppState, colours: MapColours) {
      drawn.clear();
      for (const source of sources) {
        const inputs = source.inputs(state);
        const data = source.toGeoJson(inputs, state);
        const existing = map.getSource<GeoJSONSource>(source.id);
        if (existing) void existing.setData(data);
        else
          map.addSource(source.id, {
            type: "geojson",
            data,
            ...(source.promoteId && { promoteId: source.promoteId }),
            ...(source.tolerance !== undefined && { tolerance: source.tolerance }),
          });
        drawn.set(source.id, { inputs, features: data.features });
      }
      for (const layer of layers.flatMap((draw) => draw(colours)))
        if (!map.getLayer(layer.id)) map.addLayer(layer);
    },

    update(state: AppState) {
      for (const source of sources) {
        const previous = drawn.get(source.id);
        const inputs = source.inputs(state);
        if (!previous || shallow(previous.inputs, inputs)) continue;
        const data = source.toGeoJson(inputs, state);
        fill(map.getSource<GeoJSONSource>(source.id), source, previous.features, data);
        drawn.set(source.id, { inputs, features: data.features });
      }
    },
  };
}

function fill(
  target: GeoJSONSource | undefined,
  { isDiffed }: MapSource,
  before: readonly GeoJSON.Feature[],
  data: GeoJSON.FeatureCollection,
) {
  if (!isDiffed || before.length === 0) {
    // Nothing before and nothing now: an empty source costs a round trip to the worker all the same.
    if (before.length + data.features.length > 0) void target?.setData(data);
    return;
  }
  const diff = featureDiff(before, data.features);
  if (diff) void target?.updateData(diff);
}
