import { distancesOf, listOf, type MeasuredLists, placeCountOf, type ReachLists } from "./reach-lists";
import { createServiceFlow, type ServiceFlow } from "./service-flow";

/** Points, what serves them already, and where more could be put. */
export type SiteProblem = {
  readonly pointCount: number;
  /** What is in service already: it comes first, and may hand points over. */
  readonly existing: ReachLists;
  /** The most points of each of them, whole numbers; Infinity: no limit. */
  readonly existingLimits: Float64Array;
  readonly candidates: MeasuredLists;
  /** The most points a new place can serve. */
  readonly limit: number;
  /** How likely (0..1) each point lacks the service today; NaN: not surveyed. */
  readonly needs: Float64Array;
  /** Metres at which being near counts for nothing when ties are settled: the reach. */
  readonly reachM: number;
};

export type ChosenSite = {
  readonly candidate: number;
  /** Points served on top of what is there and of the sites before it. */
  readonly gain: number;
  /** Points served on top of what is there if this were the only site. */
  readonly gainAlone: number;
  /** How many of the unserved points nearest to it probably lack the service, of as many as it gains; null: not surveyed. */
  readonly need: number | null;
};

/**
 * Up to `count` different candidates that serve the most further points, the best one first; fewer where one more
 * serves nobody. One by one the best is added, and after each addition every chosen one is exchanged for a better one
 * until none is found. That is done from several starts, each adding from another half of the candidates, and the best
 * outcome counts. No start looks at `count`, so more sites never serve fewer. `onProgress` hears 0..1.
 */
export function chooseSites(
  problem: SiteProblem,
  count: number,
  onProgress: (fraction: number) => void = () => {},
): readonly ChosenSite[] {
  const search = searchOf(problem);
  const starts = startCount(problem);
  let best: readonly ChosenSite[] = [];
  for (let start = 0; start < starts; start++) {
    const chosen = chosenFrom(search, start, count, (part) => onProgress((start + part) / starts));
    const sites = inOrder(search, chosen);
    if (totalOf(sites) > totalOf(best)) best = sites;
  }
  return best;
}

/** Where much is in reach of each other, one start takes long and finds nearly everything. */
const mostStarts = 8;
const pairsPerSearch = 1_000_000;

const startCount = ({ candidates }: SiteProblem): number =>
  Math.max(1, Math.min(mostStarts, Math.floor(pairsPerSearch / Math.max(1, candidates.points.length))));

const totalOf = (sites: readonly ChosenSite[]): number => sites.reduce((sum, { gain }) => sum + gain, 0);

function chosenFrom(
  search: Search,
  start: number,
  count: number,
  onProgress: (fraction: number) => void,
): readonly number[] {
  let chosen: readonly number[] = [];
  for (let round = 1; round <= count; round++) {
    const flow = search.flowWith(chosen);
    const isOut = (candidate: number) => chosen.includes(candidate);
    const next =
      search.best(flow, (candidate) => isOut(candidate) || isSkipped(candidate, start), 0) ??
      search.best(flow, isOut, 0);
    if (next === null) break;
    chosen = exchanged(search, [...chosen, next]);
    onProgress(round / count);
  }
  return chosen;
}

/** Another half of the candidates in every start but the first, which skips none. */
const isSkipped = (candidate: number, start: number): boolean =>
  start > 0 && (Math.imul(candidate + 1, 0x9e3779b1) ^ Math.imul(start, 0x85ebca6b)) >>> 31 === 1;

/** How many more points each of these candidates serves, put there in this order. */
export function gainsOf(problem: SiteProblem, chosen: readonly number[]): readonly ChosenSite[] {
  const search = searchOf(problem);
  const flow = search.base.copy();
  return chosen.map((candidate) => siteAt(search, flow, candidate));
}

function siteAt({ base, placeOf, nearby }: Search, flow: ServiceFlow, candidate: number): ChosenSite {
  const place = placeOf(candidate);
  const gainAlone = base.gainOf(place);
  const { need, isNeedKnown } = nearby(flow, candidate, flow.gainOf(place));
  return { candidate, gainAlone, gain: flow.add(place), need: isNeedKnown ? need : null };
}

type Search = ReturnType<typeof searchOf>;

function searchOf({ pointCount, existing, existingLimits, candidates, limit, needs, reachM }: SiteProblem) {
  const existingCount = placeCountOf(existing);
  const candidateCount = placeCountOf(candidates);
  const placeOf = (candidate: number) => existingCount + candidate;
  const limits = new Float64Array(existingCount + candidateCount).fill(limit);
  limits.set(existingLimits);
  const base = createServiceFlow(joined(existing, candidates), limits, pointCount);
  for (let place = 0; place < existingCount; place++) base.add(place);

  /** No candidate gains more later than it does first: what is served is submodular in the places. */
  const most = Float64Array.from({ length: candidateCount }, (_, each) => base.gainOf(placeOf(each)));
  const byMost = Array.from({ length: candidateCount }, (_, each) => each).sort(
    (a, b) => (most[b] ?? 0) - (most[a] ?? 0) || a - b,
  );

  /**
   * The nearest unserved points, `count` at the most: how many probably lack the service, the same with each counting
   * the less the farther it is, and metres to all of them.
   */
  function nearby(flow: ServiceFlow, candidate: number, count: number): Nearby {
    const distancesM = distancesOf(candidates, candidate);
    let [left, need, worth, farnessM, isNeedKnown] = [count, 0, 0, 0, true];
    for (const [index, point] of listOf(candidates, candidate).entries()) {
      if (left <= 0) break;
      if (flow.isServed(point)) continue;
      left--;
      const metres = distancesM[index] ?? 0;
      farnessM += metres;
      const own = needs[point] ?? Number.NaN;
      if (Number.isNaN(own)) isNeedKnown = false;
      else {
        need += own;
        worth += own * Math.max(0, 1 - metres / reachM);
      }
    }
    return { need, isNeedKnown, worth, farnessM };
  }

  return {
    base,
    placeOf,
    nearby,
    flowWith(chosen: readonly number[]): ServiceFlow {
      const flow = base.copy();
      for (const candidate of chosen) flow.add(placeOf(candidate));
      return flow;
    },
    /** The candidate that gains the most, and more than `moreThan`; ties: the nearest to the most in need, the nearest to all, the first. */
    best(flow: ServiceFlow, isOut: (candidate: number) => boolean, moreThan: number): number | null {
      let best: number | null = null;
      let bestGain = moreThan;
      let bestNearby: Nearby | null = null;
      for (const candidate of byMost) {
        const bound = most[candidate] ?? 0;
        if (bound < bestGain || bound <= moreThan) break;
        if (isOut(candidate)) continue;
        const gain = flow.gainOf(placeOf(candidate));
        if (gain <= moreThan || gain < bestGain) continue;
        const own = nearby(flow, candidate, limit);
        if (gain === bestGain && bestNearby && !isBetter(own, bestNearby)) continue;
        [best, bestGain, bestNearby] = [candidate, gain, own];
      }
      return best;
    },
  };
}

type Nearby = {
  readonly need: number;
  readonly isNeedKnown: boolean;
  readonly worth: number;
  readonly farnessM: number;
};

/** Sums of the same parts in another order shall not decide. */
const hair = 1e-6;

const isBetter = (own: Nearby, other: Nearby): boolean =>
  Math.abs(own.worth - other.worth) > hair ? own.worth > other.worth : own.farnessM < other.farnessM - hair;

/** Swaps one chosen site for a better candidate until no swap helps. */
function exchanged(search: Search, first: readonly number[]): readonly number[] {
  const chosen = [...first];
  let steady = 0;
  for (let slot = 0; steady < chosen.length; slot = (slot + 1) % chosen.length) {
    const others = chosen.filter((_, index) => index !== slot);
    const flow = search.flowWith(others);
    const own = chosen[slot] ?? 0;
    const isOut = (candidate: number) => chosen.includes(candidate);
    const better = search.best(flow, isOut, flow.gainOf(search.placeOf(own)));
    if (better === null) steady++;
    else {
      chosen[slot] = better;
      steady = 1;
    }
  }
  return chosen;
}

/** The one that gains the most first, so that nobody is promised by a later site what an earlier one already serves. */
function inOrder(search: Search, chosen: readonly number[]): readonly ChosenSite[] {
  const flow = search.base.copy();
  const left = new Set(chosen);
  const sites: ChosenSite[] = [];
  for (;;) {
    const next = search.best(flow, (candidate) => !left.has(candidate), 0);
    if (next === null) return sites;
    left.delete(next);
    sites.push(siteAt(search, flow, next));
  }
}

function joined(a: ReachLists, b: ReachLists): ReachLists {
  const starts = new Int32Array(a.starts.length + b.starts.length - 1);
  starts.set(a.starts);
  b.starts.forEach((start, index) => {
    starts[placeCountOf(a) + index] = a.points.length + start;
  });
  const points = new Int32Array(a.points.length + b.points.length);
  points.set(a.points);
  points.set(b.points, a.points.length);
  return { starts, points };
}
