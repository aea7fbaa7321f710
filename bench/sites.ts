import { searchSites } from "../src/domain/sites/search-sites";
import { siteRequest } from "../src/domain/sites/site-request";
import { aWork } from "../test/plan-builders";
import { timed } from "./method";
import { createTown } from "./town";

export type SiteJob = { readonly job: string; readonly size: string; readonly timeMs: () => number };

/** Where five more taps would serve most, in a town as large as Pekalongan with a plan of 60 works: few places and many. */
export function sitesJobs(): readonly SiteJob[] {
  const town = createTown({ size: "", rtCount: 118, kkPerRt: 48, workCount: 60 });
  return [100, 2000].flatMap((placeCount) => {
    const request = siteRequest({
      ...town,
      work: aWork({ id: "new" }),
      count: 5,
      candidates: { kind: "points" },
    });
    if (!request) return [];
    return {
      job: `sites: 5 taps from ${placeCount} candidates`,
      size: "Pekalongan: 118 RT, 5,664 KK, 60 works",
      timeMs: () => timed(() => searchSites({ ...request, mostCandidates: placeCount }, () => {})),
    };
  });
}
