import { useSyncExternalStore } from "react";

function watch(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}

/** The window's height in px; follows a turned phone and a browser bar that comes and goes. */
export const useScreenHeight = (): number => useSyncExternalStore(watch, () => window.innerHeight);
