import { boundsOf } from "./bounds";
import { crossingLng, polygonsOf, spansLat } from "./contains";
import { fejerRule } from "./fejer-rule";
import { metresPerDegreeLat, metresPerDegreeLng } from "./metres";
import { linesOf, pathsOf } from "./parts";
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
  const corners = area.flat(2);
  const shapes = influences.map((influence) => near(shapeOf(influence, plane), corners));
  if (shapes.every(({ rings, capsules }) => rings.length === 0 && capsules.length === 0)) return 0;
  let inside = 0;
  let whole = 0;
  for (const { y, weight } of levels(corners, shapes)) {
    const own = area.flatMap((rings) => evenOddStretches(rings, y));
    if (own.length === 0) continue;
    whole += weight * totalOf(united(own));
    inside += weight * totalOf(intersected(united(own), united(shapes.flatMap((shape) => slice(shape, y)))));
  }
  return whole > 0 ? Math.min(1, inside / whole) : 0;
}

type Ring = readonly Position[];
type Shape = { readonly rings: readonly Ring[]; readonly capsules: readonly Capsule[] };
/** All places within reach of one segment. */
type Capsule = {
  readonly from: Position;
  readonly to: Position;
  readonly reachM: number;
  /** The box between its two end circles. */
  readonly box: Ring;
  readonly low: number;
  readonly high: number;
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
      return { rings: [], capsules: [capsule(at, at, reachM)] };
    }
    case "LineString":
    case "MultiLineString": {
      const lines = linesOf(geometry).map((path) => path.map(plane));
      return { rings: [], capsules: lines.flatMap((path) => capsulesOf(path, reachM)) };
    }
    case "Polygon":
    case "MultiPolygon": {
      const rings = pathsOf(geometry).map((ring) => ring.map(plane));
      return { rings, capsules: reachM > 0 ? rings.flatMap((ring) => capsulesOf(ring, reachM)) : [] };
    }
  }
}

const capsulesOf = (path: Ring, reachM: number): readonly Capsule[] =>
  path.slice(1).flatMap((to, index) => {
    const from = path[index];
    return from ? [capsule(from, to, reachM)] : [];
  });

function capsule(from: Position, to: Position, reachM: number): Capsule {
  const along = [to[0] - from[0], to[1] - from[1]] as const;
  const length = Math.hypot(...along) || 1;
  const x = (-along[1] / length) * reachM;
  const y = (along[0] / length) * reachM;
  const first: Position = [from[0] + x, from[1] + y];
  const box: Ring = [
    first,
    [to[0] + x, to[1] + y],
    [to[0] - x, to[1] - y],
    [from[0] - x, from[1] - y],
    first,
  ];
  const low = Math.min(from[1], to[1]) - reachM;
  const high = Math.max(from[1], to[1]) + reachM;
  return { from, to, reachM, box, low, high };
}

// Far capsules cost as much as near ones and change nothing.
function near({ rings, capsules }: Shape, corners: Ring): Shape {
  const [west, south, east, north] = boundsOf({ type: "LineString", coordinates: [...corners] });
  const isNear = ({ from, to, reachM, low, high }: Capsule) =>
    low <= north &&
    high >= south &&
    Math.min(from[0], to[0]) - reachM <= east &&
    Math.max(from[0], to[0]) + reachM >= west;
  return { rings, capsules: capsules.filter(isNear) };
}

// Between two heights where an outline starts, bends or ends, widths are smooth: few level lines measure them well,
// placed by Fejer's rule, which crowds them towards both ends, where the edge of a circle is steepest.
function levels(corners: Ring, shapes: readonly Shape[]): readonly { y: number; weight: number }[] {
  const heights = corners.map(([, y]) => y).sort((a, b) => a - b);
  const bottom = heights[0] ?? 0;
  const top = heights.at(-1) ?? 0;
  for (const shape of shapes) for (const y of turnsOf(shape)) if (y > bottom && y < top) heights.push(y);
  heights.sort((a, b) => a - b);

  const lines: { y: number; weight: number }[] = [];
  let low = bottom;
  for (const height of heights) {
    const half = (height - low) / 2;
    if (half <= (top - bottom) * 1e-7) continue;
    for (const { at, weight } of fejerRule(Math.max(3, Math.ceil((2 * half * scanlines) / (top - bottom)))))
      lines.push({ y: low + half + half * at, weight: half * weight });
    low = height;
  }
  return lines;
}

const turnsOf = ({ rings, capsules }: Shape): readonly number[] => [
  ...capsules.flatMap(({ from, to, reachM, box }) => [
    ...[from, to].flatMap(([, y]) => [y - reachM, y + reachM]),
    ...box.map(([, y]) => y),
  ]),
  ...rings.flatMap((ring) => ring.map(([, y]) => y)),
];

function slice({ rings, capsules }: Shape, y: number): Stretch[] {
  const stretches = evenOddStretches(rings, y);
  for (const each of capsules) if (y > each.low && y < each.high) stretches.push(capsuleStretch(each, y));
  return stretches;
}

// A capsule is convex: its stretch spans those of its two end circles and of the box between them.
function capsuleStretch({ from, to, reachM, box }: Capsule, y: number): Stretch {
  let low = Infinity;
  let high = -Infinity;
  for (const centre of [from, to]) {
    const squared = reachM * reachM - (y - centre[1]) * (y - centre[1]);
    if (squared < 0) continue;
    const half = Math.sqrt(squared);
    low = Math.min(low, centre[0] - half);
    high = Math.max(high, centre[0] + half);
  }
  for (let i = 1; i < box.length; i++) {
    const start = box[i - 1];
    const end = box[i];
    if (!start || !end || !spansLat(start, end, y)) continue;
    const x = crossingLng(start, end, y);
    low = Math.min(low, x);
    high = Math.max(high, x);
  }
  return [low, high];
}

function crossings(rings: readonly Ring[], y: number): number[] {
  const xs: number[] = [];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const from = ring[i - 1];
      const to = ring[i];
      if (from && to && spansLat(from, to, y)) xs.push(crossingLng(from, to, y));
    }
  return xs.sort((a, b) => a - b);
}

function evenOddStretches(rings: readonly Ring[], y: number): Stretch[] {
  const xs = crossings(rings, y);
  const stretches: Stretch[] = [];
  for (let i = 1; i < xs.length; i += 2) stretches.push([xs[i - 1] ?? 0, xs[i] ?? 0]);
  return stretches;
}
