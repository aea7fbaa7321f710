import { expect, test } from "vitest";
import { aProject, aWork } from "../../test/plan-builders";
import { createAppStore } from "../store/app-store";
import { nearestSnap, type Segment, snapSegments } from "./snap";

const street: Segment = [
  [109.68, -6.87],
  [109.682, -6.87],
];
/** One metre of latitude at -6.87. */
const metre = 1 / 110_590;

test("a corner near a street goes onto it", () => {
  const at = nearestSnap([109.681, -6.87 + 5 * metre], [street], 10);
  expect(at?.[0]).toBeCloseTo(109.681, 9);
  expect(at?.[1]).toBeCloseTo(-6.87, 9);
});

test("the end of a street is taken before a nearer place along it", () => {
  expect(nearestSnap([109.68 + 6 * metre, -6.87 + 2 * metre], [street], 10)).toEqual([109.68, -6.87]);
});

test("out of reach nothing is taken", () => {
  expect(nearestSnap([109.681, -6.87 + 15 * metre], [street], 10)).toBeNull();
});

test("other works in sight are joined, the one in hand and those out of sight are not", () => {
  const store = createAppStore();
  const line = (id: string, lng: number) =>
    aWork({
      id,
      componentId: "drain_new",
      geometry: {
        type: "LineString",
        coordinates: [
          [lng, -6.87],
          [lng + 0.001, -6.87],
        ],
      },
    });
  const works = [line("mine", 109.68), line("other", 109.682), line("far", 110)];
  const project = aProject({
    plans: { a: { id: "a", name: "A", basePlanId: null, note: "" } },
    interventions: Object.fromEntries(works.map((work) => [work.id, work])),
  });
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
  store.getState().goToStep("plan");

  expect(snapSegments(store.getState(), [109.6, -6.9, 109.7, -6.8], "mine")).toEqual([
    [
      [109.682, -6.87],
      [109.683, -6.87],
    ],
  ]);
});
