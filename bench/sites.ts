import { searchSites } from "../src/domain/sites/search-sites";
import { siteRequest } from "../src/domain/sites/site-request";
import { aWork } from "../test/plan-builders";
import { inProcess } from "./method";
import { race } from "./race";
import { own, type Result, rowsOf } from "./results";
import { createTown } from "./town";

/** Where five more taps would serve most, in a town as large as Pekalongan with a plan of 60 works: few places and many. */
export async function siteRows(rounds: number): Promise<readonly Result[]> {
  const town = createTown({ size: "", rtCount: 118, kkPerRt: 48, workCount: 60 });
  const asked = { work: aWork({ id: "new" }), count: 5, candidates: { kind: "points" as const } };
  const request = siteRequest({ ...town, ...asked });
  if (!request) return [];
  const rows: Result[] = [];
  for (const mostCandidates of [100, 2000]) {
    const search = inProcess(own, () =>
      (searchSites({ ...request, mostCandidates }, () => {})?.sites ?? []).map(({ gain }) => gain),
    );
    const raced = await race([search], town.scene.householdRecord.length, rounds);
    rows.push(
      ...rowsOf(`sites: 5 taps from ${mostCandidates} candidates`, "Pekalongan", raced, new Map()).map(
        (row) => ({
          ...row,
          figures: { p50Ms: row.medianMs },
        }),
      ),
    );
  }
  return rows;
}
