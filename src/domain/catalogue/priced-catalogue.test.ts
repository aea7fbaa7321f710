import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue";
import { componentOf, pricedCatalogue } from "./priced-catalogue";

const paving = { id: "road_paving", unitCostIdr: 310_500, source: "SHBJ Kota Contoh 2026" };

describe("the catalogue at a project's own prices", () => {
  it("takes the project's price and its source, and keeps the examples of all others", () => {
    const priced = pricedCatalogue(catalogue, { road_paving: paving });

    expect(componentOf(priced, "road_paving")?.unitCostIdr).toEqual({
      value: 310_500,
      source: "SHBJ Kota Contoh 2026",
      confidence: "K",
      isOwn: true,
    });
    expect(componentOf(priced, "road_concrete")).toBe(componentOf(catalogue, "road_concrete"));
    expect(priced.funds).toBe(catalogue.funds);
  });

  it("gives a price to a component that had none", () => {
    const tap = { id: "water_public_tap", unitCostIdr: 18_000_000, source: "" };
    expect(componentOf(catalogue, "water_public_tap")?.unitCostIdr).toBeNull();
    const priced = pricedCatalogue(catalogue, { water_public_tap: tap });
    expect(componentOf(priced, "water_public_tap")?.unitCostIdr?.value).toBe(18_000_000);
  });

  it("is the same object for the same prices, and the catalogue itself where the project has none", () => {
    const prices = { road_paving: paving };
    expect(pricedCatalogue(catalogue, prices)).toBe(pricedCatalogue(catalogue, prices));
    expect(pricedCatalogue(catalogue, {})).toBe(catalogue);
    expect(pricedCatalogue(catalogue, { unknown_work: { ...paving, id: "unknown_work" } })).toBe(catalogue);
  });
});
