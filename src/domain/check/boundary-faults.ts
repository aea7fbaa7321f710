import { boundsOf } from "../geo/bounds";
import { enclosedGaps } from "../geo/enclosed-gaps";
import type { Bounds } from "../geo/schema";
import { type ShapeEdges, shapeEdges, sharedM2 } from "../geo/shape-edges";
import { eachTouchingPair } from "../geo/touching-boxes";
import type { DrawnArea } from "./survey-scene";

/** Neighbours drawn by hand share a hair of ground everywhere; up to a square metre is no overlap (and no gap). */
const leastFaultM2 = 1;

export type BoundaryFaults = {
  readonly edges: readonly ShapeEdges[];
  readonly overlaps: readonly {
    readonly one: number;
    readonly other: number;
    readonly areaM2: number;
    readonly bounds: Bounds;
  }[];
  readonly gaps: readonly {
    readonly shapes: readonly number[];
    readonly areaM2: number;
    readonly bounds: Bounds;
  }[];
};

/** Where RT boundaries that should tile a kelurahan do not; RTs by their position in the list. */
export function boundaryFaults(rts: readonly DrawnArea[]): BoundaryFaults {
  const edges = rts.map(({ geometry }) => shapeEdges(geometry));
  const boxes = edges.map(({ box }) => box);
  const overlaps: BoundaryFaults["overlaps"][number][] = [];
  eachTouchingPair(boxes, (one, other) => {
    const [a, b] = [edges[one], edges[other]];
    if (!a || !b) return;
    const areaM2 = sharedM2(a, b);
    if (areaM2 > leastFaultM2) overlaps.push({ one, other, areaM2, bounds: commonBox(a.box, b.box) });
  });
  const gaps = enclosedGaps(
    rts.map(({ geometry }) => geometry),
    boxes,
  )
    .filter(({ areaM2 }) => areaM2 > leastFaultM2)
    .map(({ shapes, areaM2, ring }) => ({
      shapes,
      areaM2,
      bounds: boundsOf({ type: "LineString", coordinates: [...ring] }),
    }));
  return { edges, overlaps, gaps };
}

const commonBox = (a: Bounds, b: Bounds): Bounds => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];
