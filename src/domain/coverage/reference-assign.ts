/** What one work reaches: metres by point. */
export type PlainReach = ReadonlyMap<number, number>;

/**
 * The rule of `assign` as plainly as it can be said, over all works and points at once and without any bookkeeping:
 * the owner (position in `reaches`) of each point that is served. Tests hold the engine against it.
 */
export function referenceAssign(
  reaches: readonly PlainReach[],
  capacities: readonly (number | null)[],
): ReadonlyMap<number, number> {
  const owner = new Map<number, number>();
  const seats: number[][] = reaches.map(() => []);
  const away = (work: number, point: number) => reaches[work]?.get(point) ?? Infinity;
  const worksOf = (point: number) =>
    reaches
      .flatMap((reach, work) => (reach.has(point) ? [work] : []))
      .sort((a, b) => away(a, point) - away(b, point) || a - b);
  const hasRoom = (work: number) =>
    (seats[work]?.length ?? 0) < Math.floor(Math.max(0, capacities[work] ?? Infinity));

  for (const start of nearestFirst(reaches)) {
    const cameBy = new Map<number, number>();
    const queue: number[] = [];
    const ask = (point: number): number | undefined => {
      for (const work of worksOf(point)) {
        if (cameBy.has(work)) continue;
        cameBy.set(work, point);
        if (hasRoom(work)) return work;
        queue.push(work);
      }
      return undefined;
    };
    let room = ask(start);
    for (const full of queue)
      for (const point of seats[full] ?? []) if (room === undefined) room = ask(point);
    for (let work = room; work !== undefined; ) {
      const point = cameBy.get(work) ?? start;
      const before = owner.get(point);
      owner.set(point, work);
      if (work === room) seats[work]?.push(point);
      // The place that is left goes to the point that comes for it.
      if (before !== undefined) {
        const newcomer = cameBy.get(before) ?? start;
        seats[before] = (seats[before] ?? []).map((each) => (each === point ? newcomer : each));
      }
      work = before;
    }
  }
  return owner;
}

function nearestFirst(reaches: readonly PlainReach[]): readonly number[] {
  const nearest = new Map<number, number>();
  for (const reach of reaches)
    for (const [point, metres] of reach) nearest.set(point, Math.min(metres, nearest.get(point) ?? Infinity));
  return [...nearest].sort(([p, a], [q, b]) => a - b || p - q).map(([point]) => point);
}
