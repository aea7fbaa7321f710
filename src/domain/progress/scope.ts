import type { RtUnit } from "../project/rt-units";

/** What progress is counted over: the whole project, one kelurahan, one slum area (kawasan), or one RT. */
export type ProgressScope =
  | { readonly kind: "all" }
  | { readonly kind: "kelurahan"; readonly name: string }
  | { readonly kind: "slumArea"; readonly name: string }
  | { readonly kind: "rt"; readonly unitId: string };

const everything: ProgressScope = { kind: "all" };

/** The choices a project offers, in the order of its names: kelurahan where there are several, RTs with a survey. */
export function scopesOf(units: readonly RtUnit[]): readonly ProgressScope[] {
  const kelurahan = namesOf(units.map((unit) => unit.kelurahan));
  const slumAreas = namesOf(units.map((unit) => unit.record?.slumArea ?? null));
  return [
    everything,
    ...(kelurahan.length > 1 ? kelurahan.map((name): ProgressScope => ({ kind: "kelurahan", name })) : []),
    ...slumAreas.map((name): ProgressScope => ({ kind: "slumArea", name })),
    ...units.flatMap(({ id, record }): readonly ProgressScope[] =>
      record ? [{ kind: "rt", unitId: id }] : [],
    ),
  ];
}

export function unitsIn(units: readonly RtUnit[], scope: ProgressScope): readonly RtUnit[] {
  switch (scope.kind) {
    case "all":
      return units;
    case "kelurahan":
      return units.filter((unit) => unit.kelurahan === scope.name);
    case "slumArea":
      return units.filter((unit) => unit.record?.slumArea === scope.name);
    case "rt":
      return units.filter((unit) => unit.id === scope.unitId);
  }
}

function namesOf(names: readonly (string | null)[]): readonly string[] {
  const known = new Set<string>();
  for (const name of names) if (name) known.add(name);
  return [...known].sort((one, other) => one.localeCompare(other, "id", { numeric: true }));
}
