import { listOf, placeCountOf, type ReachLists } from "./reach-lists";

/**
 * Places of one service and the points they serve: every point by at most one place, no place above its limit, and
 * always the most points possible (a maximum flow, kept up as places are added).
 */
export type ServiceFlow = {
  /** Puts a place into service. How many more points are served by that. */
  readonly add: (place: number) => number;
  /** The same number without putting it there. */
  readonly gainOf: (place: number) => number;
  /** Whether a point is unserved, or may become so that another is served: only there a further place can do any good. */
  readonly isOpen: (point: number) => boolean;
  /** Whether a place is full and could still do good by handing over points of its own. */
  readonly isLive: (place: number) => boolean;
  readonly isServed: (point: number) => boolean;
  readonly copy: () => ServiceFlow;
};

const nobody = -1;

type State = { readonly owner: Int32Array; readonly added: readonly number[] };

/** No place is in service yet. `limits`: the most points of each place, Infinity for no limit. */
export const createServiceFlow = (lists: ReachLists, limits: Float64Array, pointCount: number): ServiceFlow =>
  flowOf(lists, limits, {
    owner: new Int32Array(pointCount).fill(nobody),
    added: [],
  });

function flowOf(lists: ReachLists, limits: Float64Array, state: State): ServiceFlow {
  const { owner } = state;
  const added = [...state.added];
  const placeCount = placeCountOf(lists);
  const limitOf = (place: number) => limits[place] ?? 0;
  const cameFrom = new Int32Array(placeCount);
  const seenIn = new Int32Array(placeCount);
  let search = 0;
  let live = new Uint8Array(placeCount);
  /** Points that changed hands and who had them, while a place is only tried. */
  let log: number[] | null = null;

  const give = (point: number, place: number) => {
    log?.push(point, owner[point] ?? nobody);
    owner[point] = place;
  };

  /** Moves up to `most` points of one owner (or of nobody) within reach of a place to it. */
  function take(place: number, from: number, most: number): void {
    let left = most;
    for (const point of listOf(lists, place)) {
      if (left <= 0) return;
      if (owner[point] !== from) continue;
      give(point, place);
      left--;
    }
  }

  function countWithin(place: number, from: number): number {
    let count = 0;
    for (const point of listOf(lists, place)) if (owner[point] === from) count++;
    return count;
  }

  /** The place at the end of a shortest chain of hand-overs that reaches an unserved point; nobody where there is none. */
  function chainEnd(start: number): number {
    search++;
    seenIn[start] = search;
    const queue = [start];
    for (const place of queue)
      for (const point of listOf(lists, place)) {
        const holder = owner[point] ?? nobody;
        if (holder === nobody) return place;
        if (seenIn[holder] === search || !live[holder]) continue;
        seenIn[holder] = search;
        cameFrom[holder] = place;
        queue.push(holder);
      }
    return nobody;
  }

  /** Hands over along the chain as many points at once as its narrowest link allows. */
  function push(start: number, end: number, most: number): number {
    let amount = Math.min(most, countWithin(end, nobody));
    for (let place = end; place !== start; place = cameFrom[place] ?? start)
      amount = Math.min(amount, countWithin(cameFrom[place] ?? start, place));
    take(end, nobody, amount);
    for (let place = end; place !== start; place = cameFrom[place] ?? start)
      take(cameFrom[place] ?? start, place, amount);
    return amount;
  }

  function fill(place: number): number {
    let load = 0;
    while (load < limitOf(place)) {
      const end = chainEnd(place);
      if (end === nobody) break;
      load += push(place, end, limitOf(place) - load);
    }
    return load;
  }

  /** A place is live where it reaches an unserved point, itself or through a live place it could take points from. */
  function findLive(): void {
    const isDry = (place: number) =>
      !listOf(lists, place).some((point) => {
        const holder = owner[point] ?? nobody;
        return holder === nobody || live[holder] === 1;
      });
    live = new Uint8Array(placeCount);
    let waiting = added;
    for (let before = -1; before !== waiting.length; ) {
      before = waiting.length;
      waiting = waiting.filter((place) => {
        if (isDry(place)) return true;
        live[place] = 1;
        return false;
      });
    }
  }

  function tried(place: number): number {
    log = [];
    const gain = fill(place);
    for (let at = log.length - 2; at >= 0; at -= 2) owner[log[at] ?? 0] = log[at + 1] ?? nobody;
    log = null;
    return gain;
  }

  if (added.length > 0) findLive();

  return {
    add(place) {
      const gain = fill(place);
      added.push(place);
      findLive();
      return gain;
    },
    gainOf(place) {
      let [free, hasLive] = [0, false];
      for (const point of listOf(lists, place)) {
        const holder = owner[point] ?? nobody;
        if (holder === nobody) free++;
        else if (live[holder]) hasLive = true;
        if (free >= limitOf(place)) return limitOf(place);
      }
      return hasLive ? tried(place) : free;
    },
    isOpen: (point) => {
      const holder = owner[point] ?? nobody;
      return holder === nobody || live[holder] === 1;
    },
    isLive: (place) => live[place] === 1,
    isServed: (point) => owner[point] !== nobody,
    copy: () => flowOf(lists, limits, { owner: owner.slice(), added }),
  };
}
