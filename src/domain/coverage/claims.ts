import { lengthM } from "../geo/length";
import { isLinear } from "../geo/parts";
import { type Influence, shareWithinReach } from "../geo/share-within-reach";
import type { Claim, Deficits } from "./credits";
import { countOf } from "./point-set";
import { metresInside, partsHeld, type SceneIndex, sharesReached } from "./scene-index";
import { type MemberShare, type Owners, ownersOf, type PointKind, type Service } from "./services";
import type { ActiveCredit, WorkFacts } from "./work-facts";
import { influenceM, namedRecords } from "./work-reach";

/** What claims are made from. `metresOf` and its like may remember their answers by geometry. */
export type ClaimInput = {
  readonly index: SceneIndex;
  readonly deficits: readonly Deficits[];
  readonly measures: Measures;
  readonly rememberClaims: RememberClaims;
};

/** Claims of what has not changed stay the very same objects: that is how one sees where nothing happened. */
export type RememberClaims = (
  source: WorkFacts | MemberShare,
  credit: string,
  compute: () => readonly Claim[],
) => readonly Claim[];

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
  return servicesByCriterion(services).flatMap(([criterionId, crediting]) => {
    const [only, second] = crediting;
    return only && !second
      ? only.shares.flatMap((share) =>
          input.rememberClaims(share, criterionId, () => claimsOf(share, only.kind, criterionId, input)),
        )
      : crediting.flatMap((service) => nearerClaims(service, crediting, criterionId, input));
  });
}

type Counted = Pick<MemberShare, "facts" | "countByRecord">;

function claimsOf(
  { facts, countByRecord }: Counted,
  kind: PointKind,
  criterionId: string,
  { index, deficits }: ClaimInput,
): readonly Claim[] {
  const claims: Claim[] = [];
  for (const [record, count] of countByRecord) {
    const deficit = deficits[record]?.get(criterionId) ?? 0;
    const quantity = (deficit * count) / countOf(index[kind], record);
    if (quantity > 0) claims.push({ workId: facts.work.id, record, criterionId, quantity });
  }
  return claims;
}

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

// Of two services that serve a household the nearer work counts, ties by id.
function nearerClaims(
  service: Service,
  crediting: readonly Service[],
  criterionId: string,
  input: ClaimInput,
): readonly Claim[] {
  const { record } = input.index[service.kind];
  const others = crediting
    .filter((other) => other !== service)
    .map((other) => ({ members: other.members, ...ownersOf(other) }));
  return service.shares.flatMap((share) => {
    const countByRecord = new Map<number, number>();
    for (let i = 0; i < share.points.length; i++) {
      const point = share.points[i] ?? 0;
      const metres = share.distancesM[i] ?? 0;
      if (others.some((other) => isNearer(other, point, metres, share.facts.work.id))) continue;
      const at = record[point] ?? 0;
      countByRecord.set(at, (countByRecord.get(at) ?? 0) + 1);
    }
    return claimsOf({ facts: share.facts, countByRecord }, service.kind, criterionId, input);
  });
}

type Other = Owners & Pick<Service, "members">;

function isNearer({ owner, distanceM, members }: Other, point: number, metres: number, id: string): boolean {
  const away = distanceM[point] ?? Infinity;
  if (away !== metres) return away < metres;
  const otherId = members[owner[point] ?? -1]?.work.id;
  return otherId !== undefined && otherId < id;
}

/** Lengths and quantities of one work. */
export function claimsByMeasure(input: ClaimInput, facts: WorkFacts): readonly Claim[] {
  return facts.credits.flatMap((credit) => {
    const { criterionId, kind } = credit;
    return input.rememberClaims(facts, `${criterionId} ${kind}`, () =>
      [...quantities(input, facts, credit)].flatMap(([record, quantity]) =>
        quantity > 0 ? [{ workId: facts.work.id, record, criterionId, quantity }] : [],
      ),
    );
  });
}

function quantities(input: ClaimInput, facts: WorkFacts, credit: ActiveCredit): ReadonlyMap<number, number> {
  if (credit.statedQuantity !== null) return split(input, facts, credit, credit.statedQuantity);
  if (credit.kind === "quantity") return split(input, facts, credit, facts.quantity);
  if (credit.kind !== "length" || facts.unit !== "m") return new Map();
  const { geometry, quantity } = facts.work;
  if (isLinear(geometry) && !facts.recordIds) return input.measures.metresInside(facts);
  const metres = quantity ?? (isLinear(geometry) ? lengthM(geometry) : 0);
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
