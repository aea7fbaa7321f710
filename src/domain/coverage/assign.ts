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

  const waiting = releaseFarthest(owners, loads, limits);
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

// Returns the points let go, the nearest to their work first.
function releaseFarthest({ owner, distanceM }: Owners, loads: number[], limits: readonly number[]): number[] {
  const released: number[] = [];
  const byDistance = (a: number, b: number) => (distanceM[a] ?? 0) - (distanceM[b] ?? 0) || a - b;
  for (const [work, load] of loads.entries()) {
    const limit = limits[work] ?? 0;
    if (load <= limit) continue;
    const own: number[] = [];
    for (let point = 0; point < owner.length; point++) if (owner[point] === work) own.push(point);
    released.push(...own.sort(byDistance).slice(limit));
    loads[work] = limit;
  }
  released.sort(byDistance);
  for (const point of released) {
    owner[point] = -1;
    distanceM[point] = Infinity;
  }
  return released;
}

type Offer = { readonly work: number; readonly distanceM: number };

// Augmenting paths: a full work takes a point in when one of its own can move to another work. A work from which no
// path leads to spare capacity never gets one later, so it is asked only once.
function serveMost(
  { owner, distanceM }: Owners,
  reaches: readonly Reach[],
  loads: number[],
  limits: readonly number[],
  waiting: readonly number[],
): void {
  const offers = offersByPoint(reaches);
  const owned = reaches.map(() => new Set<number>());
  owner.forEach((work, point) => {
    owned[work]?.add(point);
  });
  const isDead = reaches.map(() => false);

  const give = (point: number, { work, distanceM: distance }: Offer) => {
    owned[owner[point] ?? -1]?.delete(point);
    owned[work]?.add(point);
    owner[point] = work;
    distanceM[point] = distance;
  };

  for (const start of waiting) {
    const cameBy = new Map<number, { readonly point: number; readonly offer: Offer }>();
    const queue: number[] = [];
    let spare = -1;
    const ask = (point: number) => {
      for (const offer of offers.get(point) ?? []) {
        if (spare >= 0 || isDead[offer.work] || cameBy.has(offer.work)) continue;
        cameBy.set(offer.work, { point, offer });
        queue.push(offer.work);
        if ((loads[offer.work] ?? 0) < (limits[offer.work] ?? 0)) spare = offer.work;
      }
    };
    ask(start);
    for (let i = 0; i < queue.length && spare < 0; i++)
      for (const point of owned[queue[i] ?? -1] ?? []) {
        ask(point);
        if (spare >= 0) break;
      }
    if (spare < 0) {
      for (const work of queue) isDead[work] = true;
      continue;
    }
    loads[spare] = (loads[spare] ?? 0) + 1;
    for (let work = spare; ; ) {
      const step = cameBy.get(work);
      if (!step) break;
      work = owner[step.point] ?? -1;
      give(step.point, step.offer);
    }
  }
}

function offersByPoint(reaches: readonly Reach[]): ReadonlyMap<number, readonly Offer[]> {
  const offers = new Map<number, Offer[]>();
  reaches.forEach(({ points, distancesM }, work) => {
    points.forEach((point, index) => {
      const offer = { work, distanceM: distancesM[index] ?? 0 };
      const list = offers.get(point);
      if (list) list.push(offer);
      else offers.set(point, [offer]);
    });
  });
  for (const list of offers.values()) list.sort((a, b) => a.distanceM - b.distanceM || a.work - b.work);
  return offers;
}
