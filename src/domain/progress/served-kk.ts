import type { Scene, WorkEffect } from "../coverage/types";
import type { SectorId } from "../sectors";

/** Whose the household points are, and how many households each RT has, by record id; those that do not know are left out. */
export type HouseholdPlaces = {
  readonly scene: Pick<Scene, "householdRecord" | "recordIds">;
  readonly households: ReadonlyMap<string, number>;
};
export type Serving = {
  readonly effect: Pick<WorkEffect, "servedPoints" | "byRecord">;
  readonly sectorId: SectorId;
};

/**
 * Households that some works serve in the RTs looked at (null: all), each once. Works that reach points
 * share them; built connections and toilets (KK without points) come on top within their sector, up to
 * the RT's households. Across sectors they may be the same households: the larger figure counts.
 */
export function servedKk(
  works: readonly Serving[],
  places: HouseholdPlaces,
  recordIds: ReadonlySet<string> | null,
): number {
  let sum = 0;
  for (const [recordId, kk] of servedByRecord(works, places))
    if (!recordIds || recordIds.has(recordId)) sum += kk;
  return sum;
}

/** The same for each RT, by record id; an RT that nobody serves is absent. */
export function servedByRecord(
  works: readonly Serving[],
  places: HouseholdPlaces,
): ReadonlyMap<string, number> {
  const kkByRecord = reachedByRecord(works, places);
  for (const sectorId of new Set(works.map((work) => work.sectorId))) {
    const ofSector = works.filter((work) => work.sectorId === sectorId);
    const reached = reachedByRecord(ofSector, places);
    for (const [recordId, built] of builtByRecord(ofSector)) {
      const points = reached.get(recordId) ?? 0;
      const kk = Math.max(points, Math.min(points + built, places.households.get(recordId) ?? Infinity));
      kkByRecord.set(recordId, Math.max(kk, kkByRecord.get(recordId) ?? 0));
    }
  }
  return kkByRecord;
}

function reachedByRecord(works: readonly Serving[], { scene }: HouseholdPlaces): Map<string, number> {
  const seen = new Set<number>();
  const kkByRecord = new Map<string, number>();
  for (const { effect } of works)
    for (const point of effect.servedPoints) {
      const recordId = scene.recordIds[scene.householdRecord[point] ?? -1];
      if (recordId === undefined || seen.has(point)) continue;
      seen.add(point);
      kkByRecord.set(recordId, (kkByRecord.get(recordId) ?? 0) + 1);
    }
  return kkByRecord;
}

function builtByRecord(works: readonly Serving[]): ReadonlyMap<string, number> {
  const built = new Map<string, number>();
  for (const { effect } of works) {
    if (effect.servedPoints.length > 0) continue;
    for (const { recordId, servedKk: kk } of effect.byRecord)
      if (kk > 0) built.set(recordId, (built.get(recordId) ?? 0) + kk);
  }
  return built;
}
