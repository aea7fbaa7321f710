import { expose, transfer } from "comlink";
import type { Catalogue } from "../domain/catalogue/component";
import { type LaidPoints, layAllPoints, sceneWith } from "../domain/coverage/scene";
import { buffersOf, type SolvedService, solveServices } from "../domain/coverage/solved-services";
import type { Dataset, Intervention, Project } from "../domain/project/schema";
import { rulesetById } from "../domain/rules/rulesets";

/** A project as far as the engine reads it, and the works of each plan. */
export type EngineRequest = {
  readonly project: Pick<Project, "areas" | "records" | "settings">;
  readonly datasets: readonly Dataset[];
  readonly plans: readonly (readonly Intervention[])[];
  readonly catalogue: Catalogue;
};

export type EngineAnswer = {
  readonly laid: LaidPoints;
  /** By plan, in the order of the request. */
  readonly solved: readonly (readonly SolvedService[])[];
};

const api = {
  /** Lays the points and shares out every plan; all arrays are handed over, not copied. */
  prepare: ({ project, datasets, plans, catalogue }: EngineRequest): EngineAnswer => {
    const laid = layAllPoints(project, datasets);
    const scene = sceneWith(laid, project, datasets);
    const ruleset = rulesetById(project.settings.rulesetId);
    const solved = plans.map((works) => solveServices({ scene, project, works, ruleset, catalogue }));
    const points = [laid.householdLngLat, laid.householdRecord, laid.buildingLngLat, laid.buildingRecord];
    const buffers = new Set([...points.map(({ buffer }) => buffer), ...solved.flatMap(buffersOf)]);
    return transfer({ laid, solved }, [...buffers]);
  },
};

export type EngineApi = typeof api;
expose(api);
