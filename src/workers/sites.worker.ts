import { expose } from "comlink";
import { type SiteRequest, searchSites } from "../domain/sites/search-sites";

const api = {
  search: (request: SiteRequest, onProgress: (fraction: number) => void) => searchSites(request, onProgress),
};

export type SitesApi = typeof api;
expose(api);
