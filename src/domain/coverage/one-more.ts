import { assign, type Owned } from "./assign";
import type { PointSet } from "./point-set";
import type { Reach } from "./reach";
import {
  capacityIn,
  type MemberShare,
  memberShare,
  ownersOf,
  type Service,
  type ServiceGroup,
} from "./services";
import type { WorkFacts } from "./work-facts";

/** A service before one more work joins it. */
export type OneMore = {
  readonly base: Service;
  /** With the work in its place among the members. */
  readonly group: ServiceGroup;
  readonly member: number;
  readonly reach: Reach;
};

/**
 * The service with one more work, from that without it: the same as sharing out anew, at the cost of the works that
 * the new one meets. A drag asks this at every move.
 */
export function withOneMore(input: OneMore, set: PointSet): Service {
  const { base, group, member, reach } = input;
  const facts = group.members[member];
  if (!facts) return base;
  const isLimited =
    isBinding(capacityIn(group, facts), reach) ||
    base.shares.some((share) => isBinding(capacityIn(group, share.facts), share.reach));
  const changed = isLimited ? sharedAnew(input, facts, set) : nearestTaken(input, facts, set);
  const shares = group.members.map((each) => changed.get(each));
  let old = 0;
  return {
    ...group,
    pointCount: base.pointCount,
    shares: shares.flatMap((share, index) => {
      const before = index === member ? undefined : base.shares[old++];
      return share ? [share] : before ? [before] : [];
    }),
  };
}

type Changed = ReadonlyMap<WorkFacts, MemberShare>;

const isBinding = (capacity: number | null, { points }: Reach): boolean =>
  capacity !== null && Math.floor(capacity) < points.length;

// Without limits the nearest work owns a point, so the new one takes what it is nearest to.
function nearestTaken({ base, member, reach }: OneMore, facts: WorkFacts, set: PointSet): Changed {
  const { owner, distanceM } = ownersOf(base);
  const lost = new Map<number, Set<number>>();
  const own: number[] = [];
  for (let i = 0; i < reach.points.length; i++) {
    const point = reach.points[i] ?? 0;
    const metres = reach.distancesM[i] ?? 0;
    const before = owner[point] ?? -1;
    const away = distanceM[point] ?? 0;
    // The owner's place among the old members: those before the new one are earlier still.
    if (metres > away || (metres === away && before < member)) continue;
    own.push(i);
    if (before < 0) continue;
    const taken = lost.get(before);
    if (taken) taken.add(point);
    else lost.set(before, new Set([point]));
  }
  const changed = new Map([[facts, memberShare(facts, reach, split(reach, new Set(own)), set)]]);
  for (const [index, taken] of lost) {
    const share = base.shares[index];
    if (share) changed.set(share.facts, withoutPoints(share, taken, set));
  }
  return changed;
}

function split({ points, distancesM }: Reach, own: ReadonlySet<number>): Owned {
  return {
    points: points.filter((_, i) => own.has(i)),
    distancesM: distancesM.filter((_, i) => own.has(i)),
    otherPoints: points.filter((_, i) => !own.has(i)),
    unownedCount: 0,
  };
}

function withoutPoints(share: MemberShare, taken: ReadonlySet<number>, set: PointSet): MemberShare {
  const isLeft = (point: number) => !taken.has(point);
  const lost = new Set(taken);
  for (const point of share.otherPoints) lost.add(point);
  const owned = {
    points: share.points.filter(isLeft),
    distancesM: share.distancesM.filter((_, i) => isLeft(share.points[i] ?? 0)),
    otherPoints: share.reach.points.filter((point) => lost.has(point)),
    unownedCount: share.unownedCount,
  };
  return memberShare(share.facts, share.reach, owned, set);
}

// With limits a move is felt as far as works share points with works that share points with it, and no farther.
function sharedAnew({ base, group, member, reach }: OneMore, facts: WorkFacts, set: PointSet): Changed {
  const met = metBy(base, reach);
  const before = [...met].filter((index) => index < member).length;
  const together: (Pick<MemberShare, "facts" | "reach"> | undefined)[] = [...met]
    .sort((a, b) => a - b)
    .map((index) => base.shares[index]);
  together.splice(before, 0, { facts, reach });
  const members = together.filter((each) => each !== undefined);
  const owned = assign(
    members.map((each) => each.reach),
    members.map((each) => capacityIn(group, each.facts)),
    base.pointCount,
  );
  return new Map(
    members.flatMap((each, index) => {
      const own = owned[index];
      return own ? [[each.facts, memberShare(each.facts, each.reach, own, set)] as const] : [];
    }),
  );
}

/** Members of the base that are connected with a reach through points that two of them reach. */
function metBy(base: Service, reach: Reach): ReadonlySet<number> {
  const { starts, members } = reachersOf(base);
  const seen = new Uint8Array(base.pointCount);
  const met = new Set<number>();
  const waiting: Reach[] = [reach];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const point of next.points) {
      if (seen[point]) continue;
      seen[point] = 1;
      for (let i = starts[point] ?? 0; i < (starts[point + 1] ?? 0); i++) {
        const index = members[i] ?? 0;
        const share = base.shares[index];
        if (!share || met.has(index)) continue;
        met.add(index);
        waiting.push(share.reach);
      }
    }
  return met;
}

/** Members `starts[point]` up to `starts[point + 1]` are those that reach a point. */
type Reachers = { readonly starts: Int32Array; readonly members: Int32Array };

const known = new WeakMap<Service, Reachers>();

function reachersOf(base: Service): Reachers {
  const before = known.get(base);
  if (before) return before;
  const starts = new Int32Array(base.pointCount + 1);
  for (const { reach } of base.shares)
    for (const point of reach.points) starts[point + 1] = (starts[point + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const free = starts.slice();
  const members = new Int32Array(starts[base.pointCount] ?? 0);
  base.shares.forEach(({ reach }, member) => {
    for (const point of reach.points) {
      const place = free[point] ?? 0;
      free[point] = place + 1;
      members[place] = member;
    }
  });
  const reachers = { starts, members };
  known.set(base, reachers);
  return reachers;
}
