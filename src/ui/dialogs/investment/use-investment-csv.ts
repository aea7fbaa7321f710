import { catalogue } from "../../../domain/catalogue/catalogue";
import type { InvestmentRow } from "../../../domain/progress/investment-table";
import type { TableCell } from "../../../store/table-service";
import { useFundName } from "../../panels/money/use-fund-name";
import { recordName } from "../../panels/plan/record-name";
import { useSectorName } from "../../panels/plan/sector-name";
import { useText, useWords } from "../../words";

/** The whole investment table of domain 4.1 as cells: one column per source of funds, unknown left empty. */
export function useInvestmentCsv(): (rows: readonly InvestmentRow[]) => readonly (readonly TableCell[])[] {
  const { money, plan } = useWords();
  const { table: words } = money;
  const text = useText();
  const fundName = useFundName();
  const sectorName = useSectorName();
  const { columns } = words;

  const cellsOf = (row: InvestmentRow, fundIds: readonly (string | null)[]): readonly TableCell[] => {
    const { work, component, beneficiaries, shares } = row;
    return [
      component ? sectorName(component.sectorId) : null,
      component ? text(component.name) : words.noComponent,
      work.name,
      words.scales[row.isAcrossKelurahan ? "city" : "kelurahan"],
      words.environment,
      row.records.map(recordName).join(", "),
      row.quantity,
      component ? (plan.units[component.unit] ?? component.unit) : null,
      work.year,
      row.costIdr,
      ...fundIds.map((id) => shares.find(({ fundId }) => fundId === id)?.costIdr ?? null),
      row.basis ? money.basis[row.basis] : words.unknownCost,
      plan.form.categories[work.category],
      beneficiaries.people,
      beneficiaries.women,
      beneficiaries.mbr,
      beneficiaries.households,
      beneficiaries.poorHouseholds,
    ];
  };

  return (rows) => {
    const named = new Set(rows.flatMap(({ shares }) => shares.map(({ fundId }) => fundId)));
    const known = catalogue.funds.map(({ id }) => id);
    const fundIds = [...known, ...[...named].filter((id) => id === null || !known.includes(id))];
    const head = [
      columns.sector,
      columns.component,
      columns.name,
      columns.scale,
      columns.kind,
      columns.places,
      columns.quantity,
      columns.unit,
      columns.year,
      columns.cost,
      ...fundIds.map(fundName),
      columns.basis,
      columns.category,
      columns.people,
      columns.women,
      columns.mbr,
      columns.households,
      columns.poorHouseholds,
    ];
    return [head, ...rows.map((row) => cellsOf(row, fundIds))];
  };
}
