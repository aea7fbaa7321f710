import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aProject, aRecord, aWork } from "../../test/plan-builders";
import type { Area } from "../domain/project/schema";
import { type AppStore, createAppStore } from "../store/app-store";
import { createMap, type MapHandle } from "./create-map";
import { createSideMap, followMap } from "./side-map";

const west = 109.68;
const south = -6.87;
const side = 0.002;

const area: Area = {
  id: "rt",
  level: "rt",
  name: "rt",
  code: null,
  parentId: null,
  kelurahan: "Contoh",
  rw: "01",
  rt: "01",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
};
/** Nobody has water or waste service: KR 20. Plan "a" does nothing; plan "b" serves all: TK 0. */
const volumes = {
  ...aRecord().volumes,
  water_access: 50,
  water_quantity: 50,
  waste_facility: 50,
  waste_system: 50,
};
const works = [
  aWork({ id: "tap", planId: "b", recordIds: ["r1"], capacityKk: 50 }),
  aWork({ id: "cart", planId: "b", componentId: "waste_cart", recordIds: ["r1"], capacityKk: 500 }),
];

const levelTokens = { "--lv-KB": "#700", "--lv-KS": "#c40", "--lv-KR": "#eb4", "--lv-TK": "#bde" };

let left: HTMLElement;
let right: HTMLElement;
let store: AppStore;
let handle: MapHandle | null = null;
let remove: () => void = () => {};

beforeEach(async () => {
  [left, right] = [document.createElement("div"), document.createElement("div")];
  for (const element of [left, right]) {
    element.style.cssText = "position: absolute; top: 0; left: 0; width: 400px; height: 300px";
    for (const [token, colour] of Object.entries(levelTokens)) element.style.setProperty(token, colour);
    document.body.append(element);
  }
  store = createAppStore();
  const project = aProject({
    areas: { rt: area },
    records: { r1: aRecord({ id: "r1", areaId: "rt", volumes }) },
    plans: {
      a: { id: "a", name: "A", basePlanId: null, note: "" },
      b: { id: "b", name: "B", basePlanId: "a", note: "" },
    },
    interventions: Object.fromEntries(works.map((work) => [work.id, work])),
  });
  store.getState().openProject({ project, datasets: {}, past: [], future: [], savedAt: null });
});

afterEach(() => {
  remove();
  remove = () => {};
  handle?.remove();
  handle = null;
  left.remove();
  right.remove();
});

/** The second map once it has drawn; it is reached by what MapLibre hangs on its container. */
const canvasOf = (element: HTMLElement) => element.querySelector("canvas.maplibregl-canvas");

describe("the map of the right side", () => {
  test("waits for the one map, takes no keys, and is gone with the comparison", async () => {
    store.getState().compare(["a", "b"]);
    remove = createSideMap(right, store);
    expect(canvasOf(right)).toBeNull();

    handle = createMap(left, store, "Peta");
    await expect.poll(() => canvasOf(right)).not.toBeNull();
    expect(canvasOf(right)?.getAttribute("tabindex")).toBeNull();
    expect(canvasOf(right)?.getAttribute("aria-hidden")).toBe("true");

    remove();
    expect(canvasOf(right)).toBeNull();
    expect(canvasOf(left)).not.toBeNull();
  });

  test("shows its own plan's works, the left map the left plan's", async () => {
    store.getState().compare(["a", "b"]);
    handle = createMap(left, store, "Peta");
    const map = handle.map;
    await expect.poll(() => map.querySourceFeatures("works").length, { timeout: 10_000 }).toBe(0);
    await expect.poll(() => map.querySourceFeatures("rt").length, { timeout: 10_000 }).toBeGreaterThan(0);

    store.getState().compare(["b", "a"]);
    await expect.poll(() => map.querySourceFeatures("works").length, { timeout: 10_000 }).toBeGreaterThan(0);
  });

  test("goes where the one map goes in the same moment, and has its own plan's works and colours", async () => {
    store.getState().compare(["a", "b"]);
    handle = createMap(left, store, "Peta");
    const leader = handle.map;
    await expect.poll(() => leader.querySourceFeatures("rt").length, { timeout: 10_000 }).toBeGreaterThan(0);
    const follower = followMap(right, store, leader);
    remove = follower.remove;
    await expect
      .poll(() => follower.map.getSource("works") && follower.map.querySourceFeatures("works").length, {
        timeout: 10_000,
      })
      .toBeGreaterThan(0);
    expect(leader.querySourceFeatures("works")).toHaveLength(0);
    const colour = (map: typeof leader) => map.getFeatureState({ source: "rt", id: "rt" })["colour"];
    expect([colour(leader), colour(follower.map)]).toEqual(["#eb4", "#bde"]);

    handle.setPadding({ top: 0, right: 100, bottom: 40, left: 0 });
    leader.jumpTo({ center: [west + 0.01, south + 0.004], zoom: 16.3 });
    expect(follower.map.getZoom()).toBe(16.3);
    const isSame = () => {
      const [below, above] = [leader.project([west, south]), follower.map.project([west, south])];
      expect(above.x + right.offsetLeft).toBeCloseTo(below.x, 5);
      expect(above.y + right.offsetTop).toBeCloseTo(below.y, 5);
    };
    isSame();

    // A drawer leaves a part of the map: the other map covers that part alone.
    right.style.cssText += "top: 20px; height: 130px; width: 350px";
    await expect.poll(() => follower.map.getCanvas().clientHeight).toBe(130);
    isSame();

    store.getState().showBefore(true);
    await expect.poll(() => colour(follower.map)).toBe("#eb4");
  });

  test("a tap on a work of the plan below chooses the RT: the work may be the other side's", async () => {
    store.getState().compare(["b", "a"]);
    handle = createMap(left, store, "Peta");
    const map = handle.map;
    await expect
      .poll(
        () => map.getLayer("works-symbol") && map.queryRenderedFeatures({ layers: ["works-symbol"] }).length,
        {
          timeout: 10_000,
        },
      )
      .toBeGreaterThan(0);
    const { x, y } = map.project([west, south]);
    const frame = map.getCanvas().getBoundingClientRect();
    for (const type of ["mousedown", "mouseup", "click"])
      map
        .getCanvas()
        .dispatchEvent(
          new MouseEvent(type, { bubbles: true, clientX: frame.left + x + 3, clientY: frame.top + y - 3 }),
        );
    expect(store.getState().selectedUnitId).toBe("rt");
    expect(store.getState().selectedWorkId).toBeNull();
  });
});
