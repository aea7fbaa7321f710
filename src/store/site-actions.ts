import { componentById } from "../domain/catalogue/catalogue";
import type { Polygon } from "../domain/geo/schema";
import type { EditLabel } from "../domain/project/journal";
import type { Intervention } from "../domain/project/schema";
import { addWork } from "../domain/project/works";
import { type SiteAnswer, siteGains } from "../domain/sites/search-sites";
import { servedKind } from "../domain/sites/site-request";
import type { AppState, AppStore } from "./app-store";
import { selectPlanId } from "./derived";
import {
  basisOf,
  isOutdated,
  isProposalOutdated,
  selectSiteSearch,
  siteRequestOf,
  workLike,
} from "./site-search";
import type { NumberedSite, SiteProposal, SiteSearch, SiteWish } from "./sites-slice";
import { freeWorkName, withPlan, yearInHand } from "./work-actions";

/** Begins to ask where more works of a component would serve most; puts the pen away. */
export function openSiteSearch(store: AppStore, componentId: string): void {
  const state = store.getState();
  const component = componentById(componentId);
  if (!state.project || !component || servedKind(component) === null) return;
  const wish: SiteWish = {
    componentId,
    count: 3,
    reachM: null,
    capacityKk: null,
    source: "points",
    land: null,
  };
  state.selectWork(null);
  state.setSiteSearch({
    projectId: state.project.id,
    planId: selectPlanId(state),
    wish,
    proposal: null,
    shownNumber: null,
  });
}

export function closeSiteSearch(store: AppStore): void {
  const { tool, setTool, setSiteSearch } = store.getState();
  if (tool.kind === "draw" && tool.isLand) setTool({ kind: "select" });
  setSiteSearch(null);
}

/** Another component brings its own reach and capacity. What was found stays until it is searched again. */
export function wishSites(store: AppStore, change: Partial<SiteWish>): void {
  const state = store.getState();
  const search = selectSiteSearch(state);
  if (!search) return;
  const isOther = change.componentId !== undefined && change.componentId !== search.wish.componentId;
  const wish = { ...search.wish, ...(isOther && { reachM: null, capacityKk: null }), ...change };
  state.setSiteSearch({ ...search, wish, ...(isOther && { proposal: null }) });
}

/** Land that was drawn for the search; the pen is put away. */
export function drawSiteLand(store: AppStore, land: Polygon): void {
  store.getState().setTool({ kind: "select" });
  wishSites(store, { source: "land", land });
}

/** Keeps an answer; numbers follow the order found, the best first. */
export function proposeSites(store: AppStore, wish: SiteWish, { sites, ...answer }: SiteAnswer): void {
  const state = store.getState();
  const search = selectSiteSearch(state);
  if (!search) return;
  const numbered = sites.map((site, index) => ({ ...site, number: index + 1 }));
  const proposal = {
    wish,
    answer,
    sites: numbered,
    takenCount: 0,
    foundCount: sites.length,
    basis: basisOf(state, wish),
  };
  state.setSiteSearch({ ...search, proposal, shownNumber: null });
}

/** Looks at one suggestion. */
export function showSite(store: AppStore, shownNumber: number | null): void {
  const state = store.getState();
  const search = selectSiteSearch(state);
  if (search) state.setSiteSearch({ ...search, shownNumber });
}

/** Puts suggestions aside; the promises of the others are read again. */
export function ignoreSites(store: AppStore, numbers: readonly number[]): void {
  const state = store.getState();
  const search = selectSiteSearch(state);
  if (search?.proposal)
    state.setSiteSearch(withSites(state, search, search.proposal, without(search.proposal, numbers)));
}

/** Makes ordinary works of suggestions, in one edit; the promises of the others are read again on the new plan. */
export function takeSites(store: AppStore, numbers: readonly number[]): void {
  const state = store.getState();
  const search = selectSiteSearch(state);
  const proposal = search?.proposal;
  if (!proposal || isProposalOutdated(state)) return;
  const planId = search.planId ?? crypto.randomUUID();
  const taken = proposal.sites.filter(({ number }) => numbers.includes(number));
  const works = worksAt(state, proposal.wish, planId, taken);
  if (works.length === 0) return;
  state.edit(labelOf(state, works), (project) =>
    works.reduce((next, work) => addWork(work)(next), withPlan(project, planId, state.language)),
  );
  const then = store.getState();
  const left = {
    ...proposal,
    takenCount: proposal.takenCount + works.length,
    basis: basisOf(then, proposal.wish),
  };
  then.setSiteSearch(withSites(then, { ...search, planId }, left, without(proposal, numbers)));
}

const without = ({ sites }: SiteProposal, numbers: readonly number[]): readonly NumberedSite[] =>
  sites.filter(({ number }) => !numbers.includes(number));

/** Named one after the other, as if they had been drawn. */
function worksAt(
  state: AppState,
  wish: SiteWish,
  planId: string,
  sites: readonly NumberedSite[],
): readonly Intervention[] {
  const component = componentById(wish.componentId);
  let { project } = state;
  const works: Intervention[] = [];
  for (const { position } of sites) {
    const like = workLike(wish, planId, yearInHand(state));
    if (!component || !project || !like) return [];
    const name = freeWorkName({ project, language: state.language }, planId, component);
    const work: Intervention = { ...like, name, geometry: { type: "Point", coordinates: [...position] } };
    project = addWork(work)(project);
    works.push(work);
  }
  return works;
}

function labelOf({ language }: AppState, works: readonly Intervention[]): EditLabel {
  const [first, second] = works;
  const kind = first && componentById(first.componentId)?.shortName[language];
  const name = second ? `${works.length} ${kind}` : (first?.name ?? "");
  return { code: "add-work", details: { name } };
}

/** The search with these suggestions left, and what they promise on the plan as it is; as they were where they are outdated. */
function withSites(
  state: AppState,
  search: SiteSearch,
  proposal: SiteProposal,
  sites: readonly NumberedSite[],
): SiteSearch {
  const request = isOutdated(state, proposal) ? null : siteRequestOf(state, proposal.wish);
  if (!request) return { ...search, proposal: { ...proposal, sites } };
  const read = siteGains(
    request,
    sites.map(({ position }) => position),
  );
  const renewed = read.sites.map((site, index) => ({ ...site, number: sites[index]?.number ?? 0 }));
  const answer = { ...proposal.answer, servedBefore: read.servedBefore };
  return { ...search, proposal: { ...proposal, answer, sites: renewed } };
}
