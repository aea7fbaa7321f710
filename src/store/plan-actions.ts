import * as plans from "../domain/project/plans";
import type { AppStore } from "./app-store";

/** Adds an empty plan with the next free name and chooses it. */
export function addPlan(store: AppStore): void {
  const { project, language, edit, choosePlan } = store.getState();
  if (!project) return;
  const plan = plans.newPlan(crypto.randomUUID(), plans.freePlanName(project, plans.planNoun[language]));
  edit({ code: "add-plan", details: { name: plan.name } }, plans.addPlan(plan));
  choosePlan(plan.id);
}

export function renamePlan(store: AppStore, planId: string, name: string): void {
  store
    .getState()
    .edit(
      { code: "edit-plan", details: { name: name.trim() } },
      plans.editPlan(planId, { name: name.trim() }),
    );
}

/** Copies a plan with its works and chooses the copy. The copy's id; null where there is no such plan. */
export function copyPlan(store: AppStore, planId: string): string | null {
  const { project, language, edit, choosePlan } = store.getState();
  if (!project || !(planId in project.plans)) return null;
  const copyId = crypto.randomUUID();
  const name = plans.freePlanName(project, plans.planNoun[language]);
  edit(
    { code: "add-plan", details: { name } },
    plans.copyPlan(planId, copyId, name, () => crypto.randomUUID()),
  );
  choosePlan(copyId);
  return copyId;
}

/** Takes a plan away with its works; the project's first plan is then the chosen one. */
export function deletePlan(store: AppStore, planId: string): void {
  const { project, edit, choosePlan } = store.getState();
  const plan = project?.plans[planId];
  if (!plan) return;
  edit({ code: "delete-plan", details: { name: plan.name } }, plans.deletePlan(planId));
  choosePlan(null);
}
