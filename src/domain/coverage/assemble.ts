import type { Baseline } from "./baseline";
import { type Claim, volumesAfter } from "./credits";
import type { PeoplePerKk } from "./people";
import type { MemberShare, Service } from "./services";
import type { Credit, PlanEffects, RecordEffect, Scene, WorkEffect } from "./types";
import type { WorkEffectInput } from "./work-effect";
import type { WorkFacts } from "./work-facts";

export type Parts = {
  readonly scene: Scene;
  readonly facts: readonly WorkFacts[];
  readonly services: readonly Service[];
  readonly claims: readonly Claim[];
  /** By record index; null: the record is no longer in the project. */
  readonly baselines: readonly (Baseline | null)[];
  readonly perKk: readonly PeoplePerKk[];
  readonly recordIndex: ReadonlyMap<string, number>;
  readonly creditedOf: (baseline: Baseline, claims: readonly Claim[]) => Credited;
  readonly workEffectOf: (input: WorkEffectInput) => WorkEffect;
};

/** What the claims on one RT come to. */
export type Credited = { readonly credits: readonly Credit[]; readonly effect: RecordEffect };

const noCredits: readonly Credit[] = [];

/** From what works claim and whom they serve to the effects of the plan. */
export function assemble(parts: Parts): PlanEffects {
  const { scene, facts, services, claims, baselines, perKk, recordIndex } = parts;
  const claimsByRecord: Claim[][] = scene.recordIds.map(() => []);
  for (const claim of claims) claimsByRecord[claim.record]?.push(claim);
  const byRecord = new Map<string, RecordEffect>();
  const credits: Credit[] = [];
  const creditsByWork = new Map<string, Credit[]>();
  baselines.forEach((baseline, record) => {
    if (!baseline) return;
    const credited = parts.creditedOf(baseline, claimsByRecord[record] ?? []);
    byRecord.set(baseline.record.id, credited.effect);
    for (const credit of credited.credits) {
      credits.push(credit);
      const own = creditsByWork.get(credit.workId);
      if (own) own.push(credit);
      else creditsByWork.set(credit.workId, [credit]);
    }
  });

  const shares = sharesByWork(services);
  const byWork = new Map<string, WorkEffect>();
  for (const each of facts) {
    const own = creditsByWork.get(each.work.id) ?? noCredits;
    const { households, buildings } = shares.get(each) ?? {};
    const effect = parts.workEffectOf({
      facts: each,
      householdShare: households ?? null,
      buildingShare: buildings ?? null,
      builtKk: builtKkOf(each, own, recordIndex),
      credits: own,
      recordIds: scene.recordIds,
      perKk,
    });
    byWork.set(each.work.id, effect);
  }
  return { byRecord, byWork, credits };
}

/** One RT before and after; the same assessment object where no volume changes. */
export function recordEffect({ record, before, assess }: Baseline, credits: readonly Credit[]): RecordEffect {
  if (credits.length === 0)
    return { recordId: record.id, before, after: before, volumesAfter: record.volumes };
  const after = volumesAfter(record.volumes, credits);
  return { recordId: record.id, before, after: assess(after), volumesAfter: after };
}

type Shares = { households?: MemberShare; buildings?: MemberShare };

// A work is in at most one service of each kind.
function sharesByWork(services: readonly Service[]): ReadonlyMap<WorkFacts, Shares> {
  const byWork = new Map<WorkFacts, Shares>();
  for (const { kind, shares } of services)
    for (const share of shares) {
      const own = byWork.get(share.facts) ?? {};
      own[kind] = share;
      byWork.set(share.facts, own);
    }
  return byWork;
}

const nothingBuilt: ReadonlyMap<number, number> = new Map();

// A work built in KK (house connections, toilets) serves the KK it is credited in an RT: the same ones for each criterion.
function builtKkOf(
  { unit }: WorkFacts,
  credits: readonly Credit[],
  recordIndex: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  if (unit !== "KK") return nothingBuilt;
  const built = new Map<number, number>();
  for (const { recordId, quantity } of credits) {
    const record = recordIndex.get(recordId);
    if (record !== undefined) built.set(record, Math.max(quantity, built.get(record) ?? 0));
  }
  return built;
}
