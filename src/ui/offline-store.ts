import { createStore } from "zustand/vanilla";

/** What the browser keeps of the app itself; filled by `app`, shown by the screens. */
type Offline = {
  /** The app starts without internet from now on. */
  readonly isReady: boolean;
  /** Starts the newer version that waits; null: none waits. Never called without the user's word. */
  readonly update: (() => void) | null;
};

export const offlineStore = createStore<Offline>()(() => ({ isReady: false, update: null }));
