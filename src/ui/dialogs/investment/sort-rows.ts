import type { InvestmentRow } from "../../../domain/progress/investment-table";
import { sectorIds } from "../../../domain/sectors";

export type SortKey = "name" | "sector" | "year" | "category" | "cost" | "fund" | "households" | "people";
export type Sort = { readonly key: SortKey; readonly isDown: boolean };

/** What is unknown stands last, whichever way the column is sorted; ties keep the order of year and name. */
export function sortRows(rows: readonly InvestmentRow[], { key, isDown }: Sort): readonly InvestmentRow[] {
  return rows.toSorted((one, other) => {
    const [left, right] = [sortValue(one, key), sortValue(other, key)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === "string" && typeof right === "string"
        ? left.localeCompare(right, "id", { numeric: true })
        : Number(left) - Number(right);
    return isDown ? -order : order;
  });
}

function sortValue(row: InvestmentRow, key: SortKey): string | number | null {
  switch (key) {
    case "name":
      return row.work.name;
    case "year":
      return row.work.year;
    case "cost":
      return row.costIdr;
    case "households":
      return row.beneficiaries.households;
    case "people":
      return row.beneficiaries.people;
    case "category":
      return row.work.category;
    case "fund":
      return row.work.fundId;
    case "sector":
      return row.component ? sectorIds.indexOf(row.component.sectorId) : null;
  }
}
