import type { Scene } from "../domain/coverage/types";
import type { Dataset, Project } from "../domain/project/schema";
import type { SetState } from "./slice";

/** What the points of a project are laid from. */
export type SceneBasis = {
  readonly areas: Project["areas"];
  readonly records: Project["records"];
  readonly datasets: readonly Dataset[];
};

/** Points laid by a worker, and what they were laid from. */
type LaidScene = SceneBasis & { readonly projectId: string; readonly scene: Scene };

export type LargeSceneSlice = {
  /** Null until the open project turned out large and its points have come. */
  readonly laidScene: LaidScene | null;
  readonly setLaidScene: (laidScene: LaidScene) => void;
};

export const createLargeSceneSlice = (set: SetState<LargeSceneSlice>): LargeSceneSlice => ({
  laidScene: null,
  setLaidScene: (laidScene) => set({ laidScene }),
});

/** Above this many household points laying them would make the page stand still: a worker does it. */
const largeFrom = 50_000;

const counts = new WeakMap<Project["records"], number>();

export function isLarge(records: Project["records"]): boolean {
  const known =
    counts.get(records) ??
    Object.values(records).reduce((sum, { denominators }) => sum + (denominators.households ?? 0), 0);
  counts.set(records, known);
  return known > largeFrom;
}
