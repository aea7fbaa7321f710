import { describe, expect, it } from "vitest";
import { aProject, aWork } from "../../../test/plan-builders";
import { parseProject } from "./parse-project";
import { measureComponent, measureWork } from "./reach-along";

const works = (parts: Record<string, Partial<Parameters<typeof aWork>[0]>>) =>
  Object.fromEntries(Object.entries(parts).map(([id, each]) => [id, aWork({ ...each, id })]));
const project = aProject({
  interventions: works({ a: {}, b: { reachAlong: "straight" }, other: { componentId: "fire_hydrant" } }),
});
const alongOf = (after: typeof project) =>
  Object.values(after.interventions).map(({ reachAlong }) => reachAlong);

describe("measuring reach", () => {
  it("of one work is its own word only where it differs from its component's", () => {
    const network = measureWork("a", "network")(project);
    expect(alongOf(network)).toEqual(["network", "straight", null]);
    expect(alongOf(measureWork("a", "straight")(network))).toEqual([null, "straight", null]);
    expect(measureWork("a", "straight")(project)).toBe(project);
    expect(measureWork("gone", "network")(project)).toBe(project);
  });

  it("of a component holds for all its works, without exceptions", () => {
    const network = measureComponent("water_public_tap", "network")(project);
    expect(network.settings.networkComponentIds).toEqual(["water_public_tap"]);
    expect(alongOf(network)).toEqual([null, null, null]);
    expect(measureComponent("water_public_tap", "network")(network)).toBe(network);

    const one = measureWork("a", "straight")(network);
    expect(alongOf(one)).toEqual(["straight", null, null]);
    const back = measureComponent("water_public_tap", "straight")(one);
    expect(back.settings.networkComponentIds).toEqual([]);
    expect(alongOf(back)).toEqual([null, null, null]);
  });
});

describe("a project", () => {
  it("stored before there was a choice opens with straight lines", () => {
    const { networkComponentIds: _ids, ...settings } = project.settings;
    const { reachAlong: _along, ...tap } = aWork();
    const opened = parseProject({ ...project, settings, interventions: { tap } });
    expect(opened.settings.networkComponentIds).toEqual([]);
    expect(opened.interventions["tap"]?.reachAlong).toBeNull();
  });

  it("keeps the choice when it is written and read", () => {
    const chosen = measureWork("b", "network")(measureComponent("fire_hydrant", "network")(project));
    expect(parseProject(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
    expect(alongOf(chosen)).toEqual([null, "network", null]);
  });

  it("with a way of measuring that nobody knows is not opened", () => {
    const work = { ...aWork(), reachAlong: "swimming" };
    expect(() => parseProject({ ...project, interventions: { tap: work } })).toThrow("project/invalid");
  });
});
