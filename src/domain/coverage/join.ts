import type { Areal } from "../geo/schema";
import { type Edges, edgesOf } from "./edges";
import { visitInside } from "./inside";
import type { PointIndex } from "./point-index";

/** Areas ready to be joined with points; null: an area of which only the row is known. */
export type AreaIndex = readonly (readonly Edges[])[];

export const createAreaIndex = (areas: readonly (Areal | null)[]): AreaIndex =>
  areas.map((areal) => (areal ? edgesOf(areal) : []));

/**
 * Position of the area that holds each point of the input, -1 where none does. Half-open: a point on a shared border
 * lies in exactly one of two neighbours; where areas overlap the first holds it.
 */
export function joinPoints(points: PointIndex, areas: AreaIndex): Int32Array {
  const holder = new Int32Array(points.count).fill(-1);
  areas.forEach((polygons, area) => {
    for (const edges of polygons)
      visitInside(
        points,
        edges,
        (from, to) => {
          for (let place = from; place < to; place++) if (holder[place] === -1) holder[place] = area;
        },
        holder,
      );
  });
  return points.order ? unsorted(holder, points.order) : holder;
}

function unsorted(byPlace: Int32Array, order: Int32Array): Int32Array {
  const byPoint = new Int32Array(byPlace.length);
  for (let place = 0; place < byPlace.length; place++) byPoint[order[place] ?? 0] = byPlace[place] ?? 0;
  return byPoint;
}
