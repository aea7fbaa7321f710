import { createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { aProject, aRecord, aWork } from "../../test/plan-builders";
import type { Polygon, Position } from "../domain/geo/schema";
import type { Area, Intervention } from "../domain/project/schema";
import { type AppStore, createAppStore } from "../store/app-store";
import { createMap, type MapHandle } from "./create-map";
import { zoomIn, zoomOut } from "./map-commands";
import { MapView } from "./map-view";
import { finishSketch, undoSketchCorner } from "./sketch-commands";

const tokens = { "--lv-TK": "#00ff00", "--lv-KB": "#ff0000", "--lv-none": "#888888" };
const west = 109.68;
const south = -6.87;
/** Some 220 m. */
const side = 0.002;
const middle: Position = [west + side / 2, south + side / 2];

const box = (x: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [x, south],
      [x + side, south],
      [x + side, south + side],
      [x, south + side],
      [x, south],
    ],
  ],
});
const rtArea = (id: string, x: number, rt: string): Area => ({
  id,
  level: "rt",
  name: id,
  code: null,
  parentId: null,
  kelurahan: "Contoh",
  rw: "01",
  rt,
  geometry: box(x),
});

/** Three RTs side by side: surveyed and well, not surveyed in full, no survey at all. */
function kampung(works: readonly Intervention[] = []) {
  const areas = [
    rtArea("well", west, "01"),
    rtArea("blank", west + side, "02"),
    rtArea("bare", west + 2 * side, "03"),
  ];
  const records = [
    aRecord({ id: "r1", areaId: "well" }),
    aRecord({ id: "r2", areaId: "blank", volumes: { ...aRecord().volumes, water_access: null } }),
  ];
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return aProject({
    areas: byId(areas),
    records: byId(records),
    plans: { a: { id: "a", name: "A", basePlanId: null, note: "" } },
    interventions: byId(works),
  });
}

let container: HTMLElement;
let store: AppStore;
let handle: MapHandle | null = null;
let root: Root | null = null;

beforeEach(() => {
  container = document.createElement("div");
  container.style.cssText = "width: 600px; height: 400px";
  for (const [token, colour] of Object.entries(tokens)) container.style.setProperty(token, colour);
  document.body.append(container);
  store = createAppStore();
});

afterEach(() => {
  handle?.remove();
  handle = null;
  root?.unmount();
  root = null;
  container.remove();
});

async function open(works: readonly Intervention[] = []) {
  store
    .getState()
    .openProject({ project: kampung(works), datasets: {}, past: [], future: [], savedAt: null });
  handle = createMap(container, store, "Peta");
  await idle();
  return handle.map;
}

const idle = async () => {
  const map = handle?.map;
  if (map) await new Promise<void>((resolve) => void map.once("idle", () => resolve()).triggerRepaint());
};

function mouse(type: string, at: Position, shiftPx = 0) {
  const map = handle?.map;
  if (!map) return;
  const frame = map.getCanvas().getBoundingClientRect();
  const { x, y } = map.project(at);
  map.getCanvas().dispatchEvent(
    new MouseEvent(type, {
      bubbles: true,
      button: 0,
      buttons: type === "mouseup" ? 0 : 1,
      clientX: frame.left + x + shiftPx,
      clientY: frame.top + y,
    }),
  );
}
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe("the map", () => {
  test("shows every RT of a project it opens, coloured by its level, hatched where unknown", async () => {
    const map = await open();
    const drawn = new Set(
      map.queryRenderedFeatures({ layers: ["rt-fill"] }).map(({ properties }) => properties["id"]),
    );
    expect(drawn).toEqual(new Set(["well", "blank", "bare"]));
    expect(map.getFeatureState({ source: "rt", id: "well" })).toMatchObject({
      colour: "#00ff00",
      isUnknown: false,
    });
    expect(map.getFeatureState({ source: "rt", id: "blank" })).toMatchObject({ isUnknown: true });
    expect(map.getFeatureState({ source: "rt", id: "bare" })).toMatchObject({ isUnknown: true });
  });

  test("puts RT with RW and the level's letters on an RT that has room", async () => {
    const map = await open();
    const plates = map.queryRenderedFeatures({ layers: ["rt-plates"] }).map(({ properties }) => properties);
    expect(plates).toContainEqual(expect.objectContaining({ id: "well", name: "RT 01/01", plate: "TK 0" }));
    expect(plates).toContainEqual(expect.objectContaining({ id: "blank", plate: "?" }));
  });

  test("colours anew without filling the RTs' source when something else is asked", async () => {
    const map = await open();
    const source = map.getSource("rt");
    const setData = source && "setData" in source ? vi.spyOn(source as never, "setData" as never) : null;
    store.getState().setColourBy({ kind: "density" });
    expect(map.getFeatureState({ source: "rt", id: "well" })).toMatchObject({ isUnknown: false });
    expect(map.getFeatureState({ source: "rt", id: "bare" })).toMatchObject({ isUnknown: true });
    expect(setData).not.toBeNull();
    expect(setData).not.toHaveBeenCalled();
  });

  test("chooses the RT that is tapped, and nothing where nothing is", async () => {
    await open();
    for (const type of ["mousedown", "mouseup", "click"]) mouse(type, middle);
    expect(store.getState().selectedUnitId).toBe("well");
    for (const type of ["mousedown", "mouseup", "click"])
      mouse(type, [west + 1.5 * side, south + 1.5 * side]);
    expect(store.getState().selectedUnitId).toBeNull();
  });

  test("follows a dragged work with a draft and keeps it as one edit on release", async () => {
    const tap = aWork({ geometry: { type: "Point", coordinates: middle } });
    const map = await open([tap]);
    store.getState().goToStep("plan");
    await idle();
    await vi.waitFor(() => expect(map.queryRenderedFeatures({ layers: ["works-symbol"] })).toHaveLength(1));

    mouse("mousedown", middle);
    for (const shift of [10, 20, 30, 40]) {
      mouse("mousemove", middle, shift);
      await nextFrame();
    }
    await nextFrame();
    expect(store.getState().draft?.workId).toBe("tap");
    expect(store.getState().past).toHaveLength(0);
    expect(store.getState().project?.interventions["tap"]).toBe(tap);

    mouse("mouseup", middle, 40);
    expect(store.getState().draft).toBeNull();
    expect(store.getState().past.map(({ label }) => label.code)).toEqual(["move-work"]);
    const place = store.getState().project?.interventions["tap"]?.geometry.coordinates[0];
    expect(place).toBeGreaterThan(middle[0]);

    store.getState().undo();
    expect(store.getState().project?.interventions["tap"]?.geometry.coordinates).toEqual(middle);
  });

  test("puts a work back when Escape is pressed in mid-drag", async () => {
    const map = await open([aWork({ geometry: { type: "Point", coordinates: middle } })]);
    store.getState().goToStep("plan");
    await idle();
    await vi.waitFor(() => expect(map.queryRenderedFeatures({ layers: ["works-symbol"] })).toHaveLength(1));
    mouse("mousedown", middle);
    mouse("mousemove", middle, 40);
    await nextFrame();
    await nextFrame();
    expect(store.getState().draft).not.toBeNull();
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    expect(store.getState().draft).toBeNull();
    mouse("mouseup", middle, 40);
    expect(store.getState().past).toHaveLength(0);
  });

  test("moves the work in hand by arrow keys, one edit for a series of presses", async () => {
    const map = await open([aWork({ geometry: { type: "Point", coordinates: middle } })]);
    store.getState().goToStep("plan");
    store.getState().selectWork("tap");
    map.getCanvas().focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{Shift>}{ArrowUp}{/Shift}");
    expect(store.getState().draft?.workId).toBe("tap");
    expect(store.getState().past).toHaveLength(0);
    await vi.waitFor(() =>
      expect(store.getState().past.map(({ label }) => label.code)).toEqual(["move-work"]),
    );
    // 2 m east and 10 m north at 6.87° south.
    const [lng, lat] = store.getState().project?.interventions["tap"]?.geometry.coordinates ?? [];
    expect(Number(lng) - middle[0]).toBeCloseTo(0.0000181, 7);
    expect(Number(lat) - middle[1]).toBeCloseTo(0.0000904, 7);
    expect(map.getCenter().lng).toBeCloseTo(west + 1.5 * side, 4);
  });

  test("puts a work moved by keys back when Escape is pressed", async () => {
    const map = await open([aWork({ geometry: { type: "Point", coordinates: middle } })]);
    store.getState().goToStep("plan");
    store.getState().selectWork("tap");
    map.getCanvas().focus();
    await userEvent.keyboard("{ArrowLeft}{Escape}");
    expect(store.getState().draft).toBeNull();
    expect(store.getState().selectedWorkId).toBe("tap");
    expect(store.getState().past).toHaveLength(0);
  });

  test("finishes a line by button, and takes its last corner back, as fingers must", async () => {
    const map = await open();
    store.getState().goToStep("plan");
    store.getState().setTool({ kind: "draw", componentId: "drain_new", geometry: "line" });
    await vi.waitFor(() => expect(map.getStyle().layers.some(({ id }) => id.startsWith("td-"))).toBe(true), {
      timeout: 10_000,
    });
    for (const x of [100, 200, 300]) await userEvent.click(map.getCanvas(), { position: { x, y: 380 } });
    await vi.waitFor(() => expect(store.getState().sketchedCorners).toBe(3));
    undoSketchCorner(store);
    await vi.waitFor(() => expect(store.getState().sketchedCorners).toBe(2));
    finishSketch(store);
    await vi.waitFor(() =>
      expect(store.getState().past.map(({ label }) => label.code)).toEqual(["add-work"]),
    );
    const [work] = Object.values(store.getState().project?.interventions ?? {});
    expect(work?.geometry.coordinates).toHaveLength(2);
    expect(store.getState().sketchedCorners).toBe(0);
  });

  test("keeps a drawn shape as one work, chooses it and puts the tool away", async () => {
    const map = await open();
    store.getState().goToStep("plan");
    store.getState().setTool({ kind: "draw", componentId: "drain_new", geometry: "line" });
    await vi.waitFor(() => expect(map.getStyle().layers.some(({ id }) => id.startsWith("td-"))).toBe(true), {
      timeout: 10_000,
    });
    for (const x of [100, 200, 300]) {
      await userEvent.hover(map.getCanvas(), { position: { x, y: 380 } });
      await userEvent.click(map.getCanvas(), { position: { x, y: 380 } });
    }
    await userEvent.keyboard("{Backspace}");
    expect(store.getState().past).toHaveLength(0);
    await userEvent.keyboard("{Enter}");

    await vi.waitFor(() =>
      expect(store.getState().past.map(({ label }) => label.code)).toEqual(["add-work"]),
    );
    const [work] = Object.values(store.getState().project?.interventions ?? {});
    expect(work).toMatchObject({ componentId: "drain_new", planId: "a", geometry: { type: "LineString" } });
    expect(work?.geometry.coordinates).toHaveLength(2);
    expect(store.getState().selectedWorkId).toBe(work?.id);
    expect(store.getState().tool.kind).toBe("select");
  });

  test("keeps a tap for a point that comes before the drawing tool is there", async () => {
    await open();
    store.getState().goToStep("plan");
    store.getState().setTool({ kind: "draw", componentId: "water_public_tap", geometry: "point" });
    // In the same turn: the tool cannot have been fetched yet.
    for (const type of ["mousedown", "mouseup", "click"]) mouse(type, middle);

    const [work, ...more] = Object.values(store.getState().project?.interventions ?? {});
    expect(more).toEqual([]);
    expect(work).toMatchObject({ componentId: "water_public_tap", geometry: { type: "Point" } });
    expect(store.getState()).toMatchObject({ tool: { kind: "select" }, selectedWorkId: work?.id });
  });

  test("draws everything again after the graphics context was lost", async () => {
    const map = await open();
    const lose = map.getCanvas().getContext("webgl2")?.getExtension("WEBGL_lose_context");
    const lost = new Promise((resolve) => map.once("webglcontextlost", resolve));
    lose?.loseContext();
    await lost;
    // The browser takes a context back only after the loss has been told to everybody.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const built = new Promise((resolve) => map.once("style.load", resolve));
    lose?.restoreContext();
    await built;
    await idle();
    expect(map.queryRenderedFeatures({ layers: ["rt-fill"] }).length).toBeGreaterThan(0);
    expect(map.getFeatureState({ source: "rt", id: "well" })).toMatchObject({ colour: "#00ff00" });
  });

  test("says that the tiles cannot be reached, and still draws what was loaded", async () => {
    const map = await open();
    const basemap = { kind: "xyz", url: "https://tiles.invalid/{z}/{x}/{y}.png", attribution: "" } as const;
    store.getState().edit({ code: "edit-settings" }, (project) => ({
      ...project,
      settings: { ...project.settings, basemap },
    }));
    await vi.waitFor(() => expect(store.getState().isBasemapUnreachable).toBe(true), { timeout: 10_000 });
    expect(map.queryRenderedFeatures({ layers: ["rt-fill"] }).length).toBeGreaterThan(0);
  });

  test("tells its scale and follows the zoom command", async () => {
    const map = await open();
    await vi.waitFor(() => expect(store.getState().mapView.metresPerPixel).toBeCloseTo(1.275, 1));
    const before = map.getZoom();
    zoomIn(store);
    await vi.waitFor(() => expect(map.getZoom()).toBeCloseTo(before + 1, 3));
  });

  test("shows the same place in a narrower room, until the user zooms", async () => {
    const map = await open();
    const whole = map.getZoom();
    container.style.width = "300px";
    await vi.waitFor(() => expect(map.getZoom()).toBeLessThan(whole - 0.8));

    const narrow = map.getZoom();
    zoomOut(store);
    await vi.waitFor(() => expect(map.getZoom()).toBeCloseTo(narrow - 1, 3));
    container.style.width = "600px";
    await vi.waitFor(() => expect(map.getCanvas().clientWidth).toBe(600));
    expect(map.getZoom()).toBeCloseTo(narrow - 1, 2);
  });
});

describe("the view", () => {
  test("is a named, focusable region that fills its parent", async () => {
    root = createRoot(container);
    root.render(createElement(MapView, { store, label: "Peta kerja" }));
    await vi.waitFor(() => expect(container.querySelector("canvas")).not.toBeNull());
    const canvas = container.querySelector("canvas");
    expect(canvas?.getAttribute("aria-label")).toBe("Peta kerja");
    expect(canvas?.tabIndex).toBe(0);
  });

  test("says so where the browser has no WebGL2", async () => {
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    const missing = vi.fn();
    root = createRoot(container);
    root.render(createElement(MapView, { store, onWebglMissing: missing }));
    await vi.waitFor(() => expect(missing).toHaveBeenCalledOnce());
    vi.restoreAllMocks();
    expect(container.querySelector("canvas")).toBeNull();
  });
});
