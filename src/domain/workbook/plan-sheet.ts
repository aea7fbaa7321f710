import { componentOf } from "../catalogue/priced-catalogue";
import { workFacts } from "../coverage/work-facts";
import { fundShares } from "../prices/fund-shares";
import { priceBasis } from "../prices/price-basis";
import type { Intervention } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import { at, fixedRange, on } from "./address";
import { type Cell, cell, formula, type Sheet } from "./cell";
import type { Frame } from "./workbook-input";

const planSheetName = "Rencana";
const planKeyRow = 4;
const firstWorkRow = 6;

/** The keys of the cells that a later import reads, by their place among the columns. */
const columnKeys = [
  "workId",
  "name",
  "component",
  "sector",
  "category",
  "workYear",
  "unit",
  "measured",
  "quantity",
  "usedQuantity",
  "listPrice",
  "unitCostIdr",
  "usedPrice",
  "priceBasis",
  "costIdr",
  "cost",
  "servedKk",
  "servedPeople",
  "note",
] as const;
type PlanColumn = (typeof columnKeys)[number];
export const planColumn = (key: PlanColumn): number => columnKeys.indexOf(key);
/** The funds come after the fixed columns. */
export const fundColumn = (fundIndex: number): number => columnKeys.length + fundIndex;

const headers: Readonly<Record<PlanColumn, string>> = {
  workId: "ID pekerjaan",
  name: "Pekerjaan",
  component: "Komponen",
  sector: "Sektor",
  category: "Jenis",
  workYear: "Tahun ke-",
  unit: "Satuan",
  measured: "Volume terukur di peta",
  quantity: "Volume ditetapkan",
  usedQuantity: "Volume dipakai",
  listPrice: "Harga satuan daftar (Rp)",
  unitCostIdr: "Harga satuan ditetapkan (Rp)",
  usedPrice: "Harga satuan dipakai (Rp)",
  priceBasis: "Dasar harga",
  costIdr: "Biaya ditetapkan (Rp)",
  cost: "Biaya (Rp)",
  servedKk: "KK terlayani",
  servedPeople: "Jiwa terlayani",
  note: "Catatan",
};

const categories = { new: "Baru", rehab: "Rehabilitasi", maintenance: "Pemeliharaan" } as const;
const bases = {
  stated: "ditetapkan",
  own: "harga sendiri",
  project: "daftar harga proyek",
  illustrative: "contoh, bukan harga resmi",
} as const;

/** The funds that pay something in this plan, the unnamed one included where a work has none. */
export const fundsOf = (works: readonly Intervention[]): readonly (string | null)[] => [
  ...new Set(works.flatMap((work) => fundShares(work, null).shares.map(({ fundId }) => fundId))),
];

export const fundName = ({ catalogue }: Pick<Frame, "catalogue">, id: string | null): string =>
  id === null ? "Sumber dana belum dipilih" : (catalogue.funds.find((fund) => fund.id === id)?.name.id ?? id);

/** The works of the plan with quantity, price, cost and who pays; costs follow the yellow cells. */
export function planSheet(frame: Frame): Sheet {
  const { works, planName } = frame;
  const funds = fundsOf(works);
  const last = firstWorkRow + Math.max(1, works.length) - 1;
  return {
    name: planSheetName,
    rows: [
      [cell(planName === null ? "Rencana: belum ada" : `Rencana: ${planName}`, "title")],
      [
        cell(
          "Sel kuning boleh diubah. Kosong: volume diukur di peta, harga dari daftar. KK terlayani dihitung aplikasi dari peta.",
          "note",
        ),
      ],
      [],
      [...columnKeys, ...funds.map((id) => `fund:${id ?? ""}`)].map((key) => cell(key, "key")),
      [
        ...columnKeys.map((key) => headers[key]),
        ...funds.map((id) => `Dana ${fundName(frame, id)} (Rp)`),
      ].map((text) => cell(text, "head")),
      ...works.map((work, index) => workCells(frame, work, firstWorkRow + index, funds)),
    ],
    widths: [
      14,
      30,
      26,
      14,
      12,
      8,
      8,
      12,
      12,
      12,
      16,
      16,
      16,
      18,
      16,
      18,
      10,
      10,
      30,
      ...funds.map(() => 18),
    ],
    frozen: { rows: 5, columns: 2 },
    hiddenRows: [planKeyRow],
    numberRanges: (["quantity", "unitCostIdr", "costIdr"] as const).map(
      (key) => `${at(planColumn(key), firstWorkRow)}:${at(planColumn(key), last)}`,
    ),
  };
}

function workCells(
  frame: Frame,
  work: Intervention,
  row: number,
  funds: readonly (string | null)[],
): readonly Cell[] {
  const { catalogue, effects, ruleset } = frame;
  const component = componentOf(catalogue, work.componentId);
  const facts = workFacts(work, catalogue);
  const effect = effects.byWork.get(work.id);
  const address = (key: PlanColumn) => at(planColumn(key), row);
  const listPrice = component?.unitCostIdr?.value ?? null;
  const price = work.unitCostIdr ?? listPrice;
  const basis = priceBasis(work, component);
  const cells: Readonly<Record<PlanColumn, Cell>> = {
    workId: cell(work.id, "key"),
    name: cell(work.name, "input-text"),
    component: cell(component?.name.id ?? work.componentId),
    sector: cell(sectorName(ruleset, facts.sectorId)),
    category: cell(categories[work.category]),
    workYear: cell(work.year, "input"),
    unit: cell(facts.unit),
    measured: cell(workFacts({ ...work, quantity: null }, catalogue).quantity, "decimal"),
    quantity: cell(work.quantity, "input"),
    usedQuantity: formula(either(address("quantity"), address("measured")), facts.quantity, "decimal"),
    listPrice: cell(listPrice, "rupiah"),
    unitCostIdr: cell(work.unitCostIdr, "input"),
    usedPrice: formula(either(address("unitCostIdr"), address("listPrice")), price ?? "", "rupiah"),
    priceBasis: cell(basis && bases[basis]),
    costIdr: cell(work.costIdr, "input"),
    cost: formula(
      `IF(ISNUMBER(${address("costIdr")}),${address("costIdr")},IF(ISNUMBER(${address("usedPrice")}),${address("usedQuantity")}*${address("usedPrice")},""))`,
      facts.costIdr ?? "",
      "rupiah",
    ),
    servedKk: cell(effect?.servedKk ?? null),
    servedPeople: cell(effect ? Math.round(effect.servedPeople) : null),
    note: cell(work.note),
  };
  return [...columnKeys.map((key) => cells[key]), ...fundCells(work, facts.costIdr, row, funds)];
}

/** The first where it is a number, else the second where that is one. */
const either = (first: string, second: string): string =>
  `IF(ISNUMBER(${first}),${first},IF(ISNUMBER(${second}),${second},""))`;

/** Stated parts stand as they are; the main source pays what they leave. */
function fundCells(
  work: Intervention,
  costIdr: number | null,
  row: number,
  funds: readonly (string | null)[],
): readonly Cell[] {
  const stated = work.cofundingIdr ?? {};
  const others = Object.values(stated).join("+");
  const shares = new Map(fundShares(work, costIdr).shares.map(({ fundId, costIdr: part }) => [fundId, part]));
  const cost = at(planColumn("cost"), row);
  return funds.map((fundId) => {
    const own = fundId === null ? undefined : stated[fundId];
    if (fundId !== work.fundId) return cell(own ?? null, "rupiah");
    const rest = others === "" ? cost : `MAX(0,${cost}-(${others}))`;
    const share = shares.get(fundId);
    const text = `IF(ISNUMBER(${cost}),${own === undefined ? "" : `${own}+`}${rest},${own ?? '""'})`;
    return formula(text, share ?? own ?? (costIdr === null ? "" : 0), "rupiah");
  });
}

const sectorName = ({ aspects }: Ruleset, id: string | null): string | null =>
  aspects.find((aspect) => aspect.id === id)?.shortName.id ?? id;

/** A column of all works, as other sheets refer to it. */
export const planRange = (column: number, workCount: number): string =>
  on(planSheetName, fixedRange(column, firstWorkRow, firstWorkRow + Math.max(1, workCount) - 1));
