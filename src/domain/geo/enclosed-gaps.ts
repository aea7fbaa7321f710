import { areaM2 } from "./area";
import { createBoxIndex } from "./box-index";
import { contains } from "./contains";
import { createMeetingPlaces } from "./meeting-places";
import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";
import { type Edge, type LocalMetres, loneEdges, withoutTwins } from "./outline-edges";
import type { Areal, Bounds, Position } from "./schema";
import { splitEdges } from "./split-edges";
import { traceLoops } from "./trace-loops";

/** A place that no shape covers and that shapes enclose. */
type Gap = {
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
  const metres = localMetres(boxes);
  const places = createMeetingPlaces();
  const split = splitEdges(loneEdges(shapes, metres, places), hairM, places);
  const isCovered = covering(shapes, boxes, metres);
  const outline = withoutTwins(split).filter((edge) => !isCovered(edge));
  return traceLoops(outline).flatMap((loop) => {
    if (twiceArea(loop) >= 0) return [];
    const ring = loop.map(({ x1, y1 }): Position => lngLat(x1, y1, metres));
    const closed = [...ring, ...ring.slice(0, 1)];
    return [
      { ring: closed, areaM2: areaM2({ type: "Polygon", coordinates: [closed] }), shapes: owners(loop) },
    ];
  });
}

/** Whether another shape lies a hair to the right of an edge's middle, where its own does not. */
function covering(shapes: readonly Areal[], boxes: readonly Bounds[], metres: LocalMetres) {
  const index = createBoxIndex(boxes);
  return ({ shape, x1, y1, x2, y2 }: Edge): boolean => {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const x = (x1 + x2) / 2 + ((y2 - y1) / length) * hairM;
    const y = (y1 + y2) / 2 - ((x2 - x1) / length) * hairM;
    const [lng, lat] = lngLat(x, y, metres);
    return index.at(lng, lat).some((other) => {
      const areal = shapes[other];
      return other !== shape && areal !== undefined && contains(areal, lng, lat);
    });
  };
}

/** Round the middle of the shapes: a stray one does not shift it. */
function localMetres(boxes: readonly Bounds[]): LocalMetres {
  const middle = (side: 0 | 1) =>
    Float64Array.from(boxes, (box) => box[side]).sort()[Math.floor(boxes.length / 2)] ?? 0;
  const [lng, lat] = [middle(0), middle(1)];
  return { lng, lat, perLng: metresPerDegreeLng(lat), perLat: metresPerDegreeLat(lat) };
}

const lngLat = (x: number, y: number, { lng, lat, perLng, perLat }: LocalMetres): Position => [
  lng + x / perLng,
  lat + y / perLat,
];

/** Negative where the loop runs clockwise. */
function twiceArea(loop: readonly Edge[]): number {
  const { x1: x, y1: y } = loop[0] ?? { x1: 0, y1: 0 };
  return loop.reduce((sum, { x1, y1, x2, y2 }) => sum + (x1 - x) * (y2 - y1) - (x2 - x1) * (y1 - y), 0);
}

function owners(loop: readonly Edge[]): readonly number[] {
  const lengths = new Map<number, number>();
  for (const { shape, x1, y1, x2, y2 } of loop)
    lengths.set(shape, (lengths.get(shape) ?? 0) + Math.hypot(x2 - x1, y2 - y1));
  return [...lengths].sort((a, b) => b[1] - a[1]).map(([shape]) => shape);
}
