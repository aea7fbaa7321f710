import { criterionById } from "../rules/look-up";
import type { Ruleset } from "../rules/ruleset";
import type { CriterionResult } from "../scoring/assessment";
import type { Channel } from "./channels";
import { leastLess, lowerScores, scoreAtVolume } from "./drop-steps";
import type { Offer, RtSite } from "./offers";
import { compareCost, type SetCost } from "./set-cost";
import { unitMixes } from "./unit-mixes";
import { leastKk, type PlannedAmount, plannedAmount } from "./ways";

/** One way to ease the criteria of a group, and by how many points. */
export type Option = {
  readonly points: number;
  readonly cost: SetCost;
  readonly works: readonly PlannedAmount[];
};

type Basis = {
  readonly results: readonly CriterionResult[];
  readonly site: RtSite;
  readonly ruleset: Ruleset;
};

/** What the works chosen so far take off: metres and pieces add up, households served by two services are the same ones. */
type Taken = {
  readonly measured: ReadonlyMap<string, number>;
  readonly servedKk: ReadonlyMap<string, number>;
};

const nothing: Taken = { measured: new Map(), servedKk: new Map() };

/**
 * The best option for every number of points that a group of channels can bring, doing nothing included. All mixes of
 * pieces are tried; of what is told freely only the amounts just enough for a step of one of its criteria can be
 * the cheapest, the wider channel before the narrower one that tops it up.
 */
export function groupOptions(channels: readonly Channel[], basis: Basis): readonly Option[] {
  const best = new Map<number, Option>();
  const visit = (at: number, taken: Taken, works: readonly PlannedAmount[]): void => {
    const channel = channels[at];
    if (channel)
      for (const choice of choicesOf(channel, taken, basis))
        visit(at + 1, withChoice(taken, channel, choice, basis), [...works, ...choice]);
    else {
      const option = optionOf(taken, works, basis);
      const known = best.get(option.points);
      if (!known || compareCost(option.cost, known.cost) < 0) best.set(option.points, option);
    }
  };
  visit(0, nothing, []);
  return [...best.values()];
}

type Choice = readonly PlannedAmount[];

function choicesOf(channel: Channel, taken: Taken, basis: Basis): readonly Choice[] {
  const [first] = channel.offers;
  if (!first) return [[]];
  if (channel.mode === "pieces") return mixesOf(channel.offers, basis.site.householdPoints);
  return [[], ...amountsFor(channel, taken, basis).map((amount) => [toldWork(first, amount)])];
}

const toldWork = (offer: Offer, amount: number): PlannedAmount =>
  offer.kind === "households" ? plannedAmount(offer, 1, amount) : plannedAmount(offer, amount, null);

function mixesOf(offers: readonly Offer[], households: number): readonly Choice[] {
  const pieces = offers.map(({ kkPerUnit, unitCostIdr }) => ({
    kk: kkPerUnit ?? 1,
    costIdr: Math.round(unitCostIdr ?? 0),
  }));
  return unitMixes(pieces, households).map(({ counts }) =>
    offers.flatMap((offer, at) => {
      const count = counts[at] ?? 0;
      return count === 0
        ? []
        : [plannedAmount(offer, count, Math.min(households, count * (offer.kkPerUnit ?? 1)))];
    }),
  );
}

/** Amounts just enough for one of the channel's criteria to come down a step from where the others leave it. */
function amountsFor({ criterionIds, offers }: Channel, taken: Taken, basis: Basis): readonly number[] {
  const { results, site, ruleset } = basis;
  const amounts = results.flatMap((result) => {
    const unit = criterionById(ruleset, result.criterionId)?.unit;
    if (!criterionIds.includes(result.criterionId) || unit === undefined) return [];
    const left = leftOf(result, taken, site);
    return lowerScores(scoreAtVolume(result, left, ruleset), ruleset).map((wanted) => {
      const isEnough = (volume: number) => scoreAtVolume(result, volume, ruleset) <= wanted;
      if (offers[0]?.kind !== "households") return leastLess(left, unit, isEnough);
      const volume = (result.volume ?? 0) - (taken.measured.get(result.criterionId) ?? 0);
      return leastKk({ criterionId: result.criterionId, volume }, site, isEnough);
    });
  });
  return [...new Set(amounts)];
}

function withChoice(taken: Taken, { criterionIds }: Channel, choice: Choice, { site }: Basis): Taken {
  if (choice.length === 0) return taken;
  const kk = choice.reduce((sum, { servedKk }) => sum + (servedKk ?? 0), 0);
  const amount = choice.reduce((sum, work) => sum + work.amount, 0);
  const measured = new Map(taken.measured);
  const servedKk = new Map(taken.servedKk);
  for (const id of criterionIds)
    if (kk > 0) servedKk.set(id, Math.max(servedKk.get(id) ?? 0, Math.min(kk, site.householdPoints)));
    else measured.set(id, (measured.get(id) ?? 0) + amount);
  return { measured, servedKk };
}

function takenOf({ criterionId }: CriterionResult, { measured, servedKk }: Taken, site: RtSite): number {
  const kk = servedKk.get(criterionId) ?? 0;
  const surveyed = Math.max(0, site.volumes[criterionId] ?? 0);
  return (measured.get(criterionId) ?? 0) + (kk > 0 ? (surveyed / site.householdPoints) * kk : 0);
}

const leftOf = (result: CriterionResult, taken: Taken, site: RtSite): number =>
  Math.max(0, (result.volume ?? 0) - takenOf(result, taken, site));

function optionOf(taken: Taken, works: readonly PlannedAmount[], { results, site, ruleset }: Basis): Option {
  const scores = results.map((result) => scoreAtVolume(result, leftOf(result, taken, site), ruleset));
  const points = results.reduce((sum, { score }, at) => sum + (score ?? 0) - (scores[at] ?? 0), 0);
  const share = results.reduce(
    (sum, result) => sum + ((result.volume ?? 0) - leftOf(result, taken, site)) / (result.denominator || 1),
    0,
  );
  const cost = {
    unpricedWorks: works.filter(({ costIdr }) => costIdr === null).length,
    costIdr: works.reduce((sum, { costIdr }) => sum + (costIdr ?? 0), 0),
    share: Math.round(share * 1e6),
    scores,
  };
  return { points, cost, works };
}
