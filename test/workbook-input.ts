import { readFileSync } from "node:fs";
import { catalogue } from "../src/domain/catalogue/catalogue";
import { pricedCatalogue } from "../src/domain/catalogue/priced-catalogue";
import { planEffects } from "../src/domain/coverage/plan-effects";
import { createScene } from "../src/domain/coverage/scene";
import { type ProjectWithDatasets, parseProjectFile } from "../src/domain/project/project-file";
import { rtUnits } from "../src/domain/project/rt-units";
import { rulesetById } from "../src/domain/rules/rulesets";
import type { WorkbookInput } from "../src/domain/workbook/workbook-input";

const samplePath = new URL("../data/sample/sample-project.json", import.meta.url);

export const sampleContent = (): ProjectWithDatasets => parseProjectFile(readFileSync(samplePath, "utf8"));

/** What the app hands to a workbook for the first plan of a project. */
export function workbookInput({ project, datasets }: ProjectWithDatasets): WorkbookInput {
  const ruleset = rulesetById(project.settings.rulesetId);
  const plan = Object.values(project.plans)[0] ?? null;
  const works = Object.values(project.interventions).filter(({ planId }) => planId === plan?.id);
  const scene = createScene(project, Object.values(datasets));
  const prices = pricedCatalogue(catalogue, project.prices);
  return {
    project,
    planName: plan?.name ?? null,
    units: rtUnits(project),
    works,
    effects: planEffects({ scene, project, works, ruleset, catalogue: prices }),
    scene,
    ruleset,
    catalogue: prices,
    date: "2026-11-21",
  };
}
