import { describe, expect, it, vi } from "vitest";
import { pekalonganProject } from "../../test/pekalongan-project";
import { hasShared } from "../../test/shared-data";
import { plannedSteps } from "../domain/smallest/set-goals";
import { createAppStore } from "./app-store";
import { makeSmallestWorks, selectCheapestSet, selectRecordEffect } from "./smallest-works";

vi.setConfig({ testTimeout: 120_000 });

describe.skipIf(!hasShared)("the real boundaries of Pekalongan", () => {
  it("every slum RT leaves the class by the works its cheapest set becomes, one RT after another", () => {
    const store = createAppStore("id");
    const project = pekalonganProject();
    store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
    const tallies = { slum: 0, left: 0, works: 0, unpriced: 0 };
    for (const recordId of Object.keys(project.records)) {
      const now = selectRecordEffect(store.getState(), recordId)?.after;
      if (now?.isNotSlumByScore !== false) continue;
      tallies.slum++;
      const set = selectCheapestSet(store.getState(), recordId, "plan", 15)?.set;
      if (!set) continue;
      const ids = makeSmallestWorks(store, recordId, plannedSteps(set), "");
      tallies.works += ids.length;
      tallies.unpriced += set.unpricedWorks;
      const after = selectRecordEffect(store.getState(), recordId)?.after;
      if (after?.isNotSlumByScore) tallies.left++;
      expect(after?.total, recordId).toBeLessThan(16);
    }
    expect(tallies).toEqual({ slum: 110, left: 110, works: 243, unpriced: 12 });
  });
});
