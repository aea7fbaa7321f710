import type { Catalogue, Component } from "../catalogue/component";
import { componentOf } from "../catalogue/priced-catalogue";
import type { PlanEffects } from "../coverage/types";
import { type FundSplit, fundShares } from "../prices/fund-shares";
import { type PriceBasis, priceBasis } from "../prices/price-basis";
import type { Intervention, SurveyRecord } from "../project/schema";
import { type SectorId, sectorIds } from "../sectors";
import { type Beneficiaries, beneficiariesOf } from "./beneficiaries";

/** One work as the investment plan lists it (domain 4.1). */
export type InvestmentRow = FundSplit & {
  readonly work: Intervention;
  /** Null: this version does not know the component. */
  readonly component: Component | null;
  /** RTs it serves or changes, the most served first. */
  readonly records: readonly SurveyRecord[];
  /** The RTs lie in more than one kelurahan. */
  readonly isAcrossKelurahan: boolean;
  /** In the component's unit; null where the work is not counted. */
  readonly quantity: number | null;
  readonly costIdr: number | null;
  readonly basis: PriceBasis | null;
  readonly beneficiaries: Beneficiaries;
};

type TableInput = {
  readonly works: readonly Intervention[];
  /** Of all five years. */
  readonly effects: Pick<PlanEffects, "byWork">;
  readonly records: Readonly<Record<string, SurveyRecord>>;
  /** At the project's prices. */
  readonly catalogue: Catalogue;
};

/** Every work with cost (rupiah), sources and beneficiaries, by year, then name. */
export const investmentRows = ({
  works,
  effects,
  records,
  catalogue,
}: TableInput): readonly InvestmentRow[] =>
  works
    .map((work): InvestmentRow => {
      const component = componentOf(catalogue, work.componentId);
      const effect = effects.byWork.get(work.id) ?? null;
      const costIdr = effect?.costIdr ?? null;
      const touched = (effect?.byRecord ?? []).flatMap(({ recordId }) => records[recordId] ?? []);
      return {
        work,
        component: component ?? null,
        records: touched,
        isAcrossKelurahan: new Set(touched.map(({ kelurahan }) => kelurahan)).size > 1,
        quantity: effect?.quantity ?? null,
        costIdr,
        basis: costIdr === null ? null : priceBasis(work, component),
        ...fundShares(work, costIdr),
        beneficiaries: beneficiariesOf(effect, component, work.optionalCredits, records),
      };
    })
    .sort(
      (one, other) =>
        one.work.year - other.work.year ||
        one.work.name.localeCompare(other.work.name, "id", { numeric: true }),
    );

/** Rupiah that are known, and how many parts beside them are not. */
export type Sum = { readonly costIdr: number; readonly unpricedCount: number };
/** Five years and their sum. */
export type YearSums = { readonly years: readonly Sum[]; readonly total: Sum };

export type InvestmentTotals = YearSums & {
  /** The largest first; null: source not decided. */
  readonly byFund: readonly (YearSums & { readonly fundId: string | null })[];
  readonly bySector: readonly (YearSums & { readonly sectorId: SectorId })[];
  readonly excessIdr: number;
};

/** Totals by year, and by source and sector within the years. The sources add up to the cost plus `excessIdr`. */
export function investmentTotals(rows: readonly InvestmentRow[]): InvestmentTotals {
  const parts = rows.flatMap(({ work, shares }) => shares.map((share) => ({ year: work.year, ...share })));
  const costs = rows.map(({ work, component, costIdr }) => ({
    year: work.year,
    sectorId: component?.sectorId ?? null,
    costIdr,
  }));
  const fundIds = [...new Set(parts.map(({ fundId }) => fundId))];
  return {
    ...yearSums(costs),
    byFund: fundIds
      .map((fundId) => ({ fundId, ...yearSums(parts.filter((part) => part.fundId === fundId)) }))
      .sort((one, other) => other.total.costIdr - one.total.costIdr),
    bySector: sectorIds
      .map((sectorId) => ({ sectorId, ...yearSums(costs.filter((cost) => cost.sectorId === sectorId)) }))
      .filter(({ total }) => total.costIdr > 0 || total.unpricedCount > 0),
    excessIdr: rows.reduce((sum, { excessIdr }) => sum + excessIdr, 0),
  };
}

type Part = { readonly year: number; readonly costIdr: number | null };

const yearSums = (parts: readonly Part[]): YearSums => ({
  years: [1, 2, 3, 4, 5].map((year) => sumOf(parts.filter((part) => part.year === year))),
  total: sumOf(parts),
});

const sumOf = (parts: readonly Part[]): Sum => ({
  costIdr: parts.reduce((sum, { costIdr }) => sum + (costIdr ?? 0), 0),
  unpricedCount: parts.filter(({ costIdr }) => costIdr === null).length,
});
