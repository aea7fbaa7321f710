import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";

/**
 * Metres within which ends and vertices of roads are the same junction, and an end that misses a road still meets
 * it. An alley is about that wide, and roads drawn by hand miss each other by less; two alleys side by side are
 * farther apart.
 */
export const joinM = 1;
/** Below this two vertices are one and the same, whatever the storey: 1 cm, what positions are rounded to. */
const sameM = 0.01;

/** Numbered junctions; those that coincide are one. */
export type Junctions = {
  /** The junction within `joinM` on the same storey, or at the very place on any; else a new one. */
  readonly at: (lng: number, lat: number, storey: number) => number;
  /** Longitude and latitude of junction i at 2i and 2i + 1, in degrees. */
  readonly lngLat: readonly number[];
};

/** Cells larger than the tolerance: most places look into one only. */
const cellM = 8;

/** A vertex joins the nearest junction there is, at that junction's own place: a chain of near vertices does not creep. */
export function createJunctions(): Junctions {
  const lngLat: number[] = [];
  const storeys: number[] = [];
  const nextInCell: number[] = [];
  const cells = new Map<number, number>();
  const columns = 2 ** 24;
  const perLat = metresPerDegreeLat(0);

  // Columns are as wide as at the equator, where a degree is longest: nowhere narrower than the tolerance needs.
  const column = (lng: number, byM: number, perLng: number) =>
    Math.floor(((lng + 180) * metresPerDegreeLng(0) + (byM * metresPerDegreeLng(0)) / perLng) / cellM);
  const row = (lat: number, byM: number) => Math.floor(((lat + 90) * perLat + byM * 1.01) / cellM);

  function near(lng: number, lat: number, storey: number): number {
    const [perLngHere, perLatHere] = [metresPerDegreeLng(lat), metresPerDegreeLat(lat)];
    let [nearest, nearestM] = [-1, joinM];
    for (let y = row(lat, -joinM); y <= row(lat, joinM); y++)
      for (let x = column(lng, -joinM, perLngHere); x <= column(lng, joinM, perLngHere); x++)
        for (let node = cells.get(y * columns + x) ?? -1; node >= 0; node = nextInCell[node] ?? -1) {
          const east = ((lngLat[2 * node] ?? 0) - lng) * perLngHere;
          const north = ((lngLat[2 * node + 1] ?? 0) - lat) * perLatHere;
          const metres = Math.sqrt(east * east + north * north);
          const limitM = storeys[node] === storey ? nearestM : Math.min(sameM, nearestM);
          if (metres < limitM || (metres === limitM && nearest < 0)) [nearest, nearestM] = [node, metres];
        }
    return nearest;
  }

  return {
    lngLat,
    at(lng, lat, storey) {
      const known = near(lng, lat, storey);
      if (known >= 0) return known;
      const node = storeys.length;
      const key = row(lat, 0) * columns + column(lng, 0, 1);
      lngLat.push(lng, lat);
      storeys.push(storey);
      nextInCell.push(cells.get(key) ?? -1);
      cells.set(key, node);
      return node;
    },
  };
}
