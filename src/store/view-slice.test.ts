import { describe, expect, it } from "vitest";
import { createAppStore } from "./app-store";

const draft = {
  workId: "tap",
  geometry: { type: "Point" as const, coordinates: [1, 2] as [number, number] },
};
const pen = { kind: "draw" as const, componentId: "water_public_tap", geometry: "point" as const };

describe("the view", () => {
  it("puts pen, draft and hover away when the step changes", () => {
    const store = createAppStore();
    store.getState().setTool(pen);
    store.getState().setDraft(draft);
    store.getState().setHover({ unitId: "rt", xPx: 1, yPx: 2 });
    store.getState().goToStep("condition");

    expect(store.getState()).toMatchObject({
      step: "condition",
      tool: { kind: "select" },
      draft: null,
      hover: null,
    });
  });

  it("holds one thing in hand: a pen lets go of the work, a work of the pen and the RT's choice of the work", () => {
    const store = createAppStore();
    store.getState().selectWork("tap");
    store.getState().setTool(pen);
    expect(store.getState().selectedWorkId).toBeNull();

    store.getState().selectWork("tap");
    expect(store.getState().tool).toEqual({ kind: "select" });

    store.getState().selectUnit("rt");
    expect(store.getState()).toMatchObject({ selectedUnitId: "rt", selectedWorkId: null });
  });

  it("keeps the chosen RT while drawing, so that its middle can be taken", () => {
    const store = createAppStore();
    store.getState().selectUnit("rt");
    store.getState().setTool(pen);

    expect(store.getState().selectedUnitId).toBe("rt");
  });

  it("forgets selection and draft with the plan they belong to", () => {
    const store = createAppStore();
    store.getState().selectWork("tap");
    store.getState().setDraft(draft);
    store.getState().choosePlan("b");

    expect(store.getState()).toMatchObject({ planId: "b", selectedWorkId: null, draft: null });
  });

  it("tells two equal wishes to fly apart", () => {
    const store = createAppStore();
    store.getState().fly([1, 2, 3, 4]);
    const first = store.getState().flyTo;
    store.getState().fly([1, 2, 3, 4]);

    expect(first?.seq).toBe(1);
    expect(store.getState().flyTo).toEqual({ bounds: [1, 2, 3, 4], seq: 2 });
  });
});
