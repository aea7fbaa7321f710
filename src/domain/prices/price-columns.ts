/** Where the columns of a price list stand; null: it has none such. */
export type PriceColumns = {
  /** Rows above and including the headings. */
  readonly headRows: number;
  readonly id: number | null;
  readonly name: number | null;
  readonly unit: number | null;
  readonly price: number;
  readonly source: number | null;
};

/** Headings without spaces and marks, in order of preference. The example's own columns are never read as a price. */
const headings = {
  id: ["id", "kode", "kodekomponen", "componentid", "code"],
  name: ["komponen", "namakomponen", "kegiatan", "namakegiatan", "nama", "uraian", "component", "name"],
  unit: ["satuan", "unit"],
  price: [
    "hargaproyek",
    "hargasendiri",
    "hargasatuan",
    "harga",
    "projectprice",
    "ownprice",
    "unitprice",
    "price",
  ],
  source: ["sumberhargaproyek", "sumberharga", "sumber", "dasar", "pricesource", "source"],
} as const;

/** Lists are often preceded by a title and an empty row. */
const searchedRows = 15;

/** The first row with a price column and a column that names the component; null: there is none. */
export function findPriceColumns(rows: readonly (readonly string[])[]): PriceColumns | null {
  for (const [index, row] of rows.slice(0, searchedRows).entries()) {
    const cells = row.map(heading);
    const find = (names: readonly string[]): number | null => {
      const name = names.find((candidate) => cells.includes(candidate));
      return name === undefined ? null : cells.indexOf(name);
    };
    const [id, name, price] = [find(headings.id), find(headings.name), find(headings.price)];
    if (price === null || (id === null && name === null)) continue;
    return { headRows: index + 1, id, name, unit: find(headings.unit), price, source: find(headings.source) };
  }
  return null;
}

/** Without what stands in brackets and the currency: "Harga Satuan (Rp)" becomes "hargasatuan". */
const heading = (text: string): string => plain(text.replace(/\([^)]*\)/g, "")).replace(/rp$/, "");

/** Letters and digits alone: how headings and names of components are compared. */
export const plain = (text: string): string => text.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, "");
