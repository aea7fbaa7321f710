import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { componentById } from "../domain/catalogue/catalogue";
import type { Position } from "../domain/geo/schema";
import type { AppState, AppStore } from "../store/app-store";
import { drawSiteLand } from "../store/site-actions";
import type { Tool } from "../store/view-slice";
import { placeWork } from "../store/work-actions";
import { type MapColours, sectorColour } from "./map-colours";
import { rounded } from "./reshape";
import type { Sketch } from "./sketch/sketch-tool";
import { registerSketch } from "./sketch-commands";
import type { createSnapper } from "./snapper";

/** Starts and ends the drawing tool as the state says. Terra Draw is fetched when the plan is first opened. */
export function createSketching(
  map: MapLibreMap,
  store: AppStore,
  snapper: ReturnType<typeof createSnapper>,
  colours: () => MapColours,
) {
  let sketch: Sketch | null = null;
  let tool: Tool | null = null;

  /** A tap for a point needs no drawing tool: one that comes before the tool is there is not lost. */
  function placeEarly({ lngLat }: MapMouseEvent) {
    if (sketch || store.getState().tool.kind !== "draw") return;
    const at: Position = [lngLat.lng, lngLat.lat];
    snapper.begin();
    placeWork(store, rounded({ type: "Point", coordinates: snapper.snap(at) ?? at }));
  }

  async function start(wanted: Extract<Tool, { kind: "draw" }>) {
    if (wanted.geometry === "point") map.on("click", placeEarly);
    const { startSketch } = await loadSketchTool();
    map.off("click", placeEarly);
    // The user may have put the tool away while it was fetched.
    if (!isSamePen(store.getState().tool, wanted) || sketch) return;
    const sectorId = componentById(wanted.componentId)?.sectorId;
    snapper.begin();
    sketch = startSketch(wanted.geometry, {
      map,
      snap: snapper.snap,
      colour: sectorId ? sectorColour(colours(), sectorId) : colours()["--ink"],
      paper: colours()["--white"],
      onCorners: tellCorners,
      onSize: tellSize,
      onFinish: (geometry) => {
        const { tool: pen } = store.getState();
        const isLand = pen.kind === "draw" && pen.isLand === true;
        if (isLand && geometry.type === "Polygon") drawSiteLand(store, geometry);
        else placeWork(store, geometry);
        snapper.begin();
      },
    });
    map.getCanvas().focus({ preventScroll: true });
  }

  function tellCorners(count: number) {
    const { sketchedCorners, setSketchedCorners } = store.getState();
    if (count !== sketchedCorners) setSketchedCorners(count);
  }

  function tellSize(size: number | null) {
    const rounded = size === null ? null : Math.round(size);
    const { sketchedSize, setSketchedSize } = store.getState();
    if (rounded !== sketchedSize) setSketchedSize(rounded);
  }

  function stop() {
    map.off("click", placeEarly);
    sketch?.stop();
    sketch = null;
    tellCorners(0);
    tellSize(null);
  }

  /** Two levels of undo: while a shape is drawn the keys take back its corners, and nothing else. */
  function onKey(event: KeyboardEvent) {
    if (!sketch || isTyping(event.target)) return;
    const isUndo = event.key === "Backspace" || ((event.ctrlKey || event.metaKey) && event.key === "z");
    if (event.key === "Escape") {
      if (sketch.isDrawing()) sketch.restart();
      else store.getState().setTool({ kind: "select" });
    } else if (!(isUndo && sketch.isDrawing() && sketch.undoCorner())) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  window.addEventListener("keydown", onKey, { capture: true });
  const unregister = registerSketch(store, {
    finish: () => sketch?.finish(),
    undoCorner: () => sketch?.undoCorner(),
  });

  return {
    update(state: AppState) {
      if (state.step === "plan") void loadSketchTool();
      if (state.tool === tool) return;
      const isKept = isSamePen(state.tool, tool);
      tool = state.tool;
      if (isKept) return;
      stop();
      if (tool.kind === "draw") void start(tool);
    },
    stop() {
      stop();
      unregister();
      window.removeEventListener("keydown", onKey, { capture: true });
    },
  };
}

/** Whether the pen stays in hand afterwards is no reason to begin the shape anew. */
const isSamePen = (left: Tool, right: Tool | null): boolean =>
  left.kind === "draw" &&
  right?.kind === "draw" &&
  left.componentId === right.componentId &&
  left.geometry === right.geometry &&
  left.isLand === right.isLand;

const loadSketchTool = () => import("./sketch/sketch-tool");

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
