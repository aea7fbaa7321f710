import type { Component } from "../catalogue/component";
import type { Intervention } from "../project/schema";

/**
 * What a work's cost rests on: a total stated for it, a unit price of its own, the project's price list, or the
 * catalogue's example, which is no official price.
 */
export type PriceBasis = "stated" | "own" | "project" | "illustrative";

/** Null where no price is known. `component`: at the project's prices (`pricedCatalogue`). */
export function priceBasis(
  work: Pick<Intervention, "costIdr" | "unitCostIdr">,
  component: Pick<Component, "unitCostIdr"> | undefined,
): PriceBasis | null {
  if (work.costIdr !== null) return "stated";
  if (work.unitCostIdr !== null) return "own";
  if (!component?.unitCostIdr) return null;
  return component.unitCostIdr.isOwn ? "project" : "illustrative";
}
