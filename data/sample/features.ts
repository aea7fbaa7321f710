import type { Areal } from "../../src/domain/geo/schema.ts";
import type { Rt } from "./fabric.ts";
import type { Land } from "./land.ts";
import { drawnIn, openSpaceOf } from "./landmarks.ts";
import type { Line } from "./line.ts";
import { at, toLngLat, type Xy } from "./plane.ts";
import { mainRoadName, type Settlement } from "./settlement.ts";
import { halfWidthM, type StreetKind } from "./streets.ts";
import type { Surroundings } from "./surroundings.ts";

/** Closes the ring; its vertices are rounded one by one, so that neighbours still share them. */
const closed = (ring: readonly Xy[]) => [...ring, at(ring, 0)].map(toLngLat);

export const polygonOf = (outlines: readonly (readonly Xy[])[]): Areal =>
  outlines.length === 1
    ? { type: "Polygon", coordinates: outlines.map(closed) }
    : { type: "MultiPolygon", coordinates: outlines.map((outline) => [closed(outline)]) };

export const lineOf = (line: Line) => ({ type: "LineString" as const, coordinates: line.map(toLngLat) });
export const pointOf = (point: Xy) => ({ type: "Point" as const, coordinates: toLngLat(point) });

type Tags = Readonly<Record<string, string>>;
const feature = (geometry: GeoJSON.Geometry, properties: Tags): GeoJSON.Feature => ({
  type: "Feature",
  geometry,
  properties,
});
const collection = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features,
});

export const buildingFeatures = (rts: readonly Rt[]) =>
  collection(rts.flatMap(({ houses }) => houses.map(({ ring }) => feature(polygonOf([ring]), {}))));

export const surroundingFeatures = ({ houses }: Surroundings) =>
  collection(houses.map((ring) => feature(polygonOf([ring]), {})));

/** Named as OpenStreetMap does, since that is where most road files come from. */
const highwayOf: Readonly<Record<StreetKind, string | null>> = {
  main: "secondary",
  street: "residential",
  alley: "footway",
  plot_line: null,
};

export const roadFeatures = ({ streets }: Settlement, around: Surroundings) =>
  collection([
    ...streets.flatMap(({ kind, line, name }) => {
      const highway = highwayOf[kind];
      return highway ? [feature(lineOf(line), { highway, ...(name && { name }) })] : [];
    }),
    ...around.mainRoads.map((line) => feature(lineOf(line), { highway: "secondary", name: mainRoadName })),
    ...around.lanes.map((line) => feature(lineOf(line), { highway: "residential" })),
  ]);

export const waterFeatures = ({ river, midstream }: Land) =>
  collection([
    feature(polygonOf([river]), { natural: "water" }),
    feature(lineOf(midstream), { waterway: "river", name: "Kali Contoh" }),
  ]);

export const greenFeatures = ({ blocks }: Settlement) =>
  collection(
    blocks.flatMap((block) => {
      const space = openSpaceOf(block);
      const ring = drawnIn(block.ring, halfWidthM.street + 0.6);
      return space ? [feature(polygonOf([ring]), { name: space.name, ...space.tags })] : [];
    }),
  );
