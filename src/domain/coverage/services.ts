import { assign, type Owned } from "./assign";
import type { PointSet } from "./point-set";
import type { Reach } from "./reach";
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

/** Shares in the order of the members. */
export type Service = ServiceGroup & { readonly pointCount: number; readonly shares: readonly MemberShare[] };

/** What one work owns in its service. */
export type MemberShare = Owned & {
  readonly facts: WorkFacts;
  readonly reach: Reach;
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

/** Capacity is stated in households, so it does not limit buildings. */
export const capacityIn = ({ kind }: ServiceGroup, { capacityKk }: WorkFacts): number | null =>
  kind === "households" ? capacityKk : null;

/** Shares the points out; reaches by member. */
export function shareOut(group: ServiceGroup, set: PointSet, reaches: readonly Reach[]): Service {
  const pointCount = set.record.length;
  const capacities = group.members.map((facts) => capacityIn(group, facts));
  const owned = assign(reaches, capacities, pointCount);
  const shares = owned.flatMap((own, index) => {
    const [facts, reach] = [group.members[index], reaches[index]];
    return facts && reach ? [memberShare(facts, reach, own, set)] : [];
  });
  return { ...group, pointCount, shares };
}

export function memberShare(facts: WorkFacts, reach: Reach, owned: Owned, { record }: PointSet): MemberShare {
  const countByRecord = new Map<number, number>();
  for (const point of owned.points) {
    const at = record[point] ?? 0;
    countByRecord.set(at, (countByRecord.get(at) ?? 0) + 1);
  }
  return { facts, reach, ...owned, countByRecord };
}

/** Who owns each point of a service: a member's position, or -1; and how far that work is (Infinity where nobody). */
export type Owners = { readonly owner: Int32Array; readonly distanceM: Float64Array };

const known = new WeakMap<Service, Owners>();

/** Put together when first asked for: most services are never asked. */
export function ownersOf(service: Service): Owners {
  const before = known.get(service);
  if (before) return before;
  const owner = new Int32Array(service.pointCount).fill(-1);
  const distanceM = new Float64Array(service.pointCount).fill(Infinity);
  service.shares.forEach(({ points, distancesM }, member) => {
    for (let i = 0; i < points.length; i++) {
      owner[points[i] ?? 0] = member;
      distanceM[points[i] ?? 0] = distancesM[i] ?? 0;
    }
  });
  const owners = { owner, distanceM };
  known.set(service, owners);
  return owners;
}
