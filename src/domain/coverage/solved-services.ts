import type { Owned } from "./assign";
import { memoryOf } from "./memory";
import type { PlanInput } from "./plan-effects";
import type { Reach } from "./reach";
import { type ServiceGroup, serviceGroups } from "./services";
import { byWorkId, type WorkFacts } from "./work-facts";

/** Who owns which points in one service of a plan, in arrays that a worker can hand over; works in the order of their ids. */
export type SolvedService = {
  readonly key: string;
  readonly shares: readonly { readonly reach: Reach; readonly owned: Owned }[];
};

/** Measures every reach of a plan and shares out every service. */
export function solveServices(input: PlanInput): readonly SolvedService[] {
  const memory = memoryOf(input.scene, input.project, input.ruleset);
  return groupsOf(input).map((group) => ({
    key: group.key,
    shares: memory
      .serviceOf(group)
      .shares.map(({ reach, points, distancesM, otherPoints, unownedCount }) => ({
        reach: whole(reach),
        owned: { points, distancesM: own(distancesM), otherPoints, unownedCount },
      })),
  }));
}

/** Takes over what was solved elsewhere for the same plan, so that `planEffects` need not do it again. */
export function adoptServices(input: PlanInput, solved: readonly SolvedService[]): void {
  const memory = memoryOf(input.scene, input.project, input.ruleset);
  const byKey = new Map(solved.map((service) => [service.key, service]));
  for (const group of groupsOf(input)) {
    const service = byKey.get(group.key);
    if (service?.shares.length === group.members.length) memory.adopt(group, service.shares);
  }
}

/** The buffers behind solved services, each once. */
export const buffersOf = (solved: readonly SolvedService[]): readonly ArrayBufferLike[] => [
  ...new Set(
    solved.flatMap(({ shares }) =>
      shares.flatMap(({ reach, owned }) =>
        [reach.points, reach.distancesM, owned.points, owned.distancesM, owned.otherPoints].map(
          ({ buffer }) => buffer,
        ),
      ),
    ),
  ),
];

function groupsOf({ scene, project, works, ruleset, catalogue }: PlanInput): readonly ServiceGroup[] {
  const memory = memoryOf(scene, project, ruleset);
  const facts: readonly WorkFacts[] = works.map((work) => memory.factsOf(work, catalogue)).sort(byWorkId);
  return serviceGroups(facts);
}

// A view of a larger buffer would take the rest of it along.
const own = (view: Float64Array): Float64Array =>
  view.byteLength === view.buffer.byteLength ? view : view.slice();
const whole = ({ points, distancesM }: Reach): Reach => ({ points, distancesM: own(distancesM) });
