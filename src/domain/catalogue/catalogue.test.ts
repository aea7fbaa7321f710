import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { rulesetById } from "../rules/rulesets";
import { catalogue, componentById } from "./catalogue";

const { components, funds } = catalogue;
const criterionIds = new Set(rulesetById(undefined).criteria.map(({ id }) => id));
const icons = readFileSync(resolve(import.meta.dirname, "../../../public/icons.svg"), "utf8");

describe("the catalogue", () => {
  it("has the 40 components of the field study and 11 funds, each once", () => {
    expect(components).toHaveLength(40);
    expect(new Set(components.map(({ id }) => id)).size).toBe(40);
    expect(new Set(funds.map(({ id }) => id)).size).toBe(11);
  });

  it.each(components)(
    "$id credits criteria of the rule set, has an icon and says its sources",
    (component) => {
      for (const { criterionId } of component.credits) expect(criterionIds).toContain(criterionId);
      expect(icons).toContain(`id="${component.icon}"`);
      expect(component.source).not.toBe("");
      for (const value of [component.reachM, component.capacityKkPerUnit, component.unitCostIdr])
        if (value) {
          expect(value.source).not.toBe("");
          expect(value.value).toBeGreaterThan(0);
        }
    },
  );

  it.each(components)("$id is nowhere sure of what the study was not sure of", (component) => {
    for (const { isOptional, confidence } of component.credits)
      if (isOptional && component.id !== "infiltration_well") expect(confidence).toBe("U");
  });

  it("says of every price that it is illustrative", () => {
    for (const { unitCostIdr, priceNote } of components) {
      if (unitCostIdr) expect(unitCostIdr.note?.en).toContain("Illustrative");
      if (priceNote) expect(priceNote.en).toContain("illustrative");
    }
  });

  it("tells the planner what to state where households or buildings count and no source gives a reach", () => {
    for (const { id, credits, reachM, note } of components) {
      const needsReach = credits.some(
        ({ kind }) => kind === "households" || kind === "buildings" || kind === "area",
      );
      if (needsReach && !reachM) expect(note?.en, id).toMatch(/reach|RTs|polygon/);
    }
  });

  it("keeps the figures of the sources", () => {
    const tap = componentById("water_public_tap");
    expect([tap?.reachM?.value, tap?.capacityKkPerUnit?.value]).toEqual([100, 50]);
    const toilets = componentById("mck_communal");
    expect([toilets?.reachM?.value, toilets?.capacityKkPerUnit?.value]).toEqual([50, 12]);
    expect(componentById("road_paving")?.unitCostIdr?.value).toBe(223_000);
    expect(componentById("septic_communal")?.unitCostIdr).toBeNull();
    expect(componentById("no-such-thing")).toBeUndefined();
  });

  it("credits a new road as missing and a mended one as damaged", () => {
    const credits = componentById("road_concrete")?.credits ?? [];
    expect(credits.filter(({ isOptional }) => !isOptional)).toEqual([
      { criterionId: "road_coverage", kind: "length", categories: ["new"], confidence: "V" },
      { criterionId: "road_surface", kind: "length", categories: ["rehab", "maintenance"], confidence: "V" },
    ]);
  });
});
