import type { PeoplePerKk } from "./people";
import { peopleOf } from "./people";
import type { MemberShare } from "./services";
import type { Credit, WorkEffect } from "./types";
import type { WorkFacts } from "./work-facts";

export type WorkEffectInput = {
  readonly facts: WorkFacts;
  readonly householdShare: MemberShare | null;
  readonly buildingShare: MemberShare | null;
  /** Households that a work in KK credits in each RT; empty for all others. */
  readonly builtKk: ReadonlyMap<number, number>;
  readonly credits: readonly Credit[];
  readonly recordIds: readonly string[];
  readonly perKk: readonly PeoplePerKk[];
};

const noPoints = new Int32Array(0);

/** What one work does, beside what it costs (rupiah) and can serve (KK). */
export function workEffect(input: WorkEffectInput): WorkEffect {
  const { facts, householdShare, buildingShare, builtKk, credits, perKk } = input;
  const kkByRecord = householdShare?.countByRecord ?? builtKk;
  const { kk, people, isPeopleEstimated } = peopleOf(kkByRecord, perKk);
  const { capacityKk } = facts;
  return {
    workId: facts.work.id,
    quantity: facts.quantity,
    costIdr: facts.costIdr,
    reachM: facts.reachM,
    capacityKk,
    reachedKk: householdShare?.reach.points.length ?? 0,
    servedKk: kk,
    servedPeople: people,
    isPeopleEstimated,
    servedBuildings: buildingShare?.points.length ?? 0,
    unmetKk: householdShare?.unownedCount ?? 0,
    unusedCapacityKk: householdShare && capacityKk !== null ? Math.max(0, capacityKk - kk) : null,
    servedPoints: householdShare?.points ?? noPoints,
    otherReachedPoints: householdShare?.otherPoints ?? noPoints,
    credits,
    byRecord: servedByRecord(input, kkByRecord),
  };
}

function servedByRecord(
  { credits, recordIds, perKk, buildingShare }: WorkEffectInput,
  kkByRecord: ReadonlyMap<number, number>,
): WorkEffect["byRecord"] {
  const kkById = new Map<string, { kk: number; people: number }>();
  const touch = (recordId: string | undefined, kk: number, people: number) => {
    if (recordId !== undefined && !kkById.has(recordId)) kkById.set(recordId, { kk, people });
  };
  for (const [record, kk] of kkByRecord) touch(recordIds[record], kk, kk * (perKk[record]?.value ?? 0));
  for (const record of buildingShare?.countByRecord.keys() ?? []) touch(recordIds[record], 0, 0);
  for (const { recordId } of credits) touch(recordId, 0, 0);
  return [...kkById]
    .map(([recordId, { kk, people }]) => ({ recordId, servedKk: kk, servedPeople: people }))
    .sort((a, b) => b.servedKk - a.servedKk || (a.recordId < b.recordId ? -1 : 1));
}
