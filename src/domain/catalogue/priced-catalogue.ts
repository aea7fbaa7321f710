import type { Price } from "../project/schema";
import type { Catalogue, Component } from "./component";

const remembered = new WeakMap<Catalogue, WeakMap<object, Catalogue>>();

/**
 * The catalogue at a project's own prices (rupiah per native unit); the catalogue's examples stay where the project
 * has none. The same prices give the same object, so that what is computed from it is remembered. Prices of
 * components that the catalogue does not know are left out of it and stay in the project.
 */
export function pricedCatalogue(catalogue: Catalogue, prices: Readonly<Record<string, Price>>): Catalogue {
  let byPrices = remembered.get(catalogue);
  if (!byPrices) {
    byPrices = new WeakMap();
    remembered.set(catalogue, byPrices);
  }
  const known = byPrices.get(prices);
  if (known) return known;
  const priced = catalogue.components.some(({ id }) => Object.hasOwn(prices, id))
    ? {
        ...catalogue,
        components: catalogue.components.map((component) => pricedComponent(component, prices)),
      }
    : catalogue;
  byPrices.set(prices, priced);
  return priced;
}

function pricedComponent(component: Component, prices: Readonly<Record<string, Price>>): Component {
  const own = Object.hasOwn(prices, component.id) ? prices[component.id] : undefined;
  if (!own) return component;
  const unitCostIdr = { value: own.unitCostIdr, source: own.source, confidence: "K", isOwn: true } as const;
  return { ...component, unitCostIdr };
}

const lookups = new WeakMap<Catalogue, ReadonlyMap<string, Component>>();

/** Undefined where a project names a component that this version does not have. */
export function componentOf(catalogue: Catalogue, id: string): Component | undefined {
  let byId = lookups.get(catalogue);
  if (!byId) {
    byId = new Map(catalogue.components.map((component) => [component.id, component]));
    lookups.set(catalogue, byId);
  }
  return byId.get(id);
}
