import { componentById } from "../domain/catalogue/catalogue";
import type { Component } from "../domain/catalogue/component";
import type { Position, WorkGeometry } from "../domain/geo/schema";
import type { EditCode } from "../domain/project/journal";
import { addPlan, freePlanName, newPlan, planNoun, worksOfPlan } from "../domain/project/plans";
import type { Intervention, Project } from "../domain/project/schema";
import * as works from "../domain/project/works";
import type { Language } from "../domain/text";
import type { AppState, AppStore } from "./app-store";
import { selectPlanId } from "./derived";

/** East and south of the original by some 20 m near the equator: beside it, still in sight. */
const copyOffset: Position = [0.0002, -0.0002];

/**
 * Puts a work of the drawing tool's component into the chosen plan, and makes the project's first plan in
 * the same edit where there is none. Selects it, unless the user keeps drawing. The new work's id; "" where
 * nothing is being drawn.
 */
export function placeWork(store: AppStore, geometry: WorkGeometry): string {
  const state = store.getState();
  const component = state.tool.kind === "draw" ? componentById(state.tool.componentId) : undefined;
  if (!state.project || !component) return "";

  const planId = selectPlanId(state) ?? crypto.randomUUID();
  const work = works.newWork({
    id: crypto.randomUUID(),
    planId,
    component,
    geometry,
    name: freeWorkName(state, planId, component),
    year: yearInHand(state),
  });
  state.edit(labelled("add-work", work), (project) =>
    works.addWork(work)(withPlan(project, planId, state.language)),
  );

  if (state.tool.kind === "draw" && state.tool.keepsDrawing) return work.id;
  state.selectWork(work.id);
  return work.id;
}

/** The end of a drag: one edit, and the draft is gone. A drag back to the start is no edit. */
export function reshapeWork(store: AppStore, workId: string, geometry: WorkGeometry, reachM?: number): void {
  const { project, edit, setDraft } = store.getState();
  const work = project?.interventions[workId];
  if (work) {
    const isMoved = reachM === undefined && works.isTranslation(work.geometry, geometry);
    edit(labelled(isMoved ? "move-work" : "reshape-work", work), works.reshapeWork(workId, geometry, reachM));
  }
  setDraft(null);
}

export function editWork(store: AppStore, workId: string, patch: works.WorkPatch): void {
  const { project, edit } = store.getState();
  const work = project?.interventions[workId];
  if (work) edit(labelled("edit-work", work), works.editWork(workId, patch));
}

/** Plans a work for another year of the five, in one edit; the same year or no such year changes nothing. */
export function moveWorkToYear(store: AppStore, workId: string, year: number): void {
  const { project, edit } = store.getState();
  const work = project?.interventions[workId];
  if (!work || !Number.isInteger(year) || year < 1 || year > 5) return;
  edit({ code: "move-work-year", details: { name: work.name, year } }, works.editWork(workId, { year }));
}

/** Copies a work beside itself and selects the copy. Its id; "" where there is no such work. */
export function duplicateWork(store: AppStore, workId: string): string {
  const state = store.getState();
  const work = state.project?.interventions[workId];
  if (!work) return "";
  const newId = crypto.randomUUID();
  const component = componentById(work.componentId);
  const name = component ? freeWorkName(state, work.planId, component) : work.name;
  state.edit(labelled("duplicate-work", work), works.duplicateWork(workId, newId, name, copyOffset));
  state.selectWork(newId);
  return newId;
}

export function deleteWork(store: AppStore, workId: string): void {
  const { project, edit, selectedWorkId, selectWork } = store.getState();
  const work = project?.interventions[workId];
  if (!work) return;
  edit(labelled("delete-work", work), works.deleteWork(workId));
  if (selectedWorkId === workId) selectWork(null);
}

/** The project with this plan in it: made under the next free name where it is not there yet. */
export const withPlan = (project: Project, planId: string, language: Language): Project =>
  planId in project.plans
    ? project
    : addPlan(newPlan(planId, freePlanName(project, planNoun[language])))(project);

const labelled = (code: EditCode, { name }: Intervention) => ({ code, details: { name } });

/** The year being looked at; with the whole plan in sight a new work starts in year 1. */
export const yearInHand = ({ throughYear }: AppState): number => (throughYear < 5 ? throughYear : 1);

/** "Hidran umum 3": the next number that no work of the plan has. */
export function freeWorkName(
  { project, language }: Pick<AppState, "project" | "language">,
  planId: string,
  component: Component,
): string {
  const siblings = project ? worksOfPlan(project, planId) : [];
  const taken = new Set(siblings.map((work) => work.name));
  for (let count = 1; ; count += 1) {
    const name = `${component.shortName[language]} ${count}`;
    if (!taken.has(name)) return name;
  }
}
