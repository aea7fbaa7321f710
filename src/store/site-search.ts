import { componentById } from "../domain/catalogue/catalogue";
import type { Catalogue } from "../domain/catalogue/component";
import type { Point } from "../domain/geo/schema";
import type { Intervention } from "../domain/project/schema";
import { newWork } from "../domain/project/works";
import type { CandidateSource } from "../domain/sites/candidate-places";
import type { SiteRequest } from "../domain/sites/search-sites";
import { sameService, siteRequest } from "../domain/sites/site-request";
import type { AppState } from "./app-store";
import { remember, selectCatalogue, selectPlanId, selectScene, selectWorks } from "./derived";
import type { SiteProposal, SiteSearch, SiteWish } from "./sites-slice";

/** The search of the plan in sight; null where none is open, or it belongs to another plan. */
export function selectSiteSearch(state: AppState): SiteSearch | null {
  const { siteSearch, project } = state;
  const isOwn = siteSearch?.projectId === project?.id && siteSearch?.planId === selectPlanId(state);
  return isOwn ? siteSearch : null;
}

/** A new work as a wish describes it, wherever it will stand. Null where the component is not known. */
export function workLike(
  { componentId, reachM, capacityKk }: SiteWish,
  planId: string,
  year: number,
): Intervention | null {
  const component = componentById(componentId);
  if (!component) return null;
  const geometry: Point = { type: "Point", coordinates: [0, 0] };
  const work = newWork({ id: crypto.randomUUID(), planId, component, geometry, name: "", year });
  return { ...work, reachM, capacityKk };
}

/** The question in full; null where the wish lacks land or a reach. All years of the plan count as served. */
export function siteRequestOf(state: AppState, wish: SiteWish): SiteRequest | null {
  const [scene, work] = [selectScene(state), workLike(wish, "", 1)];
  if (!state.project || !scene || !work) return null;
  if (wish.source === "land" && !wish.land) return null;
  return siteRequest({
    scene,
    works: selectWorks(state),
    catalogue: selectCatalogue(state),
    project: state.project,
    work,
    count: wish.count,
    candidates: candidatesOf(wish),
  });
}

const candidatesOf = ({ source, land }: SiteWish): CandidateSource => {
  if (source === "land" && land) return { kind: "land", land };
  return { kind: source === "roads" ? "roads" : "points" };
};

/** What the promises of a search rest on. */
export function basisOf(state: AppState, wish: SiteWish): readonly unknown[] {
  const others = membersOf(wish, selectWorks(state), selectCatalogue(state));
  return [selectScene(state), state.project?.settings.networkComponentIds, ...others];
}

const membersOf = remember(
  (wish: SiteWish, works: readonly Intervention[], catalogue: Catalogue): readonly Intervention[] => {
    const work = workLike(wish, "", 1);
    return work ? sameService(work, works, catalogue).map((facts) => facts.work) : [];
  },
);

/** Whether the plan has changed since in anything the promises rest on. */
export function isOutdated(state: AppState, { wish, basis }: SiteProposal): boolean {
  const now = basisOf(state, wish);
  return now.length !== basis.length || now.some((part, index) => part !== basis[index]);
}

export const isProposalOutdated = (state: AppState): boolean => {
  const proposal = selectSiteSearch(state)?.proposal;
  return proposal ? isOutdated(state, proposal) : false;
};
