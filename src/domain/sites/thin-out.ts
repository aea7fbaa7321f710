import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";

/** Halvings of the mesh width: then the number of places kept is as near to the limit as it gets. */
const steps = 24;

/**
 * Places spread over the same ground, at most `most` of them: one in each mesh of a square net, the one nearest to its
 * middle, ties to the first. The same places give the same ones. Longitude and latitude of place i at 2i and 2i + 1.
 */
export function thinOut(lngLat: Float64Array, most: number): Float64Array {
  const count = lngLat.length / 2;
  if (count <= most) return lngLat;
  const plane = inMetres(lngLat);
  // A mesh as wide as everything holds one place; the narrowest that keeps few enough is looked for.
  let [wide, narrow] = [plane.extentM + 1, 0];
  for (let step = 0; step < steps; step++) {
    const middle = (wide + narrow) / 2;
    if (meshesOf(plane, middle).size > most) narrow = middle;
    else wide = middle;
  }
  const kept = [...meshesOf(plane, wide).values()].sort((a, b) => a - b);
  const thin = new Float64Array(2 * kept.length);
  kept.forEach((place, index) => {
    thin[2 * index] = lngLat[2 * place] ?? 0;
    thin[2 * index + 1] = lngLat[2 * place + 1] ?? 0;
  });
  return thin;
}

type Plane = { readonly x: Float64Array; readonly y: Float64Array; readonly extentM: number };

function inMetres(lngLat: Float64Array): Plane {
  const count = lngLat.length / 2;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    west = Math.min(west, lngLat[2 * i] ?? 0);
    east = Math.max(east, lngLat[2 * i] ?? 0);
    south = Math.min(south, lngLat[2 * i + 1] ?? 0);
    north = Math.max(north, lngLat[2 * i + 1] ?? 0);
  }
  const [perLng, perLat] = [metresPerDegreeLng((south + north) / 2), metresPerDegreeLat((south + north) / 2)];
  return {
    x: Float64Array.from({ length: count }, (_, i) => ((lngLat[2 * i] ?? 0) - west) * perLng),
    y: Float64Array.from({ length: count }, (_, i) => ((lngLat[2 * i + 1] ?? 0) - south) * perLat),
    extentM: Math.max((east - west) * perLng, (north - south) * perLat),
  };
}

/** The place nearest to the middle of each mesh that holds any. */
function meshesOf({ x, y, extentM }: Plane, widthM: number): ReadonlyMap<number, number> {
  const columns = Math.floor(extentM / widthM) + 1;
  const nearest = new Map<number, number>();
  const off = (i: number) => {
    const [column, line] = [Math.floor((x[i] ?? 0) / widthM), Math.floor((y[i] ?? 0) / widthM)];
    return ((x[i] ?? 0) - (column + 0.5) * widthM) ** 2 + ((y[i] ?? 0) - (line + 0.5) * widthM) ** 2;
  };
  for (let i = 0; i < x.length; i++) {
    const mesh = Math.floor((x[i] ?? 0) / widthM) + columns * Math.floor((y[i] ?? 0) / widthM);
    const known = nearest.get(mesh);
    if (known === undefined || off(i) < off(known)) nearest.set(mesh, i);
  }
  return nearest;
}
