import { boundsOf } from "./bounds";
import { crossingLng, polygonsOf, spansLat } from "./contains";
import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";
import type { Areal, Position, WorkGeometry } from "./schema";
import { intersected, type Stretch, totalOf, united } from "./stretches";

/** A geometry and the metres round it that it acts on; a polygon acts on its inside too. */
export type Influence = { readonly geometry: WorkGeometry; readonly reachM: number };

/** How many level lines an area is read along, at the least. */
const scanlines = 256;

/**
 * Share (0..1) of an area that lies within reach of at least one of the influences. Along each level line the
 * stretches are exact; across them the error falls with the square of their number (below 0.01 % of the area).
 * Local metres at the area's middle latitude: for areas of up to some kilometres.
 */
export function shareWithinReach(areal: Areal, influences: readonly Influence[]): number {
  const plane = planeOf(areal);
  const area = polygonsOf(areal).map((rings) => rings.map((ring) => ring.map(plane)));
  const shapes = influences.map((influence) => shapeOf(influence, plane));
  let inside = 0;
  let whole = 0;
  for (const { y, weight } of levels(area.flat(2), shapes)) {
    const own = area.flatMap((rings) => evenOddStretches(rings, y));
    if (own.length === 0) continue;
    whole += weight * totalOf(united(own));
    inside += weight * totalOf(intersected(united(own), united(shapes.flatMap((shape) => slice(shape, y)))));
  }
  return whole > 0 ? Math.min(1, inside / whole) : 0;
}

type Shape = {
  readonly rings: readonly (readonly Position[])[];
  readonly segments: readonly (readonly [Position, Position])[];
  readonly reachM: number;
};

function planeOf(areal: Areal): (at: Position) => Position {
  const [west, south, , north] = boundsOf(areal);
  const perLng = metresPerDegreeLng((south + north) / 2);
  const perLat = metresPerDegreeLat((south + north) / 2);
  return ([lng, lat]) => [(lng - west) * perLng, (lat - south) * perLat];
}

function shapeOf({ geometry, reachM }: Influence, plane: (at: Position) => Position): Shape {
  switch (geometry.type) {
    case "Point": {
      const at = plane(geometry.coordinates);
      return { rings: [], segments: [[at, at]], reachM };
    }
    case "LineString":
      return { rings: [], segments: segmentsOf(geometry.coordinates.map(plane)), reachM };
    case "Polygon": {
      const rings = geometry.coordinates.map((ring) => ring.map(plane));
      return { rings, segments: reachM > 0 ? rings.flatMap(segmentsOf) : [], reachM };
    }
  }
}

const segmentsOf = (path: readonly Position[]): (readonly [Position, Position])[] =>
  path.slice(1).flatMap((to, index) => {
    const from = path[index];
    return from ? [[from, to] as const] : [];
  });

// Between two heights where an outline starts, bends or ends, widths are smooth. The substitution y = middle + half sin(t)
// crowds the lines towards both, where the edge of a circle is steepest.
function levels(corners: readonly Position[], shapes: readonly Shape[]): { y: number; weight: number }[] {
  const heights = corners.map(([, y]) => y);
  const bottom = heights.reduce((a, b) => Math.min(a, b), Infinity);
  const top = heights.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(top > bottom)) return [];
  for (const shape of shapes) heights.push(...turnsOf(shape).filter((y) => y > bottom && y < top));
  heights.sort((a, b) => a - b);

  const lines: { y: number; weight: number }[] = [];
  for (let i = 1; i < heights.length; i++) {
    const low = heights[i - 1] ?? 0;
    const half = ((heights[i] ?? 0) - low) / 2;
    if (half <= 0) continue;
    const count = Math.max(4, Math.ceil((2 * half * scanlines) / (top - bottom)));
    for (let k = 0; k < count; k++) {
      const angle = ((k + 0.5) / count - 0.5) * Math.PI;
      lines.push({
        y: low + half + half * Math.sin(angle),
        weight: (half * Math.cos(angle) * Math.PI) / count,
      });
    }
  }
  return lines;
}

function turnsOf({ rings, segments, reachM }: Shape): readonly number[] {
  const ends = segments.flatMap(([from, to]) => {
    const side = normalOf(from, to, reachM)[1];
    return [from, to].flatMap(([, y]) => [y - reachM, y + reachM, y - side, y + side]);
  });
  return [...ends, ...rings.flatMap((ring) => ring.map(([, y]) => y))];
}

function normalOf(from: Position, to: Position, lengthM: number): Position {
  const x = to[0] - from[0];
  const y = to[1] - from[1];
  const length = Math.sqrt(x * x + y * y);
  return length === 0 ? [0, 0] : [(-y / length) * lengthM, (x / length) * lengthM];
}

function slice({ rings, segments, reachM }: Shape, y: number): Stretch[] {
  const stretches = evenOddStretches(rings, y);
  for (const [from, to] of segments) {
    const stretch = capsuleStretch(from, to, reachM, y);
    if (stretch) stretches.push(stretch);
  }
  return stretches;
}

// A capsule is convex: its stretch spans those of its two end circles and of the box between them.
function capsuleStretch(from: Position, to: Position, reachM: number, y: number): Stretch | null {
  let low = Infinity;
  let high = -Infinity;
  const take = (x: number) => {
    low = Math.min(low, x);
    high = Math.max(high, x);
  };
  for (const [x, centreY] of [from, to]) {
    const squared = reachM * reachM - (y - centreY) * (y - centreY);
    if (squared < 0) continue;
    take(x - Math.sqrt(squared));
    take(x + Math.sqrt(squared));
  }
  const [normalX, normalY] = normalOf(from, to, reachM);
  const corners: Position[] = [
    [from[0] + normalX, from[1] + normalY],
    [to[0] + normalX, to[1] + normalY],
    [to[0] - normalX, to[1] - normalY],
    [from[0] - normalX, from[1] - normalY],
    [from[0] + normalX, from[1] + normalY],
  ];
  for (const x of crossings([corners], y)) take(x);
  return low < high ? [low, high] : null;
}

function crossings(rings: readonly (readonly Position[])[], y: number): number[] {
  const xs: number[] = [];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const from = ring[i - 1];
      const to = ring[i];
      if (from && to && spansLat(from, to, y)) xs.push(crossingLng(from, to, y));
    }
  return xs.sort((a, b) => a - b);
}

function evenOddStretches(rings: readonly (readonly Position[])[], y: number): Stretch[] {
  const xs = crossings(rings, y);
  const stretches: Stretch[] = [];
  for (let i = 1; i < xs.length; i += 2) stretches.push([xs[i - 1] ?? 0, xs[i] ?? 0]);
  return stretches;
}
