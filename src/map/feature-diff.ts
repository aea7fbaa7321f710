import type { GeoJSONSourceDiff } from "maplibre-gl";

type Features = readonly GeoJSON.Feature[];

/**
 * What must be told to a source so that it shows `after` instead of `before`; null: nothing.
 * Features are known by `properties.id`, which must be unique; anything that changed is added anew.
 */
export function featureDiff(before: Features, after: Features): GeoJSONSourceDiff | null {
  const old = byId(before);
  const next = byId(after);
  const remove = [...old.keys()].filter((id) => !next.has(id));
  const add = [...next]
    .filter(([id, feature]) => !isSame(old.get(id), feature))
    .map(([, feature]) => feature);
  return remove.length + add.length === 0 ? null : { remove, add };
}

const byId = (features: Features) =>
  new Map(features.map((feature) => [String(feature.properties?.["id"]), feature]));

const isSame = (before: GeoJSON.Feature | undefined, after: GeoJSON.Feature) =>
  before !== undefined &&
  (before === after ||
    (JSON.stringify(before.properties) === JSON.stringify(after.properties) &&
      (before.geometry === after.geometry ||
        JSON.stringify(before.geometry) === JSON.stringify(after.geometry))));
