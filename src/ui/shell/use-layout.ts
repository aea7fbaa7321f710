import { useSyncExternalStore } from "react";

/**
 * wide: rail, map, docked panel; tablet: the panel lies over the map; low: the same, but too low for the palette
 * on the map (a phone on its side, a laptop at 200 %); phone: drawer and bottom bar.
 */
export type Layout = "wide" | "tablet" | "low" | "phone";

const wide = matchMedia("(min-width: 1200px)");
const low = matchMedia("(min-width: 600px) and (max-height: 520px)");
const phone = matchMedia("(max-width: 767px)");
const queries = [wide, low, phone] as const;

const currentLayout = (): Layout =>
  wide.matches ? "wide" : low.matches ? "low" : phone.matches ? "phone" : "tablet";

function watchLayout(onChange: () => void): () => void {
  for (const query of queries) query.addEventListener("change", onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
  };
}

export const useLayout = (): Layout => useSyncExternalStore(watchLayout, currentLayout);
