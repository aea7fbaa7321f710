import { metresBetween } from "../geo/distance";
import { cutRoads } from "./cut-roads";
import { createEdgeGrid, type EdgeGrid } from "./edge-grid";
import type { RoadLines } from "./road-lines";

/** Roads and paths as a graph: junctions, straight edges between them, and who is next to whom. */
export type RoadNetwork = {
  /** Longitude and latitude of junction i at 2i and 2i + 1, in degrees. */
  readonly lngLat: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Metres of each edge on the WGS84 ellipsoid. */
  readonly lengthM: Float64Array;
  /** Edges `edges[starts[j]]` up to `starts[j + 1]` leave junction j; each leads to the junction in `ends`. */
  readonly starts: Int32Array;
  readonly edges: Int32Array;
  readonly ends: Int32Array;
  readonly grid: EdgeGrid;
};

/** Builds the graph once per set of road data; null where it has no line. */
export function createRoadNetwork(lines: RoadLines): RoadNetwork | null {
  const { lngLat, from, to } = cutRoads(lines);
  if (from.length === 0) return null;
  const place = (junction: number) => [lngLat[2 * junction] ?? 0, lngLat[2 * junction + 1] ?? 0] as const;
  const lengthM = Float64Array.from(from, (a, edge) =>
    metresBetween([...place(a)], [...place(to[edge] ?? 0)]),
  );
  const grid = createEdgeGrid({ lngLat, from, to });
  return { lngLat, from, to, lengthM, ...neighboursOf(from, to, lngLat.length / 2), grid };
}

function neighboursOf(from: Int32Array, to: Int32Array, count: number) {
  const starts = new Int32Array(count + 1);
  for (const ends of [from, to])
    for (const junction of ends) starts[junction + 1] = (starts[junction + 1] ?? 0) + 1;
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i] ?? 0) + (starts[i + 1] ?? 0);
  const free = starts.slice();
  const edges = new Int32Array(2 * from.length);
  const ends = new Int32Array(2 * from.length);
  const put = (junction: number, other: number, edge: number) => {
    const at = free[junction] ?? 0;
    free[junction] = at + 1;
    edges[at] = edge;
    ends[at] = other;
  };
  from.forEach((a, edge) => {
    put(a, to[edge] ?? 0, edge);
    put(to[edge] ?? 0, a, edge);
  });
  return { starts, edges, ends };
}
