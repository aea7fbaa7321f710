import { describe, expect, it } from "vitest";
import { aRowOfRts } from "../../test/coverage-builders";
import { aProject, aRecord, aWork } from "../../test/plan-builders";
import { catalogue } from "../domain/catalogue/catalogue";
import { createScene } from "../domain/coverage/scene";
import { type SiteRequest, searchSites } from "../domain/sites/search-sites";
import { siteRequest } from "../domain/sites/site-request";
import { createSitesService } from "./sites-client";

const { denominators } = aRecord();

function request(rtCount: number, reachM: number): SiteRequest {
  const project = aProject(
    aRowOfRts(Array.from({ length: rtCount }, () => ({ denominators: { ...denominators, households: 60 } }))),
  );
  const asked = siteRequest({
    scene: createScene(project, []),
    works: [],
    catalogue,
    project,
    work: aWork({ reachM }),
    count: 3,
    candidates: { kind: "points" },
  });
  if (!asked) throw new Error("a tap serves households");
  return asked;
}

describe("the site search worker", () => {
  it("answers what the search itself answers, and tells how far it is", async () => {
    const asked = request(6, 100);
    const seen: number[] = [];
    const answer = await createSitesService().search(asked, (fraction) => seen.push(fraction)).result;

    expect(answer).toEqual(searchSites(asked, () => {}));
    expect(answer?.sites.map(({ gain }) => gain)).toEqual([50, 50, 50]);
    expect(seen.length).toBeGreaterThan(3);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    // Whatever is still on its way when the answer is there is not told any more.
    const told = seen.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(seen).toHaveLength(told);
    // The points were copied, not taken away from the scene.
    expect(asked.points.lngLat).toHaveLength(720);
  });

  it("stops at once when cancelled", async () => {
    const searching = createSitesService().search(request(400, 900), () => {});
    const started = performance.now();
    searching.cancel();

    expect(await searching.result).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});
