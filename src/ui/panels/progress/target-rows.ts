import type { Progress } from "../../../domain/progress/progress";
import type { ServiceProgress } from "../../../domain/progress/service-progress";
import type { TargetProgress } from "../../../domain/progress/target-progress";
import { targetSetOf } from "../../../domain/project/targets";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { SectorId } from "../../../domain/sectors";

/** "all", a target set's id, or "own" for targets that no set knows. */
export type TargetChoice = string;
export const allTargets: TargetChoice = "all";
export const ownTargets: TargetChoice = "own";

/** One line of bars: a service, or the slum area that remains (`service` null). */
export type TargetRow = {
  readonly id: SectorId | "slum";
  readonly service: ServiceProgress | null;
  /** The target the bar is measured against: of several the one that asks most. */
  readonly main: TargetProgress | null;
  readonly targets: readonly TargetProgress[];
};

/** The choices of a project: its own sets in the order of the rules, then the team's own targets. */
export function targetChoices(targets: readonly TargetProgress[], ruleset: Ruleset): readonly TargetChoice[] {
  const sets = new Set(targets.map(({ target }) => targetSetOf(target, ruleset)?.id ?? ownTargets));
  const known = ruleset.targetSets.map(({ id }) => id).filter((id) => sets.has(id));
  return [allTargets, ...known, ...(sets.has(ownTargets) ? [ownTargets] : [])];
}

/** Every service with the targets of the choice, then the slum area where the choice has a target for it. */
export function targetRows(progress: Progress, choice: TargetChoice, ruleset: Ruleset): readonly TargetRow[] {
  const chosen = progress.targets.filter(
    ({ target }) => choice === allTargets || (targetSetOf(target, ruleset)?.id ?? ownTargets) === choice,
  );
  const of = (serviceId: SectorId | null) => chosen.filter(({ target }) => target.serviceId === serviceId);
  const slum = of(null);
  return [
    ...progress.services.map((service) => rowOf(service.service.id, service, of(service.service.id))),
    ...(slum.length > 0 ? [rowOf("slum", null, slum)] : []),
  ];
}

const rowOf = (
  id: TargetRow["id"],
  service: ServiceProgress | null,
  targets: readonly TargetProgress[],
): TargetRow => ({ id, service, targets, main: [...targets].sort(byDemand)[0] ?? null });

/** Asks more: the higher percent served, or the lower that may remain; at the same percent the strict sign. */
function byDemand({ target: one }: TargetProgress, { target: other }: TargetProgress): number {
  const isCeiling = one.operator.startsWith("<") && other.operator.startsWith("<");
  const difference = isCeiling ? one.percent - other.percent : other.percent - one.percent;
  return difference || Number(other.operator === ">") - Number(one.operator === ">");
}
