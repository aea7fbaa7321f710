import { describe, expect, it } from "vitest";
import { aProject, aWork } from "../../../test/plan-builders";
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
