import { distance } from "@turf/distance";
import type { PlanInput } from "../src/domain/coverage/plan-effects";
import { workFacts } from "../src/domain/coverage/work-facts";
import { assessRecord } from "../src/domain/scoring/assess";

/** Served households of each sector as one would write it with Turf: every point against every work with a point. */
export function servedByTurf({
  scene,
  works,
  catalogue,
}: PlanInput): ReadonlyMap<string, ReadonlySet<number>> {
  const served = new Map<string, Set<number>>();
  for (const { work, reachM, sectorId, credits } of works.map((each) => workFacts(each, catalogue))) {
    if (
      work.geometry.type !== "Point" ||
      reachM === null ||
      !credits.some(({ kind }) => kind === "households")
    )
      continue;
    const points = served.get(sectorId ?? "") ?? new Set<number>();
    served.set(sectorId ?? "", points);
    scene.householdRecord.forEach((_, point) => {
      const place = [scene.householdLngLat[2 * point] ?? 0, scene.householdLngLat[2 * point + 1] ?? 0];
      if (distance(place, work.geometry.coordinates as number[], { units: "meters" }) <= reachM)
        points.add(point);
    });
  }
  return served;
}

/** The same with the totals of every RT and every RT scored again: what a drag costs without an engine. */
export function dragByTurf(input: PlanInput): number {
  const { scene, project, ruleset } = input;
  const served = servedByTurf(input).get("water") ?? new Set<number>();
  const inRt = new Map<number, number>();
  for (const point of served) {
    const record = scene.householdRecord[point] ?? 0;
    inRt.set(record, (inRt.get(record) ?? 0) + 1);
  }
  let total = 0;
  for (const [index, id] of scene.recordIds.entries()) {
    const record = project.records[id];
    if (!record) continue;
    const part = (inRt.get(index) ?? 0) / (record.denominators.households ?? 1);
    const water = (record.volumes["water_access"] ?? 0) * (1 - part);
    const after = { ...record, volumes: { ...record.volumes, water_access: water } };
    total += assessRecord(after, ruleset, { zeroBelowThreshold: false }).knownTotal;
  }
  return total;
}
