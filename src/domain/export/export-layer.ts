import type { WorkGeometry } from "../geo/schema";

export type ExportValue = string | number | null;

export type ExportField = {
  /** As the field says it; the importer knows these names again. */
  readonly name: string;
  /** At most ten capitals, digits and underscores, for the tables of a Shapefile. */
  readonly shortName: string;
  readonly kind: "text" | "integer" | "number";
};

/** One layer on its way out, coordinates in WGS84 degrees. */
export type ExportLayer = {
  /** For a file's or a table's name: small letters, digits, hyphens. */
  readonly name: string;
  readonly title: string;
  /** What a reader must know before using it; null: nothing. */
  readonly caution: string | null;
  readonly fields: readonly ExportField[];
  readonly features: readonly {
    readonly values: readonly ExportValue[];
    readonly geometry: WorkGeometry | null;
  }[];
};

export type GeometryFamily = "point" | "line" | "area";

function familyOf(geometry: WorkGeometry): GeometryFamily {
  switch (geometry.type) {
    case "Point":
      return "point";
    case "LineString":
    case "MultiLineString":
      return "line";
    case "Polygon":
    case "MultiPolygon":
      return "area";
  }
}

const familyNames: Readonly<Record<GeometryFamily, string>> = {
  point: "titik",
  line: "garis",
  area: "bidang",
};

/**
 * The layer in parts of one kind of shape each, for formats that hold only one. Rows without a shape go with the
 * first part, so that none is lost; one kind alone keeps the layer's name.
 */
export function byFamily(
  layer: ExportLayer,
): readonly { readonly layer: ExportLayer; readonly family: GeometryFamily | null }[] {
  const found = new Set(layer.features.flatMap(({ geometry }) => (geometry ? [familyOf(geometry)] : [])));
  const families = (["area", "line", "point"] as const).filter((family) => found.has(family));
  if (families.length === 0) return [{ layer, family: null }];
  return families.map((family, index) => ({
    family,
    layer: {
      ...layer,
      name: families.length === 1 ? layer.name : `${layer.name}-${familyNames[family]}`,
      features: layer.features.filter(({ geometry }) =>
        geometry ? familyOf(geometry) === family : index === 0,
      ),
    },
  }));
}
