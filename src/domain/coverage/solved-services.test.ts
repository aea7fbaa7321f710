import { expect, it, vi } from "vitest";
import { aRowOfRts, lineAt, pointAt } from "../../../test/coverage-builders";
import { aProject, aRecord, aWork } from "../../../test/plan-builders";
import { catalogue } from "../catalogue/catalogue";
import { rulesetById } from "../rules/rulesets";
import { planEffects } from "./plan-effects";
import * as reach from "./reach";
import { createScene } from "./scene";
import { adoptServices, buffersOf, solveServices } from "./solved-services";

const { denominators } = aRecord();
const rt = {
  denominators: { ...denominators, households: 40, buildings: 30 },
  volumes: { water_access: 30 },
};
const project = aProject(aRowOfRts([rt, rt, rt]));
const works = [
  aWork({ id: "a", geometry: pointAt(50, 50), reachM: 80, capacityKk: 20 }),
  aWork({ id: "b", geometry: lineAt([80, 50], [160, 50]), componentId: "water_pipe", reachM: 40 }),
  aWork({ id: "c", geometry: pointAt(150, 50), reachM: 80 }),
];
const input = () => ({
  scene: createScene(project, []),
  project,
  works: structuredClone(works),
  ruleset: rulesetById(undefined),
  catalogue,
});

it("what was solved elsewhere comes to the same, and nothing is measured again", () => {
  const there = input();
  const solved = solveServices(there);
  const buffers = buffersOf(solved);
  // As a worker hands it over: each buffer whole, and once.
  const handed = structuredClone(solved, { transfer: [...buffers] as ArrayBuffer[] });
  const here = input();
  adoptServices(here, handed);
  const measuring = vi.spyOn(reach, "reachOf");

  const adopted = planEffects(here);

  expect(measuring).not.toHaveBeenCalled();
  const anew = planEffects(input());
  expect(measuring).toHaveBeenCalled();
  expect(adopted.credits).toEqual(anew.credits);
  expect([...adopted.byWork]).toEqual([...anew.byWork]);
  expect(adopted.byWork.get("a")?.servedKk).toBe(20);
});
