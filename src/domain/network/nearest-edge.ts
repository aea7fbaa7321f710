import { metresBetween } from "../geo/distance";
import { metresPerDegreeLat, metresPerDegreeLng } from "../geo/metres";
import type { Position } from "../geo/schema";
import { cellM } from "./edge-grid";
import type { RoadNetwork } from "./road-network";

/** The place on a road that is nearest to another place. */
export type Foot = {
  readonly edge: number;
  readonly position: Position;
  /** Metres from the edge's first junction. */
  readonly alongM: number;
  /** Metres between the two places. */
  readonly awayM: number;
};

/**
 * A place farther than this from every road cannot be reached along the roads, and a work there is measured in
 * a straight line. It is about the width of an RT (0.7 to 1 ha): beyond it the alley in question is missing in the data.
 */
export const farthestFromRoadM = 100;

/** The nearest edge, the first one of those equally near; null where none is within `farthestFromRoadM`. */
export function nearestEdge(network: RoadNetwork, lng: number, lat: number): Foot | null {
  const { grid, lngLat, from, to } = network;
  const [perLng, perLat] = [metresPerDegreeLng(lat), metresPerDegreeLat(lat)];
  const row = Math.floor((lat - grid.south) / grid.cellLat);
  const column = Math.floor((lng - grid.west) / grid.cellLng);
  let [nearest, part, squared] = [-1, 0, farthestFromRoadM * farthestFromRoadM];

  const look = (y: number, x: number) => {
    if (x < 0 || x >= grid.columns) return;
    const slot = grid.slots.get(y * grid.columns + x);
    if (slot === undefined) return;
    const end = grid.starts[slot + 1] ?? 0;
    for (let i = grid.starts[slot] ?? 0; i < end; i++) {
      const edge = grid.edges[i] ?? 0;
      const [a, b] = [2 * (from[edge] ?? 0), 2 * (to[edge] ?? 0)];
      const ax = ((lngLat[a] ?? 0) - lng) * perLng;
      const ay = ((lngLat[a + 1] ?? 0) - lat) * perLat;
      const dx = ((lngLat[b] ?? 0) - lng) * perLng - ax;
      const dy = ((lngLat[b + 1] ?? 0) - lat) * perLat - ay;
      const length = dx * dx + dy * dy;
      const at = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      const away = (ax + at * dx) ** 2 + (ay + at * dy) ** 2;
      if (away > squared || (away === squared && nearest >= 0 && edge >= nearest)) continue;
      nearest = edge;
      part = at;
      squared = away;
    }
  };
  // Ring by ring: what lies beyond ring r is at least r cells away.
  for (let ring = 0; (ring - 1) * cellM <= Math.sqrt(squared); ring++)
    for (let y = row - ring; y <= row + ring; y++) {
      const step = y === row - ring || y === row + ring ? 1 : 2 * ring;
      for (let x = column - ring; x <= column + ring; x += step || 1) look(y, x);
    }
  return nearest < 0 ? null : footAt(network, nearest, part, lng, lat);
}

/** The foot on an edge at a part (0..1) of its length. */
export function footAt(
  { lngLat, from, to, lengthM }: RoadNetwork,
  edge: number,
  part: number,
  lng: number,
  lat: number,
): Foot {
  const [a, b] = [2 * (from[edge] ?? 0), 2 * (to[edge] ?? 0)];
  const [fromLng, fromLat] = [lngLat[a] ?? 0, lngLat[a + 1] ?? 0];
  const position: Position = [
    fromLng + part * ((lngLat[b] ?? 0) - fromLng),
    fromLat + part * ((lngLat[b + 1] ?? 0) - fromLat),
  ];
  return {
    edge,
    position,
    alongM: part * (lengthM[edge] ?? 0),
    awayM: metresBetween([lng, lat], position),
  };
}
