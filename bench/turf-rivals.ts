import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { distance } from "@turf/distance";
import { pointToLineDistance } from "@turf/point-to-line-distance";
import type { Feature, LineString, Point } from "geojson";
import type { City } from "./city";
import { type CityWork, sectorCount } from "./city-works";
import { inProcess, type Method } from "./method";
import { pathOf } from "./planar";

const metres = { units: "meters" } as const;

const featureOf = ({ lngLat }: City, point: number): Feature<Point> => ({
  type: "Feature",
  properties: {},
  geometry: { type: "Point", coordinates: [lngLat[2 * point] ?? 0, lngLat[2 * point + 1] ?? 0] },
});

/** What one writes who has Turf and no index: every point against every area, and against every work. */
export function turfRivals(city: City): { readonly join: Method; readonly served: Method } {
  const features = new Map<number, Feature<Point>>();
  const feature = (point: number) => {
    const known = features.get(point) ?? featureOf(city, point);
    features.set(point, known);
    return known;
  };
  const lines = new Map(city.works.map((work) => [work, lineOf(work)]));
  const isServed = (point: Feature<Point>, work: CityWork): boolean => {
    const { geometry, reachM } = work;
    if (geometry.type === "Point") return distance(point, geometry.coordinates, metres) <= reachM;
    if (geometry.type === "Polygon" && booleanPointInPolygon(point, geometry)) return true;
    const line = lines.get(work);
    return line !== undefined && pointToLineDistance(point, line, metres) <= reachM;
  };
  const bySector = Array.from({ length: sectorCount }, (_, sector) =>
    city.works.filter((work) => work.sector === sector),
  );
  return {
    join: inProcess(
      "naive Turf",
      (count) =>
        Int32Array.from({ length: count }, (_, point) =>
          city.areas.findIndex((area) => booleanPointInPolygon(feature(point), area)),
        ),
      { isDivisible: true },
    ),
    served: inProcess(
      "naive Turf",
      (count) =>
        Uint8Array.from({ length: count }, (_, point) =>
          bySector.reduce(
            (bits, works, sector) =>
              works.some((work) => isServed(feature(point), work)) ? bits | (1 << sector) : bits,
            0,
          ),
        ),
      { isDivisible: true },
    ),
  };
}

const lineOf = ({ geometry }: CityWork): LineString => ({
  type: "LineString",
  coordinates: pathOf(geometry).map((at) => [...at]),
});
