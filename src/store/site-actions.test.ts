import { describe, expect, it } from "vitest";
import { aRowOfRts, boxAt, pointAt } from "../../test/coverage-builders";
import { aProject, aRecord } from "../../test/plan-builders";
import { newPlan } from "../domain/project/plans";
import { searchSites } from "../domain/sites/search-sites";
import { type AppStore, createAppStore } from "./app-store";
import { selectEffects } from "./derived";
import {
  closeSiteSearch,
  drawSiteLand,
  ignoreSites,
  openSiteSearch,
  proposeSites,
  takeSites,
  wishSites,
} from "./site-actions";
import { isProposalOutdated, selectSiteSearch, siteRequestOf } from "./site-search";
import { deleteWork, placeWork } from "./work-actions";

const { denominators } = aRecord();
const planA = { a: newPlan("a", "Usulan A"), b: newPlan("b", "Usulan B") };

/** Three RTs in a row with 60, 60 and 20 KK. */
function open(plans: Record<string, ReturnType<typeof newPlan>> = planA): AppStore {
  const store = createAppStore("id");
  const rts = aRowOfRts(
    [60, 60, 20].map((households) => ({ denominators: { ...denominators, households } })),
  );
  const project = aProject({ ...rts, plans });
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
  return store;
}

function search(store: AppStore, count: number): void {
  openSiteSearch(store, "water_public_tap");
  wishSites(store, { count });
  const wish = selectSiteSearch(store.getState())?.wish;
  const request = wish && siteRequestOf(store.getState(), wish);
  if (!wish || !request) throw new Error("a tap has a reach and households to look at");
  proposeSites(
    store,
    wish,
    searchSites(request, () => {}),
  );
}

const proposal = (store: AppStore) => selectSiteSearch(store.getState())?.proposal;
const gains = (store: AppStore) => proposal(store)?.sites.map(({ number, gain }) => [number, gain]);
const worksOf = (store: AppStore) => Object.values(store.getState().project?.interventions ?? {});
const servedKk = (store: AppStore) =>
  [...(selectEffects(store.getState())?.byWork.values() ?? [])].reduce((sum, work) => sum + work.servedKk, 0);

describe("suggested places", () => {
  it("are found, numbered, and no part of the project", () => {
    const store = open();
    const before = store.getState().project;
    search(store, 3);
    expect(gains(store)).toEqual([
      [1, 50],
      [2, 50],
      [3, 40],
    ]);
    expect(store.getState().project).toBe(before);
    expect(store.getState().past).toEqual([]);
  });

  it("become works in one step each, and serve what was promised", () => {
    const store = open();
    search(store, 3);
    takeSites(store, [2]);
    expect(worksOf(store)).toMatchObject([{ name: "Hidran umum 1", planId: "a", year: 1, reachM: null }]);
    expect(servedKk(store)).toBe(50);
    expect(gains(store)).toEqual([
      [1, 50],
      [3, 40],
    ]);
    expect(proposal(store)?.answer.servedBefore).toBe(50);
    expect(isProposalOutdated(store.getState())).toBe(false);

    takeSites(store, [1, 3]);
    expect(worksOf(store).map(({ name }) => name)).toEqual([
      "Hidran umum 1",
      "Hidran umum 2",
      "Hidran umum 3",
    ]);
    expect(servedKk(store)).toBe(140);
    expect(store.getState().past.map(({ label }) => label)).toEqual([
      { code: "add-work", details: { name: "Hidran umum 1" } },
      { code: "add-work", details: { name: "2 Hidran umum" } },
    ]);
    store.getState().undo();
    expect(servedKk(store)).toBe(50);
  });

  it("carry the reach and capacity they were searched with", () => {
    const store = open();
    openSiteSearch(store, "septic_communal");
    expect(siteRequestOf(store.getState(), selectSiteSearch(store.getState())?.wish ?? fail())).toBeNull();
    wishSites(store, { reachM: 40, capacityKk: 12, count: 1 });
    const wish = selectSiteSearch(store.getState())?.wish ?? fail();
    const request = siteRequestOf(store.getState(), wish) ?? fail();
    proposeSites(
      store,
      wish,
      searchSites(request, () => {}),
    );
    takeSites(store, [1]);
    expect(worksOf(store)).toMatchObject([{ componentId: "septic_communal", reachM: 40, capacityKk: 12 }]);
    expect(servedKk(store)).toBe(12);
  });

  it("that are ignored leave more to the others", () => {
    const store = open();
    search(store, 3);
    const third = proposal(store)?.sites[2];
    ignoreSites(store, [1, 2]);
    expect(gains(store)).toEqual([[3, third?.gainAlone]]);
    expect(worksOf(store)).toEqual([]);
  });

  it("are outdated once the plan changes under them, and cannot be taken then", () => {
    const store = open();
    search(store, 2);
    takeSites(store, [1]);
    deleteWork(store, worksOf(store)[0]?.id ?? "");
    expect(isProposalOutdated(store.getState())).toBe(true);
    takeSites(store, [2]);
    expect(worksOf(store)).toEqual([]);
    store.getState().undo();
    expect(isProposalOutdated(store.getState())).toBe(false);
  });

  it("do not mind works of other services", () => {
    const store = open();
    search(store, 2);
    store.getState().setTool({ kind: "draw", componentId: "fire_hydrant", geometry: "point" });
    placeWork(store, pointAt(50, 50));
    expect(worksOf(store)).toHaveLength(1);
    expect(isProposalOutdated(store.getState())).toBe(false);
  });

  it("belong to their plan and are gone with it in sight no more", () => {
    const store = open();
    search(store, 2);
    store.getState().choosePlan("b");
    expect(selectSiteSearch(store.getState())).toBeNull();
    store.getState().choosePlan("a");
    expect(gains(store)).toHaveLength(2);
    closeSiteSearch(store);
    expect(selectSiteSearch(store.getState())).toBeNull();
  });

  it("make the first plan where there is none, and stay with it", () => {
    const store = open({});
    search(store, 2);
    takeSites(store, [1]);
    expect(Object.values(store.getState().project?.plans ?? {}).map(({ name }) => name)).toEqual([
      "Usulan A",
    ]);
    expect(gains(store)).toEqual([[2, 50]]);
    expect(store.getState().past).toHaveLength(1);
  });

  it("are searched on land that was drawn, once it is", () => {
    const store = open();
    openSiteSearch(store, "water_public_tap");
    wishSites(store, { source: "land" });
    const wish = selectSiteSearch(store.getState())?.wish ?? fail();
    expect(siteRequestOf(store.getState(), wish)).toBeNull();
    store
      .getState()
      .setTool({ kind: "draw", componentId: wish.componentId, geometry: "polygon", isLand: true });
    const land = boxAt(10, 10, 60, 60);
    drawSiteLand(store, land);
    expect(store.getState().tool).toEqual({ kind: "select" });
    const drawn = selectSiteSearch(store.getState())?.wish ?? fail();
    expect(siteRequestOf(store.getState(), drawn)?.candidates).toEqual({ kind: "land", land });
  });
});

function fail(): never {
  throw new Error("the search is open");
}
