import { useSyncExternalStore } from "react";

/** wide: rail, map, docked panel; tablet: the panel lies over the map; phone: drawer and bottom bar. */
export type Layout = "wide" | "tablet" | "phone";

const wide = matchMedia("(min-width: 1200px)");
const phone = matchMedia("(max-width: 767px)");

const currentLayout = (): Layout => (wide.matches ? "wide" : phone.matches ? "phone" : "tablet");

function watchLayout(onChange: () => void): () => void {
  wide.addEventListener("change", onChange);
  phone.addEventListener("change", onChange);
  return () => {
    wide.removeEventListener("change", onChange);
    phone.removeEventListener("change", onChange);
  };
}

export const useLayout = (): Layout => useSyncExternalStore(watchLayout, currentLayout);
