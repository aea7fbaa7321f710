import { lengthM } from "../geo/length";
import { type Influence, shareWithinReach } from "../geo/share-within-reach";
import type { Claim, Deficits } from "./credits";
import { countOf } from "./point-set";
import { metresInside, partsHeld, type SceneIndex, sharesReached } from "./scene-index";
import { ownersOf, type Service } from "./services";
import type { ActiveCredit, WorkFacts } from "./work-facts";
import { influenceM, namedRecords } from "./work-reach";

/** What claims are made from. `metresOf` and its like may remember their answers by geometry. */
export type ClaimInput = {
  readonly index: SceneIndex;
  readonly deficits: readonly Deficits[];
  readonly measures: Measures;
};

/** The slow measurements of a drawing, apart so that the live engine can remember them. */
export type Measures = {
  readonly metresInside: (facts: WorkFacts) => ReadonlyMap<number, number>;
  readonly partsHeld: (facts: WorkFacts) => ReadonlyMap<number, number>;
  readonly sharesReached: (influence: Influence) => ReadonlyMap<number, number>;
  readonly unionShare: (record: number, influences: readonly Influence[]) => number;
};

/** Measures everything anew at every call. */
export const plainMeasures = (index: SceneIndex): Measures => ({
  metresInside: ({ work }) => metresInside(index, work.geometry),
  partsHeld: ({ work }) => partsHeld(index, work.geometry),
  sharesReached: (influence) => sharesReached(index, influence),
  unionShare: (record, influences) => {
    const shape = index.scene.shapes[record];
    return shape ? shareWithinReach(shape, influences) : 0;
  },
});

/** Volume x owned points / points of the RT; a point reached through two services counts once per criterion, for the nearer work. */
export function claimsThroughPoints(input: ClaimInput, services: readonly Service[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (const [criterionId, crediting] of servicesByCriterion(services))
    for (const { workId, countByRecord } of countsOf(crediting, input))
      for (const [record, count] of countByRecord) {
        const set = crediting[0]?.kind === "buildings" ? input.index.buildings : input.index.households;
        const deficit = input.deficits[record]?.get(criterionId) ?? 0;
        const quantity = (deficit * count) / countOf(set, record);
        if (quantity > 0) claims.push({ workId, record, criterionId, quantity });
      }
  return claims;
}

type Counts = { readonly workId: string; readonly countByRecord: ReadonlyMap<number, number> };

// Households and buildings are counted apart, should a rule set credit one criterion through both.
function servicesByCriterion(
  services: readonly Service[],
): readonly (readonly [string, readonly Service[]])[] {
  const byCriterion = new Map<string, [string, Service[]]>();
  for (const service of services)
    for (const criterionId of service.criterionIds) {
      const key = `${criterionId} ${service.kind}`;
      const entry = byCriterion.get(key);
      if (entry) entry[1].push(service);
      else byCriterion.set(key, [criterionId, [service]]);
    }
  return [...byCriterion.values()];
}

function countsOf(services: readonly Service[], { index }: ClaimInput): readonly Counts[] {
  const [only, second] = services;
  if (!second)
    return (only?.shares ?? []).map(({ facts, countByRecord }) => ({ workId: facts.work.id, countByRecord }));
  return services.flatMap((service) =>
    service.shares.map(({ facts, points }) => {
      const { record } = service.kind === "buildings" ? index.buildings : index.households;
      const countByRecord = new Map<number, number>();
      for (const point of points) {
        if (services.some((other) => other !== service && isBefore(other, service, point))) continue;
        const at = record[point] ?? 0;
        countByRecord.set(at, (countByRecord.get(at) ?? 0) + 1);
      }
      return { workId: facts.work.id, countByRecord };
    }),
  );
}

function isBefore(other: Service, service: Service, point: number): boolean {
  const difference =
    (ownersOf(other).distanceM[point] ?? Infinity) - (ownersOf(service).distanceM[point] ?? Infinity);
  return difference < 0 || (difference === 0 && ownerId(other, point) < ownerId(service, point));
}

const ownerId = (service: Service, point: number): string =>
  service.members[ownersOf(service).owner[point] ?? -1]?.work.id ?? "\uffff";

/** Lengths and quantities of one work. */
export function claimsByMeasure(input: ClaimInput, facts: WorkFacts): readonly Claim[] {
  return facts.credits.flatMap((credit) => {
    const { criterionId } = credit;
    return [...quantities(input, facts, credit)].flatMap(([record, quantity]) =>
      quantity > 0 ? [{ workId: facts.work.id, record, criterionId, quantity }] : [],
    );
  });
}

function quantities(input: ClaimInput, facts: WorkFacts, credit: ActiveCredit): ReadonlyMap<number, number> {
  if (credit.statedQuantity !== null) return split(input, facts, credit, credit.statedQuantity);
  if (credit.kind === "quantity") return split(input, facts, credit, facts.quantity);
  if (credit.kind !== "length" || facts.unit !== "m") return new Map();
  const { geometry, quantity } = facts.work;
  if (geometry.type === "LineString" && !facts.recordIds) return input.measures.metresInside(facts);
  const metres = quantity ?? (geometry.type === "LineString" ? lengthM(geometry) : 0);
  return split(input, facts, credit, metres);
}

// Over the RTs named in proportion to their deficits as surveyed (not to what other works leave: their order must
// not matter), else over the RTs that hold the drawing.
function split(
  { index, deficits, measures }: ClaimInput,
  facts: WorkFacts,
  { criterionId }: ActiveCredit,
  quantity: number,
): ReadonlyMap<number, number> {
  if (!facts.recordIds)
    return new Map([...measures.partsHeld(facts)].map(([record, part]) => [record, part * quantity]));
  const weights = namedRecords(index.recordIndex, facts.recordIds).map(
    (record) => [record, deficits[record]?.get(criterionId) ?? 0] as const,
  );
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return new Map(weights.map(([record, weight]) => [record, sum > 0 ? (quantity * weight) / sum : 0]));
}

/**
 * Volume x the share of the RT's area that any of the works reaches, told apart in proportion to each work's own
 * share. An RT that a work names counts whole.
 */
export function claimsByArea(input: ClaimInput, works: readonly WorkFacts[]): readonly Claim[] {
  const byCriterion = new Map<string, WorkFacts[]>();
  for (const facts of works)
    for (const { criterionId, kind, statedQuantity } of facts.credits)
      if (kind === "area" && statedQuantity === null)
        byCriterion.set(criterionId, [...(byCriterion.get(criterionId) ?? []), facts]);
  return [...byCriterion].flatMap(([criterionId, crediting]) =>
    [...ownShares(input, crediting)].flatMap(([record, own]) => {
      const deficit = input.deficits[record]?.get(criterionId) ?? 0;
      if (deficit === 0) return [];
      const sum = own.reduce((total, { share }) => total + share, 0);
      const union = unionOf(input, record, own);
      return own.map(({ workId, share }) => ({
        workId,
        record,
        criterionId,
        quantity: (deficit * union * share) / sum,
      }));
    }),
  );
}

type OwnShare = { readonly workId: string; readonly share: number; readonly influence: Influence | null };

function ownShares(
  { index, measures }: ClaimInput,
  works: readonly WorkFacts[],
): ReadonlyMap<number, readonly OwnShare[]> {
  const byRecord = new Map<number, OwnShare[]>();
  const add = (record: number, own: OwnShare) => {
    const list = byRecord.get(record);
    if (list) list.push(own);
    else byRecord.set(record, [own]);
  };
  for (const facts of works) {
    const { id: workId, geometry } = facts.work;
    const reachM = influenceM(facts);
    if (facts.recordIds)
      for (const record of namedRecords(index.recordIndex, facts.recordIds))
        add(record, { workId, share: 1, influence: null });
    else if (reachM !== null) {
      const influence = { geometry, reachM };
      for (const [record, share] of measures.sharesReached(influence))
        add(record, { workId, share, influence });
    }
  }
  return byRecord;
}

function unionOf({ measures }: ClaimInput, record: number, own: readonly OwnShare[]): number {
  const [first, second] = own;
  if (!second) return first?.share ?? 0;
  const influences = own.map(({ influence }) => influence).filter((influence) => influence !== null);
  return influences.length < own.length ? 1 : measures.unionShare(record, influences);
}
