import { describe, expect, it } from "vitest";
import { aRowOfRts } from "../../test/coverage-builders";
import { aProject } from "../../test/plan-builders";
import { kebonsari } from "../../test/survey-sheets";
import { plannedSteps } from "../domain/smallest/set-goals";
import { createAppStore } from "./app-store";
import { selectNearLimits } from "./near-limits";
import {
  makeSmallestWorks,
  selectCheapestSet,
  selectRecordEffect,
  selectSmallestSteps,
} from "./smallest-works";

/** Two RTs with the survey of the worked example, side by side, and no plan yet. */
function openTwoRts() {
  const { denominators, volumes } = kebonsari();
  const store = createAppStore("id");
  const project = aProject(
    aRowOfRts([
      { denominators, volumes },
      { denominators, volumes },
    ]),
  );
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
  return store;
}
const totalOf = (store: ReturnType<typeof openTwoRts>, recordId: string) =>
  selectRecordEffect(store.getState(), recordId)?.after.total;

describe("the smallest works of an RT", () => {
  it("make one step a work in one edit, with the plan where there is none, and select it in Rencana", () => {
    const store = openTwoRts();
    const step = selectSmallestSteps(store.getState(), "rt-0", "plan").find(
      ({ criterionId }) => criterionId === "waste_facility",
    )?.steps[0];
    const cart = step?.ways.find(({ offer }) => offer.component.id === "waste_cart");
    if (!cart) throw new Error("no cart is offered");
    const goals = [{ criterionId: "waste_facility", toScore: 3 }];

    const [id] = makeSmallestWorks(store, "rt-0", [{ planned: cart, goals }], "why");

    const { project, past, step: shown, selectedWorkId } = store.getState();
    expect(Object.values(project?.plans ?? {}).map(({ name }) => name)).toEqual(["Usulan A"]);
    expect(project?.interventions[id ?? ""]).toMatchObject({
      componentId: "waste_cart",
      name: "Gerobak sampah 1",
      quantity: 1,
      recordIds: ["rt-0"],
      note: "why",
    });
    expect([past.length, shown, selectedWorkId]).toEqual([1, "plan", id]);
    expect([totalOf(store, "rt-0"), totalOf(store, "rt-1")]).toEqual([23, 33]);
    store.getState().undo();
    expect(totalOf(store, "rt-0")).toBe(33);
    expect(store.getState().project?.plans).toEqual({});
  });

  it("make a whole set, which brings the RT to where it said, and nothing is left to do", () => {
    const store = openTwoRts();
    const answer = selectCheapestSet(store.getState(), "rt-0", "plan", 15);
    if (!answer?.set) throw new Error("there is no set");

    const ids = makeSmallestWorks(store, "rt-0", plannedSteps(answer.set), "");

    const { project, past } = store.getState();
    expect(ids.map((id) => project?.interventions[id]?.name)).toEqual([
      "Rumah deret 1",
      "Sambungan rumah 1",
      "Normalisasi 1",
      "Jamban 1",
    ]);
    expect(new Set(ids.map((id) => JSON.stringify(project?.interventions[id]?.geometry))).size).toBe(4);
    expect([past.length, totalOf(store, "rt-0"), totalOf(store, "rt-1")]).toEqual([1, 15, 33]);
    expect(selectCheapestSet(store.getState(), "rt-0", "plan", 15)?.set).toBeNull();
    expect(selectCheapestSet(store.getState(), "rt-0", "baseline", 15)?.set?.costIdr).toBe(175_100_500);
  });

  it("change nothing where a work would not do what it is made for", () => {
    const store = openTwoRts();
    const step = selectSmallestSteps(store.getState(), "rt-0", "plan")[0]?.steps[0];
    const planned = step?.ways[0];
    if (!planned) throw new Error("nothing is offered");
    const goals = [{ criterionId: "fire_equipment", toScore: 0 }];
    expect(makeSmallestWorks(store, "rt-0", [{ planned, goals }], "")).toEqual([]);
    expect(makeSmallestWorks(store, "gone", [{ planned, goals }], "")).toEqual([]);
    expect(store.getState().past).toEqual([]);
  });

  it("mark RTs within one unit of a limit", () => {
    const { denominators, volumes } = kebonsari({ "3a": 11 });
    const store = createAppStore("id");
    const project = aProject(aRowOfRts([{ denominators, volumes }]));
    store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
    expect(
      selectNearLimits(store.getState())
        .get("rt-0")
        ?.map(({ criterionId, direction }) => [criterionId, direction]),
    ).toEqual([["water_access", "down"]]);
  });
});
