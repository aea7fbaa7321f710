import type { Price } from "../project/schema";
import { type Edit, patched } from "../project/works";

/** Puts the project's own prices in force, one or a whole list; equal values change nothing. */
export const setPrices =
  (prices: readonly Price[]): Edit =>
  (project) => {
    const changed = prices.flatMap((price) => {
      const old = project.prices[price.id];
      const next = old ? patched(old, price) : price;
      return next === old ? [] : [[price.id, next] as const];
    });
    return changed.length === 0
      ? project
      : { ...project, prices: { ...project.prices, ...Object.fromEntries(changed) } };
  };

/** Goes back to the catalogue's example; a component without an own price changes nothing. */
export const removePrice =
  (componentId: string): Edit =>
  (project) => {
    if (!Object.hasOwn(project.prices, componentId)) return project;
    const { [componentId]: _removed, ...prices } = project.prices;
    return { ...project, prices };
  };
