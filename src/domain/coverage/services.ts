import { assign, type Owners } from "./assign";
import type { PointSet, Reach } from "./point-set";
import type { WorkFacts } from "./work-facts";

/** Which points a credit counts. */
export type PointKind = "households" | "buildings";

/** Works of one sector that credit the same criteria through the same kind of points: they share out the points. */
export type ServiceGroup = {
  readonly key: string;
  readonly kind: PointKind;
  readonly criterionIds: readonly string[];
  /** In the order of their ids. */
  readonly members: readonly WorkFacts[];
};

export type Service = ServiceGroup & Owners & { readonly shares: readonly MemberShare[] };

/** What one work owns in its service. */
export type MemberShare = {
  readonly facts: WorkFacts;
  readonly reach: Reach;
  readonly ownPoints: Int32Array;
  readonly otherPoints: Int32Array;
  readonly unownedCount: number;
  /** Owned points by record index. */
  readonly countByRecord: ReadonlyMap<number, number>;
};

/** Criteria that a work credits through its points, by the kind's own rule. */
const criteriaThrough = (facts: WorkFacts, kind: PointKind): readonly string[] =>
  facts.credits
    .filter((credit) => credit.kind === kind && credit.statedQuantity === null)
    .map(({ criterionId }) => criterionId)
    .sort();

/** The services of a plan; the works must come in the order of their ids. */
export function serviceGroups(works: readonly WorkFacts[]): readonly ServiceGroup[] {
  const groups = new Map<string, ServiceGroup & { members: WorkFacts[] }>();
  for (const facts of works)
    for (const kind of ["households", "buildings"] as const) {
      const criterionIds = criteriaThrough(facts, kind);
      if (criterionIds.length === 0) continue;
      const key = `${facts.sectorId} ${kind} ${criterionIds.join(" ")}`;
      const group = groups.get(key);
      if (group) group.members.push(facts);
      else groups.set(key, { key, kind, criterionIds, members: [facts] });
    }
  return [...groups.values()];
}

/** Shares the points out. Capacity is stated in households, so it does not limit buildings. */
export function shareOut(group: ServiceGroup, set: PointSet, reaches: readonly Reach[]): Service {
  const capacities = group.members.map(({ capacityKk }) => (group.kind === "households" ? capacityKk : null));
  const owners = assign(reaches, capacities, set.record.length);
  const shares = group.members.flatMap((facts, index) => {
    const reach = reaches[index];
    return reach ? [memberShare(facts, index, reach, owners, set)] : [];
  });
  return { ...group, ...owners, shares };
}

function memberShare(
  facts: WorkFacts,
  index: number,
  reach: Reach,
  { owner }: Owners,
  { record }: PointSet,
): MemberShare {
  const countByRecord = new Map<number, number>();
  const [ownPoints, otherPoints]: [number[], number[]] = [[], []];
  let unownedCount = 0;
  for (const point of reach.points) {
    if (owner[point] !== index) {
      otherPoints.push(point);
      if (owner[point] === -1) unownedCount++;
      continue;
    }
    ownPoints.push(point);
    const at = record[point] ?? 0;
    countByRecord.set(at, (countByRecord.get(at) ?? 0) + 1);
  }
  return {
    facts,
    reach,
    ownPoints: Int32Array.from(ownPoints),
    otherPoints: Int32Array.from(otherPoints),
    unownedCount,
    countByRecord,
  };
}
