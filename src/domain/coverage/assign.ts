import type { Reach } from "./reach";
import { sortedBy } from "./sorted-by";

/** What one work owns of the points it reaches. */
export type Owned = {
  /** In the order of its reach. */
  readonly points: Int32Array;
  readonly distancesM: Float64Array;
  /** Reached, but owned by another work or by nobody. */
  readonly otherPoints: Int32Array;
  /** Those of them that nobody owns. */
  readonly unownedCount: number;
};

/**
 * Gives every point at most one of the works that reach it and no work more than its capacity (null: no limit), such
 * that the most points possible are served. Who is served among equals: points are taken in the order of how near
 * their nearest work is (ties: the lower point), and a point stays out only where nobody served before can make room for
 * it. So the points served depend on nothing but who reaches whom, and a small move changes little.
 *
 * A point goes to the nearest of its works with room (ties: the earlier work). Where all are full, the shortest chain
 * of works passes one point on each. The answer is by position in `reaches`.
 */
export function assign(
  reaches: readonly Reach[],
  capacities: readonly (number | null)[],
  pointCount: number,
): readonly Owned[] {
  const problem = numbered(reaches, pointCount);
  const limits = Float64Array.from(capacities, (capacity) =>
    capacity === null ? Infinity : Math.max(0, Math.floor(capacity)),
  );
  const owner = nearest(problem);
  if (!isWithin(owner, limits)) serveMost(problem, limits, owner);
  return reaches.map((reach, work) => ownedBy(reach, work, problem, owner));
}

/** The points that any work reaches, numbered 0, 1, 2 ..., and the offers they have. */
type Problem = {
  readonly pointCount: number;
  /** The point behind each number. */
  readonly points: Int32Array;
  /** The numbers of the points of each reach, one after the other from `firsts[work]`. */
  readonly numbers: Int32Array;
  readonly firsts: Int32Array;
  readonly distancesM: Float64Array;
};

// Numbers of points while a problem is put together; -1 between two of them.
let numberOf = new Int32Array(0);

function numbered(reaches: readonly Reach[], pointCount: number): Problem {
  if (numberOf.length < pointCount) numberOf = new Int32Array(pointCount).fill(-1);
  const firsts = new Int32Array(reaches.length + 1);
  reaches.forEach((reach, work) => {
    firsts[work + 1] = (firsts[work] ?? 0) + reach.points.length;
  });
  const offers = firsts[reaches.length] ?? 0;
  const numbers = new Int32Array(offers);
  const points = new Int32Array(Math.min(offers, pointCount));
  const distancesM = new Float64Array(offers);
  let [offer, count] = [0, 0];
  for (const reach of reaches) {
    distancesM.set(reach.distancesM, offer);
    for (let i = 0; i < reach.points.length; i++) {
      const point = reach.points[i] ?? 0;
      let number = numberOf[point] ?? -1;
      if (number < 0) {
        number = count++;
        numberOf[point] = number;
        points[number] = point;
      }
      numbers[offer++] = number;
    }
  }
  for (let number = 0; number < count; number++) numberOf[points[number] ?? 0] = -1;
  return { pointCount, points: points.subarray(0, count), numbers, firsts, distancesM };
}

/** The nearest work of each numbered point, the earlier of two equally near. */
function nearest({ points, numbers, firsts, distancesM }: Problem): Int32Array {
  const owner = new Int32Array(points.length).fill(-1);
  const away = new Float64Array(points.length).fill(Infinity);
  for (let work = 0; work + 1 < firsts.length; work++)
    for (let offer = firsts[work] ?? 0; offer < (firsts[work + 1] ?? 0); offer++) {
      const number = numbers[offer] ?? 0;
      const metres = distancesM[offer] ?? 0;
      if (metres >= (away[number] ?? 0)) continue;
      away[number] = metres;
      owner[number] = work;
    }
  return owner;
}

function isWithin(owner: Int32Array, limits: Float64Array): boolean {
  const loads = new Int32Array(limits.length);
  for (let i = 0; i < owner.length; i++) {
    const work = owner[i] ?? -1;
    if (work >= 0) loads[work] = (loads[work] ?? 0) + 1;
  }
  return loads.every((load, work) => load <= (limits[work] ?? 0));
}

function ownedBy(reach: Reach, work: number, { numbers, firsts }: Problem, owner: Int32Array): Owned {
  const first = firsts[work] ?? 0;
  const size = reach.points.length;
  const [points, otherPoints] = [new Int32Array(size), new Int32Array(size)];
  const distancesM = new Float64Array(size);
  let [own, other, unownedCount] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const point = reach.points[i] ?? 0;
    const holder = owner[numbers[first + i] ?? 0] ?? -1;
    if (holder === work) {
      points[own] = point;
      distancesM[own++] = reach.distancesM[i] ?? 0;
    } else {
      otherPoints[other++] = point;
      if (holder < 0) unownedCount++;
    }
  }
  return {
    points: points.slice(0, own),
    distancesM: distancesM.slice(0, own),
    otherPoints: otherPoints.slice(0, other),
    unownedCount,
  };
}

/** Overwrites the owners with those of the most points that the limits allow. */
function serveMost(problem: Problem, limits: Float64Array, owner: Int32Array): void {
  const offers = offersByPoint(problem);
  const order = nearestFirst(problem, offers);
  owner.fill(-1);
  const room = roomOf(problem, limits);
  const chain = chainOf(limits.length);
  for (let i = 0; i < order.length; i++) takeIn(order[i] ?? 0, offers, room, chain, owner);
}

/** Offers `starts[number]` up to `starts[number + 1]` are the works that reach a point, the nearest first. */
type Offers = { readonly starts: Int32Array; readonly works: Int32Array; readonly distancesM: Float64Array };

function offersByPoint({ points, numbers, firsts, distancesM }: Problem): Offers {
  const starts = new Int32Array(points.length + 1);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const free = starts.slice();
  const works = new Int32Array(numbers.length);
  const sorted = new Float64Array(numbers.length);
  for (let work = 0; work + 1 < firsts.length; work++)
    for (let offer = firsts[work] ?? 0; offer < (firsts[work + 1] ?? 0); offer++) {
      const number = numbers[offer] ?? 0;
      const metres = distancesM[offer] ?? 0;
      let place = free[number] ?? 0;
      free[number] = place + 1;
      for (; place > (starts[number] ?? 0) && (sorted[place - 1] ?? 0) > metres; place--) {
        works[place] = works[place - 1] ?? 0;
        sorted[place] = sorted[place - 1] ?? 0;
      }
      works[place] = work;
      sorted[place] = metres;
    }
  return { starts, works, distancesM: sorted };
}

/** Numbers in the order of how near the nearest work is, then of the points. */
function nearestFirst({ points }: Problem, { starts, distancesM }: Offers): Int32Array {
  const count = points.length;
  const [numbers, byPoint, tenthsMm] = [
    new Int32Array(count),
    new Uint32Array(points),
    new Uint32Array(count),
  ];
  for (let number = 0; number < count; number++) {
    numbers[number] = number;
    tenthsMm[number] = Math.min(farthest, Math.round((distancesM[starts[number] ?? 0] ?? 0) * 10_000));
  }
  return sortedBy(sortedBy(numbers, byPoint), tenthsMm);
}

/** 429 km in tenths of a millimetre. */
const farthest = 2 ** 32 - 1;

/** Seats of each work: point numbers from `firsts[work]` on, `loads[work]` of them taken. */
type Room = {
  readonly limits: Float64Array;
  readonly firsts: Int32Array;
  readonly loads: Int32Array;
  readonly seats: Int32Array;
  /** The seat of each owned point. */
  readonly seatOf: Int32Array;
};

function roomOf({ points, firsts: reachFirsts }: Problem, limits: Float64Array): Room {
  const firsts = new Int32Array(limits.length + 1);
  limits.forEach((limit, work) => {
    const reached = (reachFirsts[work + 1] ?? 0) - (reachFirsts[work] ?? 0);
    firsts[work + 1] = (firsts[work] ?? 0) + Math.min(limit, reached);
  });
  return {
    limits,
    firsts,
    loads: new Int32Array(limits.length),
    seats: new Int32Array(firsts[limits.length] ?? 0),
    seatOf: new Int32Array(points.length),
  };
}

/** How a search came to each full work, and the works from which no chain leads to room: they never get any later. */
type Chain = {
  readonly isDead: Uint8Array;
  readonly askedIn: Int32Array;
  readonly cameByPoint: Int32Array;
  readonly queue: Int32Array;
  turn: number;
};

const chainOf = (workCount: number): Chain => ({
  isDead: new Uint8Array(workCount),
  askedIn: new Int32Array(workCount).fill(-1),
  cameByPoint: new Int32Array(workCount),
  queue: new Int32Array(workCount),
  turn: 0,
});

function takeIn(start: number, offers: Offers, room: Room, chain: Chain, owner: Int32Array): void {
  let hasHope = false;
  for (let offer = offers.starts[start] ?? 0; offer < (offers.starts[start + 1] ?? 0); offer++) {
    const work = offers.works[offer] ?? 0;
    const load = room.loads[work] ?? 0;
    if (load < (room.limits[work] ?? 0)) {
      const seat = (room.firsts[work] ?? 0) + load;
      room.loads[work] = load + 1;
      room.seats[seat] = start;
      room.seatOf[start] = seat;
      owner[start] = work;
      return;
    }
    if (!chain.isDead[work]) hasHope = true;
  }
  if (hasHope) passOn(start, offers, room, chain, owner);
}

function passOn(start: number, { starts, works }: Offers, room: Room, chain: Chain, owner: Int32Array): void {
  const { isDead, askedIn, cameByPoint, queue } = chain;
  const turn = chain.turn++;
  let length = 0;
  // Asks the works that reach a point to take it, the nearest first; answers with one that has room.
  const ask = (number: number): number => {
    for (let offer = starts[number] ?? 0; offer < (starts[number + 1] ?? 0); offer++) {
      const work = works[offer] ?? 0;
      if (isDead[work] || askedIn[work] === turn) continue;
      askedIn[work] = turn;
      cameByPoint[work] = number;
      if ((room.loads[work] ?? 0) < (room.limits[work] ?? 0)) return work;
      queue[length++] = work;
    }
    return -1;
  };
  let spare = ask(start);
  for (let i = 0; i < length && spare < 0; i++) {
    const first = room.firsts[queue[i] ?? 0] ?? 0;
    const end = first + (room.loads[queue[i] ?? 0] ?? 0);
    for (let seat = first; seat < end && spare < 0; seat++) spare = ask(room.seats[seat] ?? 0);
  }
  if (spare < 0) {
    for (let i = 0; i < length; i++) isDead[queue[i] ?? 0] = 1;
    return;
  }
  const load = room.loads[spare] ?? 0;
  room.loads[spare] = load + 1;
  let seat = (room.firsts[spare] ?? 0) + load;
  for (let work = spare; work >= 0; ) {
    const number = cameByPoint[work] ?? 0;
    const before = owner[number] ?? -1;
    const left = room.seatOf[number] ?? 0;
    owner[number] = work;
    room.seats[seat] = number;
    room.seatOf[number] = seat;
    seat = left;
    work = before;
  }
}
