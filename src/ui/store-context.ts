import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { AppState, AppStore } from "../store/app-store";

export const StoreContext = createContext<AppStore | null>(null);

export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("the app's store is missing above this component");
  return store;
}

/** A part of the state; the component is drawn again only when it changes identity. */
export const useApp = <Part>(select: (state: AppState) => Part): Part => useStore(useAppStore(), select);
