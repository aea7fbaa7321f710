import { contains } from "./contains";
import { edgeDistanceM } from "./distance";
import type { Areal } from "./schema";

/** Neighbours drawn vertex by vertex leave hair-thin gaps; what was snapped onto such a border must not fall into one. */
export const hairM = 0.01;

/**
 * The area that holds a place: of several the first. A place in none of them but on a border (within a
 * centimetre) belongs to that area: the outer border of a kelurahan is no neighbour's.
 */
export const holderAt = <Candidate extends { readonly areal: Areal }>(
  candidates: readonly Candidate[],
  lng: number,
  lat: number,
): Candidate | undefined =>
  candidates.find(({ areal }) => contains(areal, lng, lat)) ??
  candidates.find(({ areal }) => edgeDistanceM(areal, lng, lat) < hairM);
