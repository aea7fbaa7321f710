import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import { createEdgeGrid, createSeen, type EdgeGrid, forEachNear, type Pieces } from "./edge-grid";
import { createJunctions, type Junctions, joinM } from "./junctions";
import type { RoadLines } from "./road-lines";

/** Straight pieces of road between junctions, each pair of junctions once. */
export type CutRoads = {
  readonly lngLat: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
};

type Segments = Pieces & { readonly from: number[]; readonly to: number[]; readonly storey: number[] };
type Cut = { readonly part: number; readonly junction: number };

/**
 * Joins roads where they meet: at vertices that coincide, where an end or a vertex lies on another road, and
 * where two cross without a vertex. Roads of different storeys meet only in a vertex that both have.
 */
export function cutRoads(lines: RoadLines): CutRoads {
  const junctions = createJunctions();
  const segments = segmentsOf(lines, junctions);
  const grid = createEdgeGrid(segments);
  const cuts: Cut[][] = segments.from.map(() => []);
  const cutAt = (segment: number, part: number, junction: number) => {
    if (segments.from[segment] !== junction && segments.to[segment] !== junction)
      cuts[segment]?.push({ part, junction });
  };
  cutAtVertices(segments, grid, cutAt);
  cutAtCrossings(segments, grid, junctions, cutAt);
  return piecesOf(segments, cuts, junctions);
}

function segmentsOf({ lngLat, starts, storey }: RoadLines, junctions: Junctions): Segments {
  const segments: Segments = { lngLat: junctions.lngLat, from: [], to: [], storey: [] };
  storey.forEach((own, path) => {
    let before = -1;
    for (let i = starts[path] ?? 0; i < (starts[path + 1] ?? 0); i++) {
      const junction = junctions.at(lngLat[2 * i] ?? 0, lngLat[2 * i + 1] ?? 0, own);
      if (before >= 0 && before !== junction) {
        segments.from.push(before);
        segments.to.push(junction);
        segments.storey.push(own);
      }
      before = junction;
    }
  });
  return segments;
}

type CutAt = (segment: number, part: number, junction: number) => void;

function cutAtVertices({ lngLat, from, to, storey }: Segments, grid: EdgeGrid, cutAt: CutAt): void {
  const seen = createSeen(from.length);
  const done = new Set<number>();
  from.forEach((_, segment) => {
    const own = storey[segment] ?? 0;
    for (const vertex of [from[segment] ?? 0, to[segment] ?? 0]) {
      if (done.has(vertex * 16 + own + 8)) continue;
      done.add(vertex * 16 + own + 8);
      const [lng, lat] = [lngLat[2 * vertex] ?? 0, lngLat[2 * vertex + 1] ?? 0];
      const [perLng, perLat] = [metresPerDegreeLng(lat), metresPerDegreeLat(lat)];
      const [byLng, byLat] = [joinM / perLng, joinM / perLat];
      forEachNear(grid, [lng - byLng, lat - byLat, lng + byLng, lat + byLat], seen, (other) => {
        if (storey[other] !== own) return;
        const [a, b] = [from[other] ?? 0, to[other] ?? 0];
        const [ax, ay] = [((lngLat[2 * a] ?? 0) - lng) * perLng, ((lngLat[2 * a + 1] ?? 0) - lat) * perLat];
        const [dx, dy] = [
          ((lngLat[2 * b] ?? 0) - lng) * perLng - ax,
          ((lngLat[2 * b + 1] ?? 0) - lat) * perLat - ay,
        ];
        const part = -(ax * dx + ay * dy) / (dx * dx + dy * dy);
        if (part > 0 && part < 1 && Math.hypot(ax + part * dx, ay + part * dy) <= joinM)
          cutAt(other, part, vertex);
      });
    }
  });
}

function cutAtCrossings(
  { lngLat, from, to, storey }: Segments,
  grid: EdgeGrid,
  junctions: Junctions,
  cutAt: CutAt,
): void {
  const seen = createSeen(from.length);
  const at = (place: number) => [lngLat[2 * place] ?? 0, lngLat[2 * place + 1] ?? 0] as const;
  for (let segment = 0; segment < from.length; segment++) {
    const [a, b] = [from[segment] ?? 0, to[segment] ?? 0];
    const [p, q] = [at(a), at(b)];
    const box = [
      Math.min(p[0], q[0]),
      Math.min(p[1], q[1]),
      Math.max(p[0], q[0]),
      Math.max(p[1], q[1]),
    ] as const;
    forEachNear(grid, box, seen, (other) => {
      const [c, d] = [from[other] ?? 0, to[other] ?? 0];
      if (other <= segment || storey[other] !== storey[segment]) return;
      if (a === c || a === d || b === c || b === d) return;
      const parts = crossingOf(p, q, at(c), at(d));
      if (!parts) return;
      const [own, others] = parts;
      const junction = junctions.at(
        p[0] + own * (q[0] - p[0]),
        p[1] + own * (q[1] - p[1]),
        storey[segment] ?? 0,
      );
      cutAt(segment, own, junction);
      cutAt(other, others, junction);
    });
  }
}

type Place = readonly [lng: number, lat: number];

/** How far along each of two pieces (0..1) they cross; null where they do not, or run side by side. */
export function crossingOf(p: Place, q: Place, c: Place, d: Place): readonly [number, number] | null {
  const [rx, ry] = [q[0] - p[0], q[1] - p[1]];
  const [sx, sy] = [d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return null;
  const [ox, oy] = [c[0] - p[0], c[1] - p[1]];
  const [own, others] = [(ox * sy - oy * sx) / cross, (ox * ry - oy * rx) / cross];
  return own >= 0 && own <= 1 && others >= 0 && others <= 1 ? [own, others] : null;
}

function piecesOf({ from, to }: Segments, cuts: readonly Cut[][], junctions: Junctions): CutRoads {
  const known = new Set<number>();
  const [starts, ends]: [number[], number[]] = [[], []];
  const add = (a: number, b: number) => {
    const key = Math.min(a, b) * junctions.lngLat.length + Math.max(a, b);
    if (a === b || known.has(key)) return;
    known.add(key);
    starts.push(a);
    ends.push(b);
  };
  cuts.forEach((own, segment) => {
    let before = from[segment] ?? 0;
    for (const { junction } of own.sort((left, right) => left.part - right.part)) {
      add(before, junction);
      before = junction;
    }
    add(before, to[segment] ?? 0);
  });
  return {
    lngLat: Float64Array.from(junctions.lngLat),
    from: Int32Array.from(starts),
    to: Int32Array.from(ends),
  };
}
