import { evenPoints } from "../geo/even-points";
import { type Areal, arealSchema, type Position, positionSchema } from "../geo/schema";
import type { Dataset } from "../project/schema";

/** One building: its outline, where the data set has more than a point, and its middle. */
export type Footprint = { readonly outline: Areal | null; readonly centre: Position };

/** The buildings of a data set; features of other kinds of data sets or without a place are none. */
export function footprintsOf({ ref, features }: Dataset): readonly Footprint[] {
  if (ref.kind !== "buildings") return [];
  return features.features.map(({ geometry }) => footprintOf(geometry)).filter((found) => found !== null);
}

// A dataset is typed as GeoJSON says, but a feature of a real file may have no geometry.
function footprintOf(geometry: GeoJSON.Geometry | null): Footprint | null {
  if (geometry?.type === "Point") {
    const centre = positionSchema.safeParse(geometry.coordinates.slice(0, 2));
    return centre.success ? { outline: null, centre: centre.data } : null;
  }
  if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return null;
  const outline = flat(geometry);
  const centre = outline && middleOf(outline);
  return centre ? { outline, centre } : null;
}

/** `count` points on the buildings, each building getting its even share; several on one lie apart. */
export function onFootprints(
  footprints: readonly Footprint[],
  count: number,
  seed: string,
): readonly Position[] {
  return footprints.flatMap(({ outline, centre }, index) => {
    const upTo = (k: number) => Math.floor((count * k + footprints.length / 2) / footprints.length);
    const own = upTo(index + 1) - upTo(index);
    if (own <= 1 || !outline) return Array.from({ length: own }, () => centre);
    const points = evenPoints(outline, own, `${seed} ${index}`);
    return points.length === own ? points : Array.from({ length: own }, () => centre);
  });
}

// A data set comes as it was in the file: heights and broken rings are dropped here.
function flat(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): Areal | null {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [lng, lat])));
  const parsed = arealSchema.safeParse({ type: "MultiPolygon", coordinates });
  return parsed.success ? parsed.data : null;
}

// The mean of the outer ring's corners: near enough to the middle of a building, and inside its RT.
function middleOf(outline: Areal): Position | null {
  const ring = outline.type === "Polygon" ? outline.coordinates[0] : outline.coordinates[0]?.[0];
  const corners = ring?.slice(1) ?? [];
  if (corners.length === 0) return null;
  const lng = corners.reduce((sum, [x]) => sum + x, 0) / corners.length;
  const lat = corners.reduce((sum, [, y]) => sum + y, 0) / corners.length;
  return [lng, lat];
}
