import type { Catalogue, Component } from "../catalogue/component";
import type { Price } from "../project/schema";
import { findPriceColumns, type PriceColumns, plain } from "./price-columns";
import { readRupiah } from "./read-rupiah";

/** Why a row gives no price. `row` counts from 1 as a spreadsheet does. */
export type PriceProblem = {
  readonly row: number;
  readonly code: "unknown" | "several-names" | "not-a-number" | "not-above-zero" | "other-unit" | "twice";
  /** The component as the row names it. */
  readonly name: string;
  /** The cell that cannot be used, the other names, or the row that came first. */
  readonly detail: string;
};

export type PriceListReading = {
  readonly prices: readonly Price[];
  readonly problems: readonly PriceProblem[];
  /** Rows that name a component and leave its price blank: nothing is said about it, so it stays as it is. */
  readonly blankCount: number;
};

/**
 * Reads a price list (rupiah per native unit). Components are found by id or by name; a row without a source takes
 * `fallbackSource`. Every row that is not empty ends in exactly one place of the answer. Null: no heading row found.
 */
export function readPriceList(
  rows: readonly (readonly string[])[],
  catalogue: Catalogue,
  fallbackSource: string,
): PriceListReading | null {
  const columns = findPriceColumns(rows);
  if (!columns) return null;
  const find = finderOf(catalogue);
  const prices = new Map<string, Price & { readonly row: number }>();
  const problems: PriceProblem[] = [];
  let blankCount = 0;
  for (const [index, cells] of rows.entries()) {
    const row = index + 1;
    if (row <= columns.headRows || cells.every((cell) => cell.trim() === "")) continue;
    const read = readRow(cells, columns, find, fallbackSource);
    if (read.kind === "blank") blankCount += 1;
    else if (read.kind === "problem") problems.push({ row, ...read.problem });
    else {
      const first = prices.get(read.price.id);
      if (first) problems.push({ row, code: "twice", name: read.name, detail: String(first.row) });
      else prices.set(read.price.id, { ...read.price, row });
    }
  }
  return { prices: [...prices.values()].map(({ row: _row, ...price }) => price), problems, blankCount };
}

type Found = readonly Component[];
type Finder = (id: string, name: string) => Found;
type RowReading =
  | { readonly kind: "price"; readonly price: Price; readonly name: string }
  | { readonly kind: "blank" }
  | { readonly kind: "problem"; readonly problem: Omit<PriceProblem, "row"> };

function readRow(
  cells: readonly string[],
  columns: PriceColumns,
  find: Finder,
  fallbackSource: string,
): RowReading {
  const cell = (column: number | null) => (column === null ? "" : (cells[column] ?? "").trim());
  const [idText, nameText, priceText] = [cell(columns.id), cell(columns.name), cell(columns.price)];
  const name = nameText || idText;
  const problem = (code: PriceProblem["code"], detail: string): RowReading => ({
    kind: "problem",
    problem: { code, name, detail },
  });

  const [component, ...others] = find(idText, nameText);
  const unitCostIdr = readRupiah(priceText);
  // A heading of a group within the list ("A. Jalan") has neither component nor price.
  if (!component) return problem("unknown", priceText);
  if (others.length > 0)
    return problem("several-names", [component, ...others].map(({ id }) => id).join(", "));
  if (unitCostIdr === null) return { kind: "blank" };
  if (unitCostIdr === undefined) return problem("not-a-number", priceText);
  if (unitCostIdr <= 0) return problem("not-above-zero", priceText);
  const unit = cell(columns.unit);
  if (unit !== "" && unitOf(unit) !== unitOf(component.unit)) return problem("other-unit", unit);
  const source = cell(columns.source) || fallbackSource;
  return { kind: "price", name, price: { id: component.id, unitCostIdr, source } };
}

/** By id; else by any of its names, in either language. */
function finderOf({ components }: Catalogue): Finder {
  const byId = new Map(components.map((component) => [component.id, component]));
  const byName = new Map<string, Component[]>();
  for (const component of components) {
    const names = [component.name, component.shortName].flatMap(({ id, en }) => [plain(id), plain(en)]);
    for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), component]);
  }
  return (id, name) => {
    const known = byId.get(id.toLowerCase());
    if (known) return [known];
    return byName.get(plain(name)) ?? byName.get(plain(id)) ?? [];
  };
}

/** How the same unit is written: "m'", "m1", "meter"; "buah", "bh". */
const unitNames: Readonly<Record<string, string>> = {
  m1: "m",
  meter: "m",
  metre: "m",
  mtr: "m",
  meterpersegi: "m2",
  buah: "unit",
  bh: "unit",
  units: "unit",
  hektar: "ha",
  hektare: "ha",
};

function unitOf(text: string): string {
  const unit = plain(text.replace("²", "2"));
  return unitNames[unit] ?? unit;
}
