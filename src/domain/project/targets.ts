import type { Ruleset } from "../rules/ruleset";
import type { Target } from "./schema";
import { type Edit, patched } from "./works";

type TargetSet = Ruleset["targetSets"][number];
export type PresetTarget = TargetSet["targets"][number];

/** The rule set's own target behind a target of the project, which gives its name in both languages. */
export const presetOf = (target: Pick<Target, "name">, ruleset: Ruleset): PresetTarget | null =>
  ruleset.targetSets.flatMap((set) => set.targets).find(({ id }) => id === target.name) ?? null;

/** The set a target belongs to; null: the team's own. */
export const targetSetOf = (target: Pick<Target, "name">, ruleset: Ruleset): TargetSet | null =>
  ruleset.targetSets.find((set) => set.targets.some(({ id }) => id === target.name)) ?? null;

/** What a new project is measured against: every set of the rules. */
export const defaultTargets = (ruleset: Ruleset, newId: () => string): Readonly<Record<string, Target>> =>
  byId(ruleset.targetSets.flatMap((set) => targetsOfSet(set, newId)));

/** Adds a target or replaces the one with its id; equal values change nothing. */
export const setTarget =
  (target: Target): Edit =>
  (project) => {
    const old = project.targets[target.id];
    const next = old ? patched(old, target) : target;
    return next === old ? project : { ...project, targets: { ...project.targets, [next.id]: next } };
  };

/** Adds the targets of a set that the project does not have yet. */
export const addTargetSet =
  (set: TargetSet, newId: () => string): Edit =>
  (project) => {
    const names = new Set(Object.values(project.targets).map(({ name }) => name));
    const missing = set.targets.filter(({ id }) => !names.has(id));
    if (missing.length === 0) return project;
    const added = byId(targetsOfSet({ ...set, targets: missing }, newId));
    return { ...project, targets: { ...project.targets, ...added } };
  };

/** Takes a target away; an unknown id changes nothing. */
export const removeTarget =
  (id: string): Edit =>
  (project) => {
    if (!(id in project.targets)) return project;
    const { [id]: _, ...targets } = project.targets;
    return { ...project, targets };
  };

const targetsOfSet = ({ targets }: TargetSet, newId: () => string): readonly Target[] =>
  targets.map(({ id, serviceId, operator, percent, source }) => ({
    id: newId(),
    name: id,
    serviceId,
    operator,
    percent,
    source,
  }));

const byId = (targets: readonly Target[]): Readonly<Record<string, Target>> =>
  Object.fromEntries(targets.map((target) => [target.id, target]));
