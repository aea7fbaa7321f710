import { describe, expect, it } from "vitest";
import { aComponent, aProject } from "../../../test/plan-builders";
import { catalogue } from "../catalogue/catalogue";
import { pricedCatalogue } from "../catalogue/priced-catalogue";
import { priceBasis } from "./price-basis";
import { priceTable } from "./price-table";
import { readPriceList } from "./read-price-list";
import { removePrice, setPrices } from "./set-prices";

const read = (rows: readonly (readonly string[])[], list = catalogue) =>
  readPriceList(rows, list, "harga.csv");

const headings = {
  id: "id",
  name: "Komponen",
  sector: "Sektor",
  unit: "Satuan",
  example: "Harga contoh (Rp)",
  exampleSource: "Sumber harga contoh",
  price: "Harga proyek (Rp)",
  source: "Sumber harga proyek",
};

describe("a price list", () => {
  it("is read by id or by name, below a title", () => {
    expect(
      read([
        ["Daftar harga Kota Contoh 2026"],
        [""],
        ["Kode", "Uraian", "Satuan", "Harga Satuan (Rp)", "Sumber"],
        ["road_paving", "", "m'", "Rp 310.500,-", "SHBJ 2026"],
        ["", "jalan BETON", "meter", "650000", ""],
      ]),
    ).toEqual({
      prices: [
        { id: "road_paving", unitCostIdr: 310_500, source: "SHBJ 2026" },
        { id: "road_concrete", unitCostIdr: 650_000, source: "harga.csv" },
      ],
      problems: [],
      blankCount: 0,
    });
  });

  it("names every row it cannot use, by the spreadsheet's own row number", () => {
    const result = read([
      ["id", "satuan", "harga"],
      ["road_paving", "m", "310000"],
      ["jalan langit", "m", "5"],
      ["road_concrete", "m", "mahal"],
      ["road_hotmix", "m", "0"],
      ["drain_new", "m3", "700000"],
      ["", "", ""],
      ["road_paving", "m", "1"],
      ["rth", "m2", ""],
    ]);
    expect(result?.prices.map(({ id }) => id)).toEqual(["road_paving"]);
    expect(result?.problems).toEqual([
      { row: 3, code: "unknown", name: "jalan langit", detail: "5" },
      { row: 4, code: "not-a-number", name: "road_concrete", detail: "mahal" },
      { row: 5, code: "not-above-zero", name: "road_hotmix", detail: "0" },
      { row: 6, code: "other-unit", name: "drain_new", detail: "m3" },
      { row: 8, code: "twice", name: "road_paving", detail: "2" },
    ]);
    expect(result?.blankCount).toBe(1);
  });

  it("asks for the id where two components have the name", () => {
    const twins = {
      ...catalogue,
      components: [aComponent({ id: "tap_a" }), aComponent({ id: "tap_b" })],
    };
    expect(
      read(
        [
          ["nama", "harga"],
          ["Hidran umum", "1"],
        ],
        twins,
      )?.problems,
    ).toEqual([{ row: 2, code: "several-names", name: "Hidran umum", detail: "tap_a, tap_b" }]);
  });

  it("is none where no row has a price and a component as headings", () => {
    expect(
      read([
        ["a", "b"],
        ["1", "2"],
      ]),
    ).toBeNull();
    // The catalogue's examples alone are nobody's own price.
    expect(read([["id", "Harga contoh (Rp)"]])).toBeNull();
  });

  it("goes out and comes back the same, in either language, examples left alone", () => {
    const prices = {
      road_paving: { id: "road_paving", unitCostIdr: 310_500, source: "SHBJ 2026" },
      waste_cart: { id: "waste_cart", unitCostIdr: 24_000_000.5, source: "Survei toko" },
    };
    const english = {
      ...headings,
      name: "Component",
      unit: "Unit",
      price: "Project price",
      source: "Source",
    };
    for (const [language, heads] of [["id", headings] as const, ["en", english] as const]) {
      const rows = priceTable({ catalogue, prices, headings: heads, language, sectorName: (id) => id });
      expect(rows).toHaveLength(41);
      const texts = rows.map((row) => row.map((cell) => String(cell ?? "").replace(".5", ",5")));
      const back = readPriceList(texts, catalogue, "");
      expect(back?.problems).toEqual([]);
      expect(back?.blankCount).toBe(38);
      expect(Object.fromEntries(back?.prices.map((price) => [price.id, price]) ?? [])).toEqual(prices);
    }
  });
});

describe("setting prices", () => {
  const paving = { id: "road_paving", unitCostIdr: 310_500, source: "SHBJ 2026" };
  const project = setPrices([paving])(aProject());

  it("keeps the same project where nothing differs", () => {
    expect(setPrices([{ ...paving }])(project)).toBe(project);
    expect(setPrices([])(project)).toBe(project);
    expect(removePrice("road_hotmix")(project)).toBe(project);
  });

  it("goes back to the example", () => {
    expect(removePrice("road_paving")(project).prices).toEqual({});
  });

  it("tells what a cost rests on", () => {
    const component = (prices: typeof project.prices) =>
      pricedCatalogue(catalogue, prices).components.find(({ id }) => id === "road_paving");
    const none = { costIdr: null, unitCostIdr: null };
    expect(priceBasis(none, component({}))).toBe("illustrative");
    expect(priceBasis(none, component(project.prices))).toBe("project");
    expect(priceBasis({ ...none, unitCostIdr: 1 }, component({}))).toBe("own");
    expect(priceBasis({ costIdr: 0, unitCostIdr: 1 }, component({}))).toBe("stated");
    expect(priceBasis(none, aComponent())).toBeNull();
  });
});
