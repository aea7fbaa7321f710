import { polygonsOf } from "../geo/contains";
import type { Areal } from "../geo/schema";

/**
 * The edges of one polygon, holes included, in degrees, four numbers each: longitude and latitude of the lower end,
 * then of the higher one. That order makes two neighbours reckon the same crossing from a shared edge.
 */
export type Edges = Float64Array;

/** One list of edges per polygon of an area. */
export const edgesOf = (areal: Areal): readonly Edges[] => polygonsOf(areal).map(edgesOfRings);

function edgesOfRings(rings: readonly (readonly (readonly [number, number])[])[]): Edges {
  const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
  const edges = new Float64Array(4 * count);
  let at = 0;
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const from = ring[i - 1];
      const to = ring[i];
      if (!from || !to) continue;
      const [low, high] = from[1] < to[1] ? [from, to] : [to, from];
      edges[at++] = low[0];
      edges[at++] = low[1];
      edges[at++] = high[0];
      edges[at++] = high[1];
    }
  return edges;
}
