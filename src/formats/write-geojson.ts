import type { ExportLayer } from "../domain/export/export-layer";

/** A layer as GeoJSON (RFC 7946): WGS84, unrounded; a feature without a shape keeps its row. */
export const writeGeojson = ({ title, caution, fields, features }: ExportLayer): string =>
  JSON.stringify({
    type: "FeatureCollection",
    name: title,
    ...(caution !== null && { keterangan: caution }),
    features: features.map(({ values, geometry }) => ({
      type: "Feature",
      properties: Object.fromEntries(fields.map(({ name }, index) => [name, values[index] ?? null])),
      geometry,
    })),
  });
