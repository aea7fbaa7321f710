import type { Text } from "../text";
import type { Intervention, Plan, Project } from "./schema";
import { type Edit, patched } from "./works";

/** What plans are called until somebody names them: "Usulan A", "Usulan B". */
export const planNoun: Text = { id: "Usulan", en: "Proposal" };

/** "<noun> A", or the next letter that no plan of the project has. */
export function freePlanName(project: Pick<Project, "plans">, noun: string): string {
  const taken = new Set(Object.values(project.plans).map((plan) => plan.name));
  for (let index = 0; ; index += 1) {
    const name = `${noun} ${letters(index)}`;
    if (!taken.has(name)) return name;
  }
}

export const newPlan = (id: string, name: string): Plan => ({ id, name, basePlanId: null, note: "" });

export const addPlan =
  (plan: Plan): Edit =>
  (project) => ({ ...project, plans: { ...project.plans, [plan.id]: plan } });

/** Changes name, note or base; an empty name is no name and changes nothing. */
export const editPlan =
  (id: string, patch: Partial<Omit<Plan, "id">>): Edit =>
  (project) => {
    const plan = project.plans[id];
    if (!plan || patch.name?.trim() === "") return project;
    const edited = patched(plan, patch);
    return edited === plan ? project : addPlan(edited)(project);
  };

/** A plan of its own with copies of all works; `newId` gives the ids of the copies. */
export const copyPlan =
  (id: string, copyId: string, name: string, newId: () => string): Edit =>
  (project) => {
    const plan = project.plans[id];
    if (!plan) return project;
    const copies = worksOfPlan(project, id).map((work) => ({ ...work, id: newId(), planId: copyId }));
    return {
      ...addPlan({ ...plan, id: copyId, name, basePlanId: id })(project),
      interventions: {
        ...project.interventions,
        ...Object.fromEntries(copies.map((work) => [work.id, work])),
      },
    };
  };

/** Takes a plan away with its works; plans compared with it fall back to the baseline. */
export const deletePlan =
  (id: string): Edit =>
  (project) => {
    if (!(id in project.plans)) return project;
    const plans = Object.values(project.plans)
      .filter((plan) => plan.id !== id)
      .map((plan) => (plan.basePlanId === id ? { ...plan, basePlanId: null } : plan));
    const kept = Object.entries(project.interventions).filter(([, work]) => work.planId !== id);
    return {
      ...project,
      plans: Object.fromEntries(plans.map((plan) => [plan.id, plan])),
      interventions: Object.fromEntries(kept),
    };
  };

/** The works of one plan, in the order they were added. */
export const worksOfPlan = (
  project: Pick<Project, "interventions">,
  planId: string,
): readonly Intervention[] => Object.values(project.interventions).filter((work) => work.planId === planId);

/** A..Z, then AA, AB ... */
const letters = (index: number): string =>
  (index < 26 ? "" : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
