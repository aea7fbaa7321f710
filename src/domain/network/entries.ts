import { boundsOf } from "../geo/bounds";
import { contains } from "../geo/contains";
import { metresBetween } from "../geo/distance";
import { isAreal, pathsOf } from "../geo/parts";
import type { Areal, Bounds, Position, WorkGeometry } from "../geo/schema";
import { crossingOf } from "./cut-roads";
import type { Foot } from "./nearest-edge";
import type { RoadNetwork } from "./road-network";

/**
 * A stretch of one edge that can be walked to straight from the work: metres along the edge, `fromM <= toM`, and
 * metres from the work at either end, linear between them.
 */
export type Entry = {
  readonly edge: number;
  readonly fromM: number;
  readonly toM: number;
  readonly fromAwayM: number;
  readonly toAwayM: number;
};

/** How edges are found: by the grid, or, to check it, by looking at all of them. */
export type EdgeFinder = {
  readonly nearest: (lng: number, lat: number) => Foot | null;
  readonly near: (box: Bounds, visit: (edge: number) => void) => void;
};

/** Steps along a line or outline in which it is joined to its nearest road, and how finely a change of road is sought. */
const stepM = 10;
const leastStepM = 0.5;

/**
 * Where a work joins the roads. A point: at its nearest edge. A line or polygon: wherever it touches or crosses a
 * road, and all along at the road nearest to each of its places; a polygon also on every stretch inside it.
 * None where the work lies farther than `farthestFromRoadM` from every road.
 */
export function entriesOf(
  network: RoadNetwork,
  finder: EdgeFinder,
  geometry: WorkGeometry,
): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (entry: Entry) => entries.push(entry);
  const paths = pathsOf(geometry);
  if (paths.length === 0 && geometry.type === "Point") addPlace(finder, geometry.coordinates, add);
  for (const path of paths) {
    addCrossings(network, finder, path, add);
    addAlong(finder, path, add);
  }
  if (isAreal(geometry)) addInside(network, finder, geometry, add);
  return entries;
}

type Add = (entry: Entry) => void;
type Path = readonly Position[];

function addPlace(finder: EdgeFinder, [lng, lat]: Position, add: Add): Foot | null {
  const foot = finder.nearest(lng, lat);
  if (foot) add(stretch(foot, foot));
  return foot;
}

function stretch(a: Foot, b: Foot): Entry {
  const [low, high] = a.alongM <= b.alongM ? [a, b] : [b, a];
  return {
    edge: a.edge,
    fromM: low.alongM,
    toM: high.alongM,
    fromAwayM: low.awayM,
    toAwayM: high.awayM,
  };
}

function addAlong(finder: EdgeFinder, path: Path, add: Add): void {
  forEachPiece(path, (a, b, index) => {
    let before = index === 0 ? addPlace(finder, a, add) : finder.nearest(a[0], a[1]);
    const steps = Math.max(1, Math.ceil(metresBetween(a, b) / stepM));
    for (let step = 1; step <= steps; step++) {
      const place = between(a, b, step / steps);
      const foot = addPlace(finder, place, add);
      join(finder, [between(a, b, (step - 1) / steps), before], [place, foot], add);
      before = foot;
    }
  });
}

type Joined = readonly [place: Position, foot: Foot | null];

// Two places at the same edge join it all along between them: what lies between is nearer than a straight change
// from one distance to the other. Where the nearest edge changes, the place of the change is sought.
function join(finder: EdgeFinder, a: Joined, b: Joined, add: Add): void {
  if (a[1] === null && b[1] === null) return;
  if (a[1] && b[1] && a[1].edge === b[1].edge) {
    add(stretch(a[1], b[1]));
    return;
  }
  if (metresBetween(a[0], b[0]) <= leastStepM) return;
  const place = between(a[0], b[0], 0.5);
  const middle: Joined = [place, addPlace(finder, place, add)];
  join(finder, a, middle, add);
  join(finder, middle, b, add);
}

function addCrossings(network: RoadNetwork, finder: EdgeFinder, path: Path, add: Add): void {
  forEachCrossing(network, finder, path, (edge, part) => {
    const alongM = part * (network.lengthM[edge] ?? 0);
    add({ edge, fromM: alongM, toM: alongM, fromAwayM: 0, toAwayM: 0 });
  });
}

function addInside(network: RoadNetwork, finder: EdgeFinder, polygon: Areal, add: Add): void {
  const parts = new Map<number, number[]>();
  for (const ring of pathsOf(polygon))
    forEachCrossing(network, finder, ring, (edge, part) => {
      const known = parts.get(edge);
      if (known) known.push(part);
      else parts.set(edge, [part]);
    });
  finder.near(boundsOf(polygon), (edge) => {
    const cuts = [0, ...(parts.get(edge) ?? []).sort((left, right) => left - right), 1];
    const [a, b] = endsOf(network, edge);
    const lengthM = network.lengthM[edge] ?? 0;
    for (let i = 1; i < cuts.length; i++) {
      const [from, to] = [cuts[i - 1] ?? 0, cuts[i] ?? 0];
      // Between two cuts all lies inside or nothing does; a corner that only touches the edge is in one place, not in two.
      const isInside = [0.38, 0.62].every((part) =>
        contains(polygon, ...between(a, b, from + part * (to - from))),
      );
      if (to > from && isInside)
        add({ edge, fromM: from * lengthM, toM: to * lengthM, fromAwayM: 0, toAwayM: 0 });
    }
  });
}

function forEachCrossing(
  network: RoadNetwork,
  finder: EdgeFinder,
  path: Path,
  visit: (edge: number, part: number) => void,
): void {
  forEachPiece(path, (a, b) =>
    finder.near(boundsOf({ type: "LineString", coordinates: [a, b] }), (edge) => {
      const parts = crossingOf(a, b, ...endsOf(network, edge));
      if (parts) visit(edge, parts[1]);
    }),
  );
}

function forEachPiece(path: Path, visit: (a: Position, b: Position, index: number) => void): void {
  for (let i = 1; i < path.length; i++) {
    const [a, b] = [path[i - 1], path[i]];
    if (a && b) visit(a, b, i - 1);
  }
}

function endsOf({ lngLat, from, to }: RoadNetwork, edge: number): readonly [Position, Position] {
  const [a, b] = [2 * (from[edge] ?? 0), 2 * (to[edge] ?? 0)];
  return [
    [lngLat[a] ?? 0, lngLat[a + 1] ?? 0],
    [lngLat[b] ?? 0, lngLat[b + 1] ?? 0],
  ];
}

const between = (a: Position, b: Position, part: number): Position => [
  a[0] + part * (b[0] - a[0]),
  a[1] + part * (b[1] - a[1]),
];

/** Metres from the work to a place of an edge, straight to a stretch and then along this very edge. */
export function directM({ fromM, toM, fromAwayM, toAwayM }: Entry, alongM: number): number {
  const byFrom = fromAwayM + Math.abs(alongM - fromM);
  const byTo = toAwayM + Math.abs(alongM - toM);
  const ends = Math.min(byFrom, byTo);
  if (alongM <= fromM || alongM >= toM) return ends;
  const straight = fromAwayM + ((alongM - fromM) / (toM - fromM)) * (toAwayM - fromAwayM);
  return Math.min(straight, ends);
}
