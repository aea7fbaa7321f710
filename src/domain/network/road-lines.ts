import type { Dataset } from "../project/schema";

/** Roads and paths as they came: path p has the vertices `starts[p]` up to `starts[p + 1]`. */
export type RoadLines = {
  /** Longitude and latitude of vertex i at 2i and 2i + 1, in degrees. */
  readonly lngLat: Float64Array;
  readonly starts: Int32Array;
  /** Storey of each path: 0 on the ground, bridges above, tunnels below. */
  readonly storey: Int8Array;
};

/** The lines of the road datasets; other kinds of datasets, other shapes and broken positions are left out. */
export function roadLinesOf(datasets: readonly Dataset[]): RoadLines {
  const lngLat: number[] = [];
  const starts = [0];
  const storeys: number[] = [];
  for (const { ref, features } of datasets) {
    if (ref.kind !== "roads") continue;
    for (const { geometry, properties } of features.features)
      for (const path of pathsOf(geometry)) {
        const positions = path.filter(isPlace);
        if (positions.length < 2) continue;
        for (const [lng, lat] of positions) lngLat.push(lng ?? 0, lat ?? 0);
        starts.push(lngLat.length / 2);
        storeys.push(storeyOf(properties));
      }
  }
  return {
    lngLat: Float64Array.from(lngLat),
    starts: Int32Array.from(starts),
    storey: Int8Array.from(storeys),
  };
}

// A dataset is typed as GeoJSON says, but a feature of a real file may have no geometry.
function pathsOf(geometry: GeoJSON.Geometry | null): readonly GeoJSON.Position[][] {
  if (geometry?.type === "LineString") return [geometry.coordinates];
  if (geometry?.type === "MultiLineString") return geometry.coordinates;
  return geometry?.type === "GeometryCollection" ? geometry.geometries.flatMap(pathsOf) : [];
}

const isPlace = ([lng, lat]: GeoJSON.Position): boolean =>
  lng !== undefined && lat !== undefined && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

/** The tags of OpenStreetMap: `layer` where it is stated, else one up for a bridge and one down for a tunnel. */
function storeyOf(properties: GeoJSON.GeoJsonProperties): number {
  const layer = Number.parseInt(String(properties?.["layer"] ?? ""), 10);
  if (Number.isInteger(layer) && Math.abs(layer) <= 5) return layer;
  if (isYes(properties?.["bridge"])) return 1;
  return isYes(properties?.["tunnel"]) ? -1 : 0;
}

const isYes = (tag: unknown): boolean =>
  tag === true || tag === 1 || (typeof tag === "string" && !["", "no", "0", "false"].includes(tag.trim()));
