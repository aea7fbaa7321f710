import { createStore } from "zustand/vanilla";
import type { Language } from "../domain/text";
import { type CheckSlice, createCheckSlice } from "./check-slice";
import { createLargeSceneSlice, type LargeSceneSlice } from "./large-scene";
import { createProjectSlice, type ProjectSlice, type Stamp } from "./project-slice";
import { createSitesSlice, type SitesSlice } from "./sites-slice";
import { createViewSlice, type ViewSlice } from "./view-slice";

export type AppState = ProjectSlice & CheckSlice & LargeSceneSlice & SitesSlice & ViewSlice;
export type AppStore = ReturnType<typeof createAppStore>;

const browserStamp: Stamp = {
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  who: "",
};

export const createAppStore = (language: Language = "id", stamp: Stamp = browserStamp) =>
  createStore<AppState>()((set) => ({
    ...createProjectSlice(set, stamp),
    ...createCheckSlice(set),
    ...createLargeSceneSlice(set),
    ...createSitesSlice(set),
    ...createViewSlice(set, language),
  }));
