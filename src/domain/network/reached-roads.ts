import type { Position, WorkGeometry } from "../geo/schema";
import { united } from "../geo/stretches";
import { workEntries } from "./network-reach";
import type { RoadNetwork } from "./road-network";
import { type Walk, walk } from "./walk";

/** Stretches shorter than this are nothing to look at. */
const leastM = 0.05;

/**
 * The roads within `reachM` metres of way from a work, as straight stretches: what the map shows as its reach. The
 * metres walked from the work to its nearest road count.
 */
export function reachedRoads(
  network: RoadNetwork,
  geometry: WorkGeometry,
  reachM: number,
): readonly (readonly [Position, Position])[] {
  const own = walk(network, workEntries(network, geometry), reachM);
  const stretches: (readonly [Position, Position])[] = [];
  for (let i = 0; i < own.edgeCount; i++) {
    const edge = own.edges[i] ?? 0;
    const lengthM = network.lengthM[edge] ?? 0;
    for (const [fromM, toM] of united(reachedParts(network, own, edge, reachM)))
      if (toM - fromM > leastM)
        stretches.push([at(network, edge, fromM / lengthM), at(network, edge, toM / lengthM)]);
  }
  return stretches;
}

type Stretch = readonly [fromM: number, toM: number];

function reachedParts(
  { from, to, lengthM }: RoadNetwork,
  own: Walk,
  edge: number,
  reachM: number,
): readonly Stretch[] {
  const length = lengthM[edge] ?? 0;
  const left = (junction: number) => reachM - (own.metres[junction] ?? Infinity);
  const parts: Stretch[] = [];
  const add = (fromM: number, toM: number) => {
    if (fromM <= toM) parts.push([Math.max(0, fromM), Math.min(length, toM)]);
  };
  if (left(from[edge] ?? 0) >= 0) add(0, left(from[edge] ?? 0));
  if (left(to[edge] ?? 0) >= 0) add(length - left(to[edge] ?? 0), length);
  for (let i = own.entryOf[edge] ?? -1; i >= 0; i = own.nextEntry[i] ?? -1) {
    const entry = own.entries[i];
    if (!entry) break;
    const { fromM, toM, fromAwayM, toAwayM } = entry;
    // Between two ends that are both within reach all is, the distance being straight between them.
    if (fromAwayM <= reachM && toAwayM <= reachM) add(fromM, toM);
    if (fromAwayM <= reachM) add(fromM - (reachM - fromAwayM), fromM + (reachM - fromAwayM));
    if (toAwayM <= reachM) add(toM - (reachM - toAwayM), toM + (reachM - toAwayM));
  }
  return parts;
}

function at({ lngLat, from, to }: RoadNetwork, edge: number, part: number): Position {
  const [a, b] = [2 * (from[edge] ?? 0), 2 * (to[edge] ?? 0)];
  const [lng, lat] = [lngLat[a] ?? 0, lngLat[a + 1] ?? 0];
  return [lng + part * ((lngLat[b] ?? 0) - lng), lat + part * ((lngLat[b + 1] ?? 0) - lat)];
}
