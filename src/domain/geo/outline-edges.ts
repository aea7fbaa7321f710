import { polygonsOf } from "./contains";
import type { MeetingPlaces } from "./meeting-places";
import type { Areal, Position } from "./schema";

/** A piece of a shape's border between two meeting places, its shape at the left; in metres. */
export type Edge = {
  readonly shape: number;
  readonly from: number;
  readonly to: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};

/** Degrees to metres from a place in the middle. */
export type LocalMetres = {
  readonly lng: number;
  readonly lat: number;
  readonly perLng: number;
  readonly perLat: number;
};

/** The borders of all shapes but those that two neighbours share: there one runs against the other. */
export function loneEdges(shapes: readonly Areal[], metres: LocalMetres, places: MeetingPlaces): Edge[] {
  const all = { shape: [] as number[], from: [] as number[], to: [] as number[] };
  shapes.forEach((areal, shape) => {
    for (const rings of polygonsOf(areal))
      rings.forEach((ring, at) => {
        const ids = ring.map(([lng, lat]) =>
          places.idOf((lng - metres.lng) * metres.perLng, (lat - metres.lat) * metres.perLat),
        );
        const isForward = isCounterClockwise(ring) === (at === 0);
        for (let step = 1; step < ids.length; step++) {
          const [one, other] = [ids[step - 1] ?? 0, ids[step] ?? 0];
          if (one === other) continue;
          all.shape.push(shape);
          all.from.push(isForward ? one : other);
          all.to.push(isForward ? other : one);
        }
      });
  });
  return aloneOf(all.from, all.to).map((at) =>
    edgeBetween(all.shape[at] ?? 0, all.from[at] ?? 0, all.to[at] ?? 0, places),
  );
}

/** The same for edges that were cut: what runs both ways is a shared border. */
export const withoutTwins = (edges: readonly Edge[]): Edge[] =>
  aloneOf(
    edges.map(({ from }) => from),
    edges.map(({ to }) => to),
  ).flatMap((at) => edges[at] ?? []);

export const edgeBetween = (shape: number, from: number, to: number, { x, y }: MeetingPlaces): Edge => ({
  shape,
  from,
  to,
  x1: x(from),
  y1: y(from),
  x2: x(to),
  y2: y(to),
});

const perPlace = 2 ** 26;

/** Positions of the edges that none runs against; of several along each other each needs its own. */
function aloneOf(from: readonly number[], to: readonly number[]): readonly number[] {
  const open = new Map<number, number>();
  const below = new Int32Array(from.length).fill(-1);
  const isShared = new Uint8Array(from.length);
  for (let at = 0; at < from.length; at++) {
    const [start, end] = [from[at] ?? 0, to[at] ?? 0];
    const against = end * perPlace + start;
    const twin = open.get(against) ?? -1;
    if (twin >= 0) {
      isShared[at] = 1;
      isShared[twin] = 1;
      open.set(against, below[twin] ?? -1);
      continue;
    }
    const key = start * perPlace + end;
    below[at] = open.get(key) ?? -1;
    open.set(key, at);
  }
  return Array.from(from.keys()).filter((at) => isShared[at] === 0);
}

function isCounterClockwise(ring: readonly Position[]): boolean {
  const [first] = ring;
  let twice = 0;
  for (let at = 1; first && at < ring.length; at++) {
    const from = ring[at - 1];
    const to = ring[at];
    if (from && to)
      twice += (from[0] - first[0]) * (to[1] - first[1]) - (to[0] - first[0]) * (from[1] - first[1]);
  }
  return twice > 0;
}
