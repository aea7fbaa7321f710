import type { AppStore } from "../store/app-store";

type SketchCommands = { readonly finish: () => void; readonly undoCorner: () => void };

const sketches = new WeakMap<AppStore, SketchCommands>();

/** Ties the shape being drawn to its store, so that buttons do what keys and double clicks do. Returns the untying. */
export function registerSketch(store: AppStore, commands: SketchCommands): () => void {
  sketches.set(store, commands);
  return () => {
    if (sketches.get(store) === commands) sketches.delete(store);
  };
}

export const finishSketch = (store: AppStore): void => sketches.get(store)?.finish();

export const undoSketchCorner = (store: AppStore): void => sketches.get(store)?.undoCorner();
