import { rulesetById } from "../rules/rulesets";
import { currentVersion, type Project, type Settings, type Target } from "./schema";

const settings: Settings = {
  rulesetId: "permen-14-2018",
  cityClass: null,
  zeroBelowThreshold: false,
  basemap: { kind: "none" },
};

export type NewProject = {
  readonly name: string;
  /** Kota or kabupaten; may be empty. */
  readonly place: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly newId: () => string;
};

/** An empty project that can be worked in at once: one plan, and the first target set of its rules. */
export function newProject({ name, place, createdAt, newId }: NewProject): Project {
  const plan = { id: newId(), name: "Usulan A", basePlanId: null, note: "" };
  return {
    version: currentVersion,
    id: newId(),
    name,
    place,
    isSample: false,
    createdAt,
    settings,
    areas: {},
    records: {},
    plans: { [plan.id]: plan },
    interventions: {},
    notes: {},
    targets: firstTargets(newId),
    datasets: {},
  };
}

function firstTargets(newId: () => string): Readonly<Record<string, Target>> {
  const presets = rulesetById(settings.rulesetId).targetSets[0]?.targets ?? [];
  const targets = presets.map(({ id, serviceId, operator, percent, source }) => ({
    id: newId(),
    name: id,
    serviceId,
    operator,
    percent,
    source,
  }));
  return Object.fromEntries(targets.map((target) => [target.id, target]));
}
