import { networkOf, type Streets } from "../coverage/along-roads";
import type { WorkFacts } from "../coverage/work-facts";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import type { Polygon } from "../geo/schema";
import { latticeInside } from "./lattice-inside";
import { thinOut } from "./thin-out";

/** Where a new work may stand. */
export type CandidateSource =
  | { readonly kind: "points" }
  | { readonly kind: "roads" }
  | { readonly kind: "land"; readonly land: Polygon };

/** No more places than this are tried: over a town of 80 ha of houses they lie some 20 m apart. */
const mostTried = 2000;

export type Candidates = {
  /** Longitude and latitude of candidate i at 2i and 2i + 1, in degrees. */
  readonly lngLat: Float64Array;
  /** Places there were before those far from anyone unserved were left out and the rest thinned. */
  readonly foundCount: number;
};

type Search = {
  readonly candidates: CandidateSource;
  readonly points: { readonly lngLat: Float64Array };
  readonly streets: Streets;
  readonly template: Pick<WorkFacts, "reachM">;
  /** Absent: `mostTried`. */
  readonly mostCandidates?: number;
};

/**
 * The places to try: household points, road nodes or a net over drawn land. Only those within reach of someone who can
 * still be served (`open`, degrees) are kept, spread evenly down to `mostCandidates`.
 */
export function candidatePlaces(
  { candidates, points, streets, template, mostCandidates = mostTried }: Search,
  open: Float64Array,
): Candidates {
  const all = rounded(placesOf(candidates, points.lngLat, streets, mostCandidates));
  const reachM = template.reachM ?? 0;
  const near = keptNear(all, open, reachM);
  // With nobody left to serve, the places near anyone tell whether all are served or nobody is there.
  const useful = near.length > 0 ? near : keptNear(all, points.lngLat, reachM);
  return { lngLat: thinOut(useful, mostCandidates), foundCount: all.length / 2 };
}

function placesOf(
  source: CandidateSource,
  points: Float64Array,
  { lines }: Streets,
  most: number,
): Float64Array {
  switch (source.kind) {
    case "points":
      return points;
    case "roads":
      return networkOf(lines)?.lngLat ?? new Float64Array(0);
    case "land":
      return latticeInside(source.land, most);
  }
}

/** To a centimetre, as drawn works are; and each place once. */
function rounded(lngLat: Float64Array): Float64Array {
  const seen = new Map<number, Set<number>>();
  const kept: number[] = [];
  for (let i = 0; i < lngLat.length; i += 2) {
    const [lng, lat] = [toCentimetre(lngLat[i] ?? 0), toCentimetre(lngLat[i + 1] ?? 0)];
    const lats = seen.get(lng) ?? new Set();
    seen.set(lng, lats);
    if (lats.has(lat)) continue;
    lats.add(lat);
    kept.push(lng, lat);
  }
  return Float64Array.from(kept);
}

const toCentimetre = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** Places that may be within reach of a point: told by a net as wide as the reach, so rather too many than too few. */
function keptNear(places: Float64Array, points: Float64Array, reachM: number): Float64Array {
  if (points.length === 0) return new Float64Array(0);
  const lats = points.filter((_, at) => at % 2 === 1);
  const farthest = Math.max(Math.abs(lats.reduce(least)), Math.abs(lats.reduce(most))) + 0.1;
  const widthM = Math.max(reachM, 1) * 1.01;
  const wide = widthM / metresPerDegreeLng(Math.min(89, farthest));
  const high = widthM / metresPerDegreeLat(0);
  const meshOf = (lng: number, lat: number) => Math.floor(lng / wide) * 2 ** 26 + Math.floor(lat / high);
  const held = new Set<number>();
  for (let i = 0; i < points.length; i += 2)
    for (const east of [-1, 0, 1])
      for (const up of [-1, 0, 1])
        held.add(meshOf((points[i] ?? 0) + east * wide, (points[i + 1] ?? 0) + up * high));
  return places.filter((_, at) =>
    held.has(meshOf(places[at - (at % 2)] ?? 0, places[at - (at % 2) + 1] ?? 0)),
  );
}

const least = (a: number, b: number): number => Math.min(a, b);
const most = (a: number, b: number): number => Math.max(a, b);
