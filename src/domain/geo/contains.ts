import type { Areal, Position } from "./schema";

type Ring = readonly Position[];

/** The polygons of an area: one or many, each an outer ring and its holes. */
export const polygonsOf = (areal: Areal): readonly (readonly Ring[])[] =>
  areal.type === "Polygon" ? [areal.coordinates] : areal.coordinates;

/**
 * Half-open: of two areas that share an edge, exactly one contains a point on it, and areas that tile a
 * place contain each of its points exactly once.
 */
export const contains = (areal: Areal, lng: number, lat: number): boolean =>
  polygonsOf(areal).some((rings) => isInsideRings(rings, lng, lat));

/** The same for one polygon: an outer ring and its holes, in even-odd counting. */
export function isInsideRings(rings: readonly Ring[], lng: number, lat: number): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const from = ring[i - 1];
      const to = ring[i];
      if (from && to && crossesEastOf(from, to, lng, lat)) isInside = !isInside;
    }
  }
  return isInside;
}

/** Where an edge that spans a latitude crosses it; ordered from its lower end, so that neighbours get the same figure. */
export function crossingLng(from: Position, to: Position, lat: number): number {
  const [low, high] = from[1] < to[1] ? [from, to] : [to, from];
  return low[0] + ((lat - low[1]) * (high[0] - low[0])) / (high[1] - low[1]);
}

/** An edge owns its lower end, not its upper one; a level edge owns nothing. */
export const spansLat = (from: Position, to: Position, lat: number): boolean =>
  from[1] <= lat !== to[1] <= lat;

const crossesEastOf = (from: Position, to: Position, lng: number, lat: number): boolean =>
  spansLat(from, to, lat) && lng < crossingLng(from, to, lat);
