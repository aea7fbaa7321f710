import type { RtUnit } from "../../../domain/project/rt-units";

export type AreaGroup = {
  /** Null: the survey names none. */
  readonly name: string | null;
  readonly units: readonly RtUnit[];
};

const collator = new Intl.Collator("id", { numeric: true });

/** RTs by kelurahan or slum area, by name; those without a name last. */
export function groupUnits(
  units: readonly RtUnit[],
  nameOf: (unit: RtUnit) => string | null,
): readonly AreaGroup[] {
  const groups = new Map<string | null, RtUnit[]>();
  for (const unit of units) {
    const name = nameOf(unit);
    const group = groups.get(name);
    if (group) group.push(unit);
    else groups.set(name, [unit]);
  }
  return [...groups]
    .map(([name, members]) => ({ name, units: members }))
    .sort((a, b) =>
      a.name === null || b.name === null ? (a.name === null ? 1 : -1) : collator.compare(a.name, b.name),
    );
}
