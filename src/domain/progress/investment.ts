import type { Catalogue } from "../catalogue/component";
import type { PlanEffects, WorkEffect } from "../coverage/types";
import { fundShares } from "../prices/fund-shares";
import { priceBasis } from "../prices/price-basis";
import type { Intervention } from "../project/schema";
import { type SectorId, sectorIds } from "../sectors";
import { type HouseholdPlaces, servedKk } from "./served-kk";

/**
 * Cost of some works; `unpricedCount` of them have no price and are not in it, `illustrativeCount` of them rest on the
 * catalogue's example prices, which are not official.
 */
export type Cost = {
  readonly costIdr: number;
  readonly workCount: number;
  readonly unpricedCount: number;
  readonly illustrativeCount: number;
};
/** A cost with the households it serves, each counted once, however many works serve it. */
type ServingCost = Cost & {
  readonly servedKk: number;
  /** Households that the priced works serve. */
  readonly pricedKk: number;
  /** Cost of the priced works per KK they serve; null where they serve none. */
  readonly costPerKkIdr: number | null;
};
export type YearCost = Cost & {
  readonly year: number;
  readonly bySector: readonly (Cost & { readonly sectorId: SectorId })[];
};
export type Investment = ServingCost & {
  readonly years: readonly YearCost[];
  readonly bySector: readonly (ServingCost & { readonly sectorId: SectorId })[];
  readonly byFund: readonly (Cost & { readonly fundId: string | null })[];
  /** Works that also serve RTs outside what is looked at; their whole cost is counted here. */
  readonly sharedCount: number;
};

/** A plan runs over five years. */
const years = [1, 2, 3, 4, 5] as const;

type InvestmentInput = {
  readonly works: readonly Intervention[];
  readonly effects: Pick<PlanEffects, "byWork">;
  readonly places: HouseholdPlaces;
  readonly catalogue: Pick<Catalogue, "components">;
  /** The RTs looked at; null: all, works that touch no RT included. */
  readonly recordIds: ReadonlySet<string> | null;
};

/** What the works cost, by year, sector and fund, in rupiah. A work without a price is counted, never as 0. */
export function investment({ works, effects, places, catalogue, recordIds }: InvestmentInput): Investment {
  const componentsById = new Map(catalogue.components.map((component) => [component.id, component]));
  const items = works.flatMap((work): readonly Item[] => {
    const effect = effects.byWork.get(work.id) ?? null;
    if (recordIds && !effect?.byRecord.some(({ recordId }) => recordIds.has(recordId))) return [];
    const component = componentsById.get(work.componentId);
    const costIdr = effect?.costIdr ?? null;
    const isIllustrative = costIdr !== null && priceBasis(work, component) === "illustrative";
    return [{ work, effect, sectorId: component?.sectorId ?? null, costIdr, isIllustrative }];
  });
  const serving = (part: readonly Item[]) => servingCost(part, places, recordIds);
  return {
    ...serving(items),
    years: years.map((year) => {
      const ofYear = items.filter(({ work }) => work.year === year);
      return { year, ...cost(ofYear), bySector: bySector(ofYear, cost) };
    }),
    bySector: bySector(items, serving),
    byFund: byFund(items),
    sharedCount: recordIds ? items.filter(({ effect }) => isShared(effect, recordIds)).length : 0,
  };
}

type Item = {
  readonly work: Intervention;
  readonly effect: WorkEffect | null;
  readonly sectorId: SectorId | null;
  readonly costIdr: number | null;
  readonly isIllustrative: boolean;
};

const cost = (items: readonly Pick<Item, "costIdr" | "isIllustrative">[]): Cost => ({
  costIdr: items.reduce((sum, { costIdr }) => sum + (costIdr ?? 0), 0),
  workCount: items.length,
  unpricedCount: items.filter(({ costIdr }) => costIdr === null).length,
  illustrativeCount: items.filter(({ isIllustrative }) => isIllustrative).length,
});

function servingCost(
  items: readonly Item[],
  places: HouseholdPlaces,
  recordIds: ReadonlySet<string> | null,
): ServingCost {
  const sum = cost(items);
  const servedBy = (part: readonly Item[]) => servedKk(part.flatMap(servingOf), places, recordIds);
  const pricedKk = servedBy(items.filter(({ costIdr }) => costIdr !== null));
  return {
    ...sum,
    servedKk: servedBy(items),
    pricedKk,
    costPerKkIdr: pricedKk > 0 ? sum.costIdr / pricedKk : null,
  };
}

const servingOf = ({ effect, sectorId }: Item) => (effect && sectorId ? [{ effect, sectorId }] : []);

const bySector = <Sum extends Cost>(items: readonly Item[], sum: (part: readonly Item[]) => Sum) =>
  sectorIds
    .map((sectorId) => ({ sectorId, ...sum(items.filter((item) => item.sectorId === sectorId)) }))
    .filter(({ workCount }) => workCount > 0);

/** A work with several sources counts in each of them with its part. */
function byFund(items: readonly Item[]): Investment["byFund"] {
  const parts = items.flatMap(({ work, costIdr, isIllustrative }) =>
    fundShares(work, costIdr).shares.map((share) => ({ ...share, isIllustrative })),
  );
  const fundIds = [...new Set(parts.map(({ fundId }) => fundId))];
  return fundIds
    .map((fundId) => ({ fundId, ...cost(parts.filter((part) => part.fundId === fundId)) }))
    .sort((one, other) => other.costIdr - one.costIdr);
}

const isShared = (effect: WorkEffect | null, recordIds: ReadonlySet<string>): boolean =>
  effect?.byRecord.some(({ recordId }) => !recordIds.has(recordId)) ?? false;
