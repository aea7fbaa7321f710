import type { Baseline } from "./baseline";
import { type Claim, type Deficits, limitToDeficits, volumesAfter } from "./credits";
import type { PeoplePerKk } from "./people";
import type { MemberShare, PointKind, Service } from "./services";
import type { Credit, PlanEffects, RecordEffect, Scene, WorkEffect } from "./types";
import { workEffect } from "./work-effect";
import type { WorkFacts } from "./work-facts";

export type Parts = {
  readonly scene: Scene;
  readonly facts: readonly WorkFacts[];
  readonly services: readonly Service[];
  readonly claims: readonly Claim[];
  /** By record index; null: the record is no longer in the project. */
  readonly baselines: readonly (Baseline | null)[];
  readonly recordEffectOf: (baseline: Baseline, credits: readonly Credit[]) => RecordEffect;
};

const noDeficits: Deficits = new Map();
const nobody: PeoplePerKk = { value: 0, isEstimated: true };
const noCredits: readonly Credit[] = [];

/** From what works claim and whom they serve to the effects of the plan. */
export function assemble({ scene, facts, services, claims, baselines, recordEffectOf }: Parts): PlanEffects {
  const { recordIds } = scene;
  const deficits = baselines.map((baseline) => baseline?.deficits ?? noDeficits);
  const credits = limitToDeficits(claims, deficits, recordIds);
  const creditsByRecord = grouped(credits, ({ recordId }) => recordId);
  const creditsByWork = grouped(credits, ({ workId }) => workId);

  const perKk = baselines.map((baseline) => baseline?.perKk ?? nobody);
  const recordIndex = new Map(recordIds.map((id, index) => [id, index]));
  const shares = sharesByWork(services);
  const effectOf = (each: WorkFacts): WorkEffect => {
    const own = creditsByWork.get(each.work.id) ?? noCredits;
    return workEffect({
      facts: each,
      householdShare: shares.get(each)?.households ?? null,
      buildingShare: shares.get(each)?.buildings ?? null,
      builtKk: builtKkOf(each, own, recordIndex),
      credits: own,
      recordIds,
      perKk,
    });
  };
  const byRecord = new Map<string, RecordEffect>();
  for (const baseline of baselines)
    if (baseline)
      byRecord.set(
        baseline.record.id,
        recordEffectOf(baseline, creditsByRecord.get(baseline.record.id) ?? noCredits),
      );
  return {
    byRecord,
    byWork: new Map(facts.map((each) => [each.work.id, effectOf(each)])),
    credits,
  };
}

/** One RT before and after; the same assessment object where no volume changes. */
export function recordEffect({ record, before, assess }: Baseline, credits: readonly Credit[]): RecordEffect {
  if (credits.length === 0)
    return { recordId: record.id, before, after: before, volumesAfter: record.volumes };
  const after = volumesAfter(record.volumes, credits);
  return { recordId: record.id, before, after: assess(after), volumesAfter: after };
}

type Shares = Readonly<Partial<Record<PointKind, MemberShare>>>;

// A work is in at most one service of each kind.
function sharesByWork(services: readonly Service[]): ReadonlyMap<WorkFacts, Shares> {
  const byWork = new Map<WorkFacts, Shares>();
  for (const { kind, shares } of services)
    for (const share of shares) byWork.set(share.facts, { ...byWork.get(share.facts), [kind]: share });
  return byWork;
}

// A work built in KK (house connections, toilets) serves the KK it is credited in an RT: the same ones for each criterion.
function builtKkOf(
  { unit }: WorkFacts,
  credits: readonly Credit[],
  recordIndex: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const built = new Map<number, number>();
  if (unit !== "KK") return built;
  for (const { recordId, quantity } of credits) {
    const record = recordIndex.get(recordId);
    if (record !== undefined) built.set(record, Math.max(quantity, built.get(record) ?? 0));
  }
  return built;
}

function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
