import type { Catalogue } from "../catalogue/component";
import type { Ruleset } from "../rules/ruleset";
import { channelGroups, channelsOf } from "./channels";
import { groupOptions, type Option } from "./group-options";
import { offersOf } from "./offers";
import { compareCost, type SetCost } from "./set-cost";
import type { PlannedAmount, RtNow } from "./ways";

/** Works that together bring an RT down to a total. */
export type CheapestSet = {
  readonly works: readonly PlannedAmount[];
  readonly drops: readonly {
    readonly criterionId: string;
    readonly fromScore: number;
    readonly toScore: number;
  }[];
  readonly totalAfter: number;
  /** Rupiah of the works with a known price. */
  readonly costIdr: number;
  readonly unpricedWorks: number;
};

export type CheapestAnswer = {
  /** Null: the total cannot be reached, or the RT is there already. */
  readonly set: CheapestSet | null;
  /** The lowest total that works with a known price reach alone. */
  readonly lowestPricedTotal: number;
  /** The lowest total that all works of the catalogue reach. */
  readonly lowestTotal: number;
};

/**
 * The cheapest set of works after which an RT's total (0..80) is at most `maxTotal`; null while its survey is incomplete.
 *
 * The model, and within it the least cost is exact:
 * - A work credits all its criteria at once (a toilet 5a and 5b), each at most its deficit. Credits of several
 *   works add up; two services of one criterion (bins and carts for 6a) reach the same households first, so the
 *   larger one counts.
 * - Lengths cost price x metres, quantities price x whole pieces; households are served by whole units of a sourced
 *   capacity, each household taking an even part of the surveyed deficit, as the engine credits them.
 * - A work without a known price is never free: a set with fewer such works always comes first, whatever the
 *   others cost. So as long as known prices suffice, the set holds nothing else.
 * - Of equal cost: less volume (parts of the denominators, as metres and KK cannot be added), then the earlier criterion.
 *
 * Criteria that share a component are solved together (all mixes), the groups are joined by a knapsack over points.
 */
export function cheapestSet(
  { assessment, site }: RtNow,
  maxTotal: number,
  ruleset: Ruleset,
  catalogue: Catalogue,
): CheapestAnswer | null {
  const { total, criteria } = assessment;
  if (total === null) return null;
  const open = new Set(criteria.filter(({ score }) => score).map(({ criterionId }) => criterionId));
  const groups = channelGroups(channelsOf(offersOf(catalogue, site), open));
  const options = groups.map((channels) => groupOptions(channels, { results: criteria, site, ruleset }));
  const most = (isFine: (option: Option) => boolean) =>
    options.reduce(
      (sum, ofGroup) => sum + Math.max(...ofGroup.filter(isFine).map(({ points }) => points)),
      0,
    );
  const best = total > maxTotal ? knapsack(options, total - maxTotal, scoresOf(assessment)) : null;
  return {
    set: best && setOf(best, assessment, total),
    lowestPricedTotal: total - most(({ cost }) => cost.unpricedWorks === 0),
    lowestTotal: total - most(() => true),
  };
}

const scoresOf = ({ criteria }: RtNow["assessment"]): readonly number[] =>
  criteria.map(({ score }) => score ?? 0);

/** The best choice of one option per group that brings `points` or more; null where all of them bring less. */
function knapsack(
  options: readonly (readonly Option[])[],
  points: number,
  scores: readonly number[],
): Option | null {
  const start: Option = {
    points: 0,
    cost: { unpricedWorks: 0, costIdr: 0, share: 0, scores },
    works: [],
  };
  let best: (Option | undefined)[] = [start];
  for (const ofGroup of options) {
    const next: (Option | undefined)[] = [];
    for (const known of best)
      if (known)
        for (const option of ofGroup) {
          const both = joined(known, option, points);
          const rival = next[both.points];
          if (!rival || compareCost(both.cost, rival.cost) < 0) next[both.points] = both;
        }
    best = next;
  }
  return best[points] ?? null;
}

const joined = (known: Option, option: Option, points: number): Option => ({
  points: Math.min(points, known.points + option.points),
  cost: joinedCost(known.cost, option.cost),
  works: [...known.works, ...option.works],
});

// Groups ease different criteria: of the two scores of one the lower is the one that changed.
const joinedCost = (a: SetCost, b: SetCost): SetCost => ({
  unpricedWorks: a.unpricedWorks + b.unpricedWorks,
  costIdr: a.costIdr + b.costIdr,
  share: a.share + b.share,
  scores: a.scores.map((score, at) => Math.min(score, b.scores[at] ?? score)),
});

function setOf({ cost, works }: Option, { criteria }: RtNow["assessment"], total: number): CheapestSet {
  const drops = criteria.flatMap(({ criterionId, score }, at) => {
    const toScore = cost.scores[at] ?? 0;
    return score !== null && toScore < score ? [{ criterionId, fromScore: score, toScore }] : [];
  });
  const rank = ({ offer }: PlannedAmount) =>
    drops.findIndex(({ criterionId }) => offer.criterionIds.includes(criterionId));
  return {
    works: works.toSorted((a, b) => rank(a) - rank(b)),
    drops,
    totalAfter: total - drops.reduce((sum, { fromScore, toScore }) => sum + fromScore - toScore, 0),
    costIdr: works.reduce((sum, { costIdr }) => sum + (costIdr ?? 0), 0),
    unpricedWorks: cost.unpricedWorks,
  };
}
