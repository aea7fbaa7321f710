import type { Catalogue } from "../catalogue/component";
import type { Intervention, Project } from "../project/schema";
import type { Ruleset } from "../rules/ruleset";
import { assemble } from "./assemble";
import { claimsByArea, claimsByMeasure, claimsThroughPoints } from "./claims";
import { memoryOf } from "./memory";
import { serviceGroups } from "./services";
import type { PlanEffects, Scene } from "./types";
import { byWorkId } from "./work-facts";

export type PlanInput = {
  readonly scene: Scene;
  readonly project: Pick<Project, "records" | "settings">;
  readonly works: readonly Intervention[];
  readonly ruleset: Ruleset;
  readonly catalogue: Catalogue;
};

/**
 * Before and after of every RT of the scene and the effect of every work (product 2): who is served, what is
 * credited, what it costs. While one work is dragged only its own reach is measured, only its service is shared out
 * and only the RTs it touches are assessed anew; all others keep the very same objects. `reference.ts` computes
 * the same plainly and without any memory.
 */
export function planEffects({ scene, project, works, ruleset, catalogue }: PlanInput): PlanEffects {
  const memory = memoryOf(scene, project, ruleset);
  const facts = works.map((work) => memory.factsOf(work, catalogue)).sort(byWorkId);
  const services = serviceGroups(facts).map(memory.serviceOf);
  const claims = [
    ...claimsThroughPoints(memory, services),
    ...facts.flatMap((each) => claimsByMeasure(memory, each)),
    ...claimsByArea(memory, facts),
  ];
  return assemble({
    scene,
    facts,
    services,
    claims,
    baselines: memory.baselines,
    perKk: memory.perKk,
    recordIndex: memory.index.recordIndex,
    creditedOf: memory.creditedOf,
    workEffectOf: memory.workEffectOf,
  });
}
