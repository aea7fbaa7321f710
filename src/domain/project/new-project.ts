import { rulesetById } from "../rules/rulesets";
import { currentVersion, type Project, type Settings } from "./schema";
import { defaultTargets } from "./targets";

const settings: Settings = {
  rulesetId: "permen-14-2018",
  cityClass: null,
  zeroBelowThreshold: false,
  networkComponentIds: [],
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

/** An empty project that can be worked in at once: one plan, and every target set of its rules. */
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
    targets: defaultTargets(rulesetById(settings.rulesetId), newId),
    prices: {},
    acceptances: {},
    imports: {},
    datasets: {},
  };
}
