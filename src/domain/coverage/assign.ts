import type { Reach } from "./point-set";

/** Who owns each point: a position in the list of works, or -1; and how far that work is (Infinity where nobody). */
export type Owners = { readonly owner: Int32Array; readonly distanceM: Float64Array };

/**
 * Gives every point at most one of the works that reach it and no work more than its capacity (null: no limit),
 * such that the most points possible are served. The nearest work comes first, ties go to the earlier work;
 * where capacity is short, a work keeps its nearest points and passes on what another can take.
 */
export function assign(
  reaches: readonly Reach[],
  capacities: readonly (number | null)[],
  pointCount: number,
): Owners {
  const owners = nearest(reaches, pointCount);
  const limits = capacities.map((capacity) =>
    capacity === null ? Infinity : Math.max(0, Math.floor(capacity)),
  );
  const loads = reaches.map(() => 0);
  for (const owner of owners.owner) if (owner >= 0) loads[owner] = (loads[owner] ?? 0) + 1;
  if (loads.every((load, work) => load <= (limits[work] ?? 0))) return owners;

  const waiting = releaseFarthest(owners, reaches, loads, limits);
  serveMost(owners, reaches, loads, limits, waiting);
  return owners;
}

function nearest(reaches: readonly Reach[], pointCount: number): Owners {
  const owner = new Int32Array(pointCount).fill(-1);
  const distanceM = new Float64Array(pointCount).fill(Infinity);
  reaches.forEach(({ points, distancesM }, work) => {
    for (let i = 0; i < points.length; i++) {
      const point = points[i] ?? 0;
      const distance = distancesM[i] ?? 0;
      if (distance >= (distanceM[point] ?? 0)) continue;
      owner[point] = work;
      distanceM[point] = distance;
    }
  });
  return { owner, distanceM };
}

// Returns the points let go, work by work.
function releaseFarthest(
  { owner, distanceM }: Owners,
  reaches: readonly Reach[],
  loads: number[],
  limits: readonly number[],
): readonly number[] {
  const released: number[] = [];
  for (const [work, { points }] of reaches.entries()) {
    const limit = limits[work] ?? 0;
    const load = loads[work] ?? 0;
    if (load <= limit) continue;
    const own: number[] = [];
    const sorted = new Float64Array(load);
    for (const point of points)
      if (owner[point] === work) sorted[own.push(point) - 1] = distanceM[point] ?? 0;
    sorted.sort();
    const farthestKept = limit > 0 ? (sorted[limit - 1] ?? 0) : -1;
    let ties = limit - sorted.findIndex((distance) => distance >= farthestKept);
    for (const point of own) {
      const distance = distanceM[point] ?? 0;
      const isKept = distance < farthestKept || (distance === farthestKept && ties-- > 0);
      if (!isKept) released.push(point);
    }
    loads[work] = limit;
  }
  for (const point of released) {
    owner[point] = -1;
    distanceM[point] = Infinity;
  }
  return released;
}

// Augmenting paths: a full work takes a point in when one of its own can move to another work. A work from which no
// path leads to spare capacity never gets one later, so it is asked only once.
function serveMost(
  { owner, distanceM }: Owners,
  reaches: readonly Reach[],
  loads: number[],
  limits: readonly number[],
  waiting: readonly number[],
): void {
  const { starts, works, distancesM } = offersByPoint(reaches, owner.length);
  const isDead = new Uint8Array(reaches.length);
  const askedIn = new Int32Array(reaches.length).fill(-1);
  const cameByPoint = new Int32Array(reaches.length);
  const cameByOffer = new Int32Array(reaches.length);

  waiting.forEach((start, turn) => {
    const queue: number[] = [];
    // Asks the works that reach a point to take it; the first with spare capacity ends the search.
    const ask = (point: number): number => {
      for (let offer = starts[point] ?? 0; offer < (starts[point + 1] ?? 0); offer++) {
        const work = works[offer] ?? 0;
        if (isDead[work] || askedIn[work] === turn) continue;
        askedIn[work] = turn;
        cameByPoint[work] = point;
        cameByOffer[work] = offer;
        if ((loads[work] ?? 0) < (limits[work] ?? 0)) return work;
        queue.push(work);
      }
      return -1;
    };
    let spare = ask(start);
    for (let i = 0; i < queue.length && spare < 0; i++) {
      const work = queue[i] ?? 0;
      for (const point of reaches[work]?.points ?? []) {
        if (owner[point] === work) spare = ask(point);
        if (spare >= 0) break;
      }
    }
    if (spare < 0) {
      for (const work of queue) isDead[work] = 1;
      return;
    }
    loads[spare] = (loads[spare] ?? 0) + 1;
    for (let work = spare; work >= 0; ) {
      const point = cameByPoint[work] ?? 0;
      const before = owner[point] ?? -1;
      owner[point] = work;
      distanceM[point] = distancesM[cameByOffer[work] ?? 0] ?? 0;
      work = before;
    }
  });
}

/** Offers `starts[point]` up to `starts[point + 1]` are the works that reach a point, the nearest first. */
type Offers = {
  readonly starts: Int32Array;
  readonly works: Int32Array;
  readonly distancesM: Float64Array;
};

function offersByPoint(reaches: readonly Reach[], pointCount: number): Offers {
  const starts = new Int32Array(pointCount + 1);
  for (const { points } of reaches)
    for (const point of points) starts[point + 1] = (starts[point + 1] ?? 0) + 1;
  for (let point = 0; point < pointCount; point++)
    starts[point + 1] = (starts[point + 1] ?? 0) + (starts[point] ?? 0);
  const count = starts[pointCount] ?? 0;
  const filled = starts.slice();
  const works = new Int32Array(count);
  const distancesM = new Float64Array(count);
  reaches.forEach((reach, work) => {
    for (let i = 0; i < reach.points.length; i++) {
      const point = reach.points[i] ?? 0;
      const distance = reach.distancesM[i] ?? 0;
      let place = filled[point] ?? 0;
      filled[point] = place + 1;
      for (; place > (starts[point] ?? 0) && (distancesM[place - 1] ?? 0) > distance; place--) {
        works[place] = works[place - 1] ?? 0;
        distancesM[place] = distancesM[place - 1] ?? 0;
      }
      works[place] = work;
      distancesM[place] = distance;
    }
  });
  return { starts, works, distancesM };
}
