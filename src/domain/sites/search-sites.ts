import type { Streets } from "../coverage/along-roads";
import type { WorkFacts } from "../coverage/work-facts";
import type { Position } from "../geo/schema";
import { type CandidateSource, candidatePlaces } from "./candidate-places";
import { type ChosenSite, chooseSites, gainsOf, type SiteProblem } from "./choose-sites";
import { listOf, packedLists, packedReaches, type ReachLists } from "./reach-lists";
import { createServiceFlow } from "./service-flow";
import { type Reached, type ReachOfWork, reachOfWorks, type SitePoints, standingAt } from "./site-reach";
import { thinOut } from "./thin-out";

/** The question: where would `count` more works like `template` serve the most who are not served yet? */
export type SiteRequest = {
  readonly points: SitePoints;
  /** Roads to stand on, and to measure reach along where the project does. */
  readonly streets: Streets;
  /** The plan's works of the same service, in the order of their ids. */
  readonly members: readonly WorkFacts[];
  /** A new work with all but its place. */
  readonly template: WorkFacts;
  /** Capacity is stated in households: it does not limit works that reach buildings. */
  readonly hasCapacity: boolean;
  readonly count: number;
  readonly candidates: CandidateSource;
  /** The most places tried; absent: `mostTried`. */
  readonly mostCandidates?: number;
};

export type ProposedSite = {
  readonly position: Position;
  /** Points served on top of the plan and of the sites before it. */
  readonly gain: number;
  /** Points served on top of the plan if it were the only one. */
  readonly gainAlone: number;
  /** How many of those probably lack the service today, by the surveyed deficits of their RTs; null: not surveyed. */
  readonly need: number | null;
};

export type SiteAnswer = {
  /** The best first; fewer than asked for where one more would serve nobody. */
  readonly sites: readonly ProposedSite[];
  /** Points the plan's works of this service serve, of `pointCount`. */
  readonly servedBefore: number;
  readonly pointCount: number;
  /** Places there are, and how many of them were tried. */
  readonly foundCount: number;
  readonly triedCount: number;
  /** Why there is no site: no place to try, nobody near any, or everybody near one is served. Null where there is one. */
  readonly noneBecause: "no-place" | "nobody-near" | "all-served" | null;
};

/** Reading who is within reach takes about this part of the time. */
const reachPart = 0.4;
const reportEvery = 50;
/** Pairs of a place and a point within its reach that are held at once: some 150 MB. Beyond, fewer places are tried. */
const mostPairs = 12_000_000;

/** Household (or building) points are estimates, and so is every number here. `onProgress` hears 0..1. */
export function searchSites(request: SiteRequest, onProgress: (fraction: number) => void): SiteAnswer {
  const { points, count } = request;
  const reachOf = reachOfWorks(points, request.streets);
  const base = baseOf(request, reachOf);
  const open = placesOf(points.lngLat, base.open);
  const { lngLat, foundCount } = candidatePlaces(request, open);
  const tried = triedPlaces(request, base, reachOf, lngLat, (part) => onProgress(reachPart * part));
  const problem = problemOf(request, base, tried.reaches);
  const chosen = chooseSites(problem, count, (part) => onProgress(reachPart + (1 - reachPart) * part));
  const sites = chosen.map((site) => proposed(site, positionAt(tried.lngLat, site.candidate)));
  const noneBecause = foundCount === 0 ? "no-place" : tried.isAnyoneNear ? "all-served" : "nobody-near";
  return {
    sites,
    servedBefore: base.servedCount,
    pointCount: points.record.length,
    foundCount,
    triedCount: tried.reaches.length,
    noneBecause: sites.length > 0 ? null : noneBecause,
  };
}

type Tried = {
  readonly lngLat: Float64Array;
  readonly reaches: readonly Reached[];
  readonly isAnyoneNear: boolean;
};

function triedPlaces(
  request: SiteRequest,
  base: Base,
  reachOf: ReachOfWork,
  lngLat: Float64Array,
  onProgress: (fraction: number) => void,
): Tried {
  const count = lngLat.length / 2;
  const reaches: Reached[] = [];
  let [pairs, isAnyoneNear] = [0, false];
  for (let place = 0; place < count; place++) {
    if (place % reportEvery === 0) onProgress(place / count);
    const reach = reachOf(standingAt(request.template, positionAt(lngLat, place)));
    isAnyoneNear ||= reach.points.length > 0;
    const open = openReach(reach, base);
    pairs += open.points.length;
    if (pairs > mostPairs)
      return triedPlaces(request, base, reachOf, thinOut(lngLat, Math.ceil(count / 2)), onProgress);
    reaches.push(open);
  }
  return { lngLat, reaches, isAnyoneNear };
}

/** What works at these places would serve on top of the plan, in this order: promises read again after the plan changed. */
export function siteGains(
  request: SiteRequest,
  positions: readonly Position[],
): Pick<SiteAnswer, "sites" | "servedBefore"> {
  const reachOf = reachOfWorks(request.points, request.streets);
  const base = baseOf(request, reachOf);
  const reaches = positions.map((position) =>
    openReach(reachOf(standingAt(request.template, position)), base),
  );
  const problem = problemOf(request, base, reaches);
  const order = positions.map((_, index) => index);
  const sites = gainsOf(problem, order).map((site, index) => proposed(site, positions[index] ?? [0, 0]));
  return { sites, servedBefore: base.servedCount };
}

const proposed = ({ gain, gainAlone, need }: ChosenSite, position: Position): ProposedSite => ({
  position,
  gain,
  gainAlone,
  need,
});

/** The plan as it is: who is served, and the points and works that one more place could change anything for. */
type Base = {
  readonly members: ReachLists;
  readonly limits: Float64Array;
  readonly live: readonly number[];
  readonly open: Int32Array;
  /** The place of each point in `open`, or -1. */
  readonly openIndex: Int32Array;
  readonly servedCount: number;
};

function baseOf({ points, members, hasCapacity }: SiteRequest, reachOf: ReachOfWork): Base {
  const pointCount = points.record.length;
  const lists = packedLists(members.map((facts) => reachOf(facts).points));
  const limits = Float64Array.from(members, (facts) => limitOf(facts, hasCapacity));
  const flow = createServiceFlow(lists, limits, pointCount);
  const servedCount = members.reduce((sum, _, member) => sum + flow.add(member), 0);
  const open: number[] = [];
  const openIndex = new Int32Array(pointCount).fill(-1);
  for (let point = 0; point < pointCount; point++)
    if (flow.isOpen(point)) openIndex[point] = open.push(point) - 1;
  const live = members.flatMap((_, member) => (flow.isLive(member) ? [member] : []));
  return { members: lists, limits, live, open: Int32Array.from(open), openIndex, servedCount };
}

const limitOf = ({ capacityKk }: WorkFacts, hasCapacity: boolean): number =>
  hasCapacity && capacityKk !== null ? Math.max(0, Math.floor(capacityKk)) : Number.POSITIVE_INFINITY;

// Points that nothing can be changed for are left out, and the works that hold them: in a large plan nearly all.
function problemOf(
  { points, template, hasCapacity }: SiteRequest,
  { members, limits, live, open, openIndex }: Base,
  reaches: readonly Reached[],
): SiteProblem {
  const openOf = (member: number) =>
    listOf(members, member)
      .map((point) => openIndex[point] ?? -1)
      .filter((point) => point >= 0);
  return {
    pointCount: open.length,
    existing: packedLists(live.map(openOf)),
    existingLimits: Float64Array.from(live, (member) => limits[member] ?? 0),
    candidates: packedReaches(reaches),
    limit: limitOf(template, hasCapacity),
    reachM: template.reachM ?? 0,
    needs: Float64Array.from(open, (point) => points.needs[points.record[point] ?? -1] ?? Number.NaN),
  };
}

/** A distance (m, to a tenth of a millimetre) and a point in one number, so that a list sorts as plain numbers. */
const pointRoom = 2 ** 24;
const perMetre = 10_000;

/** The open points of a reach by their place among the open ones, the nearest first. */
function openReach({ points, distancesM }: Reached, { openIndex }: Base): Reached {
  const keys = new Float64Array(points.length);
  let count = 0;
  for (let i = 0; i < points.length; i++) {
    const open = openIndex[points[i] ?? -1] ?? -1;
    if (open >= 0) keys[count++] = Math.round((distancesM[i] ?? 0) * perMetre) * pointRoom + open;
  }
  const sorted = keys.subarray(0, count).sort();
  return {
    points: Int32Array.from(sorted, (key) => key % pointRoom),
    distancesM: Float64Array.from(sorted, (key) => Math.floor(key / pointRoom) / perMetre),
  };
}

const positionAt = (lngLat: Float64Array, place: number): Position => [
  lngLat[2 * place] ?? 0,
  lngLat[2 * place + 1] ?? 0,
];

function placesOf(lngLat: Float64Array, points: Int32Array): Float64Array {
  const places = new Float64Array(2 * points.length);
  points.forEach((point, index) => {
    places[2 * index] = lngLat[2 * point] ?? 0;
    places[2 * index + 1] = lngLat[2 * point + 1] ?? 0;
  });
  return places;
}
