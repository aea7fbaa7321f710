import { areaM2 } from "./area";
import { createBoxIndex } from "./box-index";
import { contains } from "./contains";
import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";
import { directedEdges, type Edge, splitEdges, withoutTwins } from "./outline-edges";
import type { Areal, Bounds, Position } from "./schema";
import { traceLoops } from "./trace-loops";

/** A place that no shape covers and that shapes enclose. */
export type Gap = {
  readonly ring: readonly Position[];
  readonly areaM2: number;
  /** Positions of the shapes round it, those with the longest border first. */
  readonly shapes: readonly number[];
};

/** Borders nearer to each other than this are one border. */
const hairM = 0.001;

/**
 * The gaps between shapes that should tile a place. Borders that two shapes share cancel each other; of the rest,
 * what no other shape covers is the outline of them all, and where it runs round an empty place, that is a gap.
 */
export function enclosedGaps(shapes: readonly Areal[], boxes: readonly Bounds[]): readonly Gap[] {
  const lat = boxes[0] ? (boxes[0][1] + boxes[0][3]) / 2 : 0;
  const perLng = metresPerDegreeLng(lat);
  const perLat = metresPerDegreeLat(lat);
  const alone = withoutTwins(directedEdges(shapes, perLng, perLat));
  const split = withoutTwins(splitEdges(alone, hairM));
  const index = createBoxIndex(boxes);
  const isCovered = ({ shape, x1, y1, x2, y2 }: Edge) => {
    const length = Math.hypot(x2 - x1, y2 - y1);
    // A hair to the right of its middle, where its own shape is not.
    const lng = ((x1 + x2) / 2 + ((y2 - y1) / length) * hairM) / perLng;
    const lat = ((y1 + y2) / 2 - ((x2 - x1) / length) * hairM) / perLat;
    return index.at(lng, lat).some((other) => {
      const areal = shapes[other];
      return other !== shape && areal !== undefined && contains(areal, lng, lat);
    });
  };
  const outline = split.filter((edge) => !isCovered(edge));
  return traceLoops(outline).flatMap((loop) => {
    if (twiceArea(loop) >= 0) return [];
    const ring = loop.map(({ x1, y1 }): Position => [x1 / perLng, y1 / perLat]);
    const closed = [...ring, ...ring.slice(0, 1)];
    return [
      { ring: closed, areaM2: areaM2({ type: "Polygon", coordinates: [closed] }), shapes: owners(loop) },
    ];
  });
}

/** Negative where the loop runs clockwise. */
const twiceArea = (loop: readonly Edge[]) => {
  const [first] = loop;
  if (!first) return 0;
  return loop.reduce(
    (sum, { x1, y1, x2, y2 }) => sum + (x1 - first.x1) * (y2 - first.y1) - (x2 - first.x1) * (y1 - first.y1),
    0,
  );
};

function owners(loop: readonly Edge[]): readonly number[] {
  const lengths = new Map<number, number>();
  for (const { shape, x1, y1, x2, y2 } of loop)
    lengths.set(shape, (lengths.get(shape) ?? 0) + Math.hypot(x2 - x1, y2 - y1));
  return [...lengths].sort((a, b) => b[1] - a[1]).map(([shape]) => shape);
}
