import { describe, expect, it } from "vitest";
import { aProject, aWork } from "../../../test/plan-builders";
import { addPlan, copyPlan, deletePlan, editPlan, freePlanName, newPlan } from "./plans";
import { editSettings } from "./settings";

const project = aProject({
  plans: { a: newPlan("a", "Usulan A"), b: { ...newPlan("b", "Usulan B"), basePlanId: "a" } },
  interventions: { tap: aWork(), cart: aWork({ id: "cart", planId: "b" }) },
});

describe("plans", () => {
  it("names a new plan by the first letter that is free", () => {
    expect(freePlanName(aProject(), "Usulan")).toBe("Usulan A");
    expect(freePlanName(project, "Usulan")).toBe("Usulan C");
    expect(freePlanName(project, "Proposal")).toBe("Proposal A");
  });

  it("goes on with AA after Z", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const plans = Object.fromEntries(letters.map((letter) => [letter, newPlan(letter, `Usulan ${letter}`)]));

    expect(freePlanName({ plans }, "Usulan")).toBe("Usulan AA");
  });

  it("adds and renames", () => {
    const next = editPlan("c", { name: "Lebih murah" })(addPlan(newPlan("c", "Usulan C"))(project));

    expect(next.plans["c"]).toEqual({ id: "c", name: "Lebih murah", basePlanId: null, note: "" });
  });

  it("refuses an empty name and leaves equal values alone", () => {
    expect(editPlan("a", { name: "  " })(project)).toBe(project);
    expect(editPlan("a", { name: "Usulan A" })(project)).toBe(project);
    expect(editPlan("nobody", { name: "x" })(project)).toBe(project);
  });

  it("copies a plan with its works under new ids", () => {
    const next = copyPlan("a", "c", "Usulan C", () => "tap-copy")(project);

    expect(next.plans["c"]).toEqual({ id: "c", name: "Usulan C", basePlanId: "a", note: "" });
    expect(next.interventions["tap-copy"]).toEqual(aWork({ id: "tap-copy", planId: "c" }));
    expect(Object.keys(next.interventions)).toEqual(["tap", "cart", "tap-copy"]);
  });

  it("deletes a plan with its works; who was compared with it falls back to the baseline", () => {
    const next = deletePlan("a")(project);

    expect(Object.keys(next.interventions)).toEqual(["cart"]);
    expect(next.plans).toEqual({ b: { id: "b", name: "Usulan B", basePlanId: null, note: "" } });
    expect(deletePlan("nobody")(project)).toBe(project);
  });
});

describe("editSettings", () => {
  it("changes what differs and nothing else", () => {
    expect(editSettings({ cityClass: "medium" })(project).settings.cityClass).toBe("medium");
    expect(editSettings({ cityClass: null, basemap: { kind: "none" } })(project)).toBe(project);
  });
});
