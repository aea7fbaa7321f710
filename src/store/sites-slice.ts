import type { Polygon } from "../domain/geo/schema";
import type { ProposedSite, SiteAnswer } from "../domain/sites/search-sites";
import type { SetState } from "./slice";

/** Where new works may stand: estimated household (or building) points, road junctions, or land that was drawn. */
export const siteSources = ["points", "roads", "land"] as const;
type SiteSource = (typeof siteSources)[number];

export const mostSites = 10;

/** What is asked for. */
export type SiteWish = {
  readonly componentId: string;
  /** 1..`mostSites`. */
  readonly count: number;
  /** Metres; null: the catalogue's default. */
  readonly reachM: number | null;
  /** Households of one work; null: the catalogue's default, or no limit. */
  readonly capacityKk: number | null;
  readonly source: SiteSource;
  readonly land: Polygon | null;
};

/** A suggestion; its number stays while others are taken or ignored. */
export type NumberedSite = ProposedSite & { readonly number: number };

export type SiteProposal = {
  readonly wish: SiteWish;
  readonly answer: Omit<SiteAnswer, "sites">;
  /** Those neither taken nor ignored. */
  readonly sites: readonly NumberedSite[];
  readonly takenCount: number;
  /** Suggestions there were at first. */
  readonly foundCount: number;
  /** What the promises rest on, compared by identity: with another of these they are outdated. */
  readonly basis: readonly unknown[];
};

/** One search: a draft of one plan, never saved. */
export type SiteSearch = {
  readonly projectId: string;
  readonly planId: string | null;
  readonly wish: SiteWish;
  /** Null: not searched yet. */
  readonly proposal: SiteProposal | null;
  /** The suggestion looked at. */
  readonly shownNumber: number | null;
};

export type SitesSlice = {
  readonly siteSearch: SiteSearch | null;
  readonly setSiteSearch: (siteSearch: SiteSearch | null) => void;
};

export const createSitesSlice = (set: SetState<SitesSlice>): SitesSlice => ({
  siteSearch: null,
  setSiteSearch: (siteSearch) => set({ siteSearch }),
});
