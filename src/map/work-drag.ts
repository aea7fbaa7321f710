import { type Map as MapLibreMap, type MapMouseEvent, type MapTouchEvent, Point } from "maplibre-gl";
import { metresBetween } from "../domain/geo/distance";
import type { Position, WorkGeometry } from "../domain/geo/schema";
import type { Intervention } from "../domain/project/schema";
import type { AppStore } from "../store/app-store";
import type { Draft } from "../store/view-slice";
import { reshapeWork } from "../store/work-actions";
import { handleAt, workAt } from "./pick";
import { moved, rounded, withCorner, withNewCorner, withoutCorner } from "./reshape";
import type { createSnapper } from "./snapper";

/** A press that moves less than this is a tap. */
const leastDragPx = { mouse: 3, touch: 8 } as const;
const leastReachM = 1;
/** A finger hides what it moves: a symbol floats above it. */
const liftPx = 28;

/** What the hand holds: from where it began, to the shape at the pointer. */
type Grip = (at: Position, began: Position) => { readonly geometry: WorkGeometry; readonly reachM?: number };

type Drag = {
  readonly workId: string;
  readonly grip: Grip;
  readonly began: Position;
  readonly beganPx: Point;
  readonly kind: "mouse" | "touch";
  readonly isSymbol: boolean;
  last: Draft | null;
};

/**
 * Drags the work in hand, its corners or its reach. Each frame only sets the draft, from which figures and
 * colours follow; the release is one edit. Escape puts everything back.
 */
export function createWorkDrag(
  map: MapLibreMap,
  store: AppStore,
  snapper: ReturnType<typeof createSnapper>,
): () => void {
  let drag: Drag | null = null;
  let frame = 0;

  function begin(event: MapMouseEvent | MapTouchEvent, kind: Drag["kind"]) {
    const { step, tool } = store.getState();
    if (step !== "plan" || tool.kind !== "select") return;
    const found = gripAt(map, store, event.point, kind === "touch", snapper.snap);
    if (!found) return;
    event.preventDefault();
    snapper.begin();
    drag = { ...found, began: event.lngLat.toArray(), beganPx: event.point, kind, last: null };
    listen();
  }

  function follow(clientX: number, clientY: number) {
    if (!drag) return;
    const box = map.getCanvasContainer().getBoundingClientRect();
    const at = new Point(clientX - box.left, clientY - box.top);
    if (!drag.last && at.dist(drag.beganPx) < leastDragPx[drag.kind]) return;
    const isLifted = drag.kind === "touch" && drag.isSymbol;
    const shape = drag.grip(
      map.unproject(isLifted ? at.sub(new Point(0, liftPx)) : at).toArray(),
      drag.began,
    );
    drag.last = { workId: drag.workId, ...shape, geometry: rounded(shape.geometry) };
    // Pointers report faster than screens draw: one state change a frame.
    frame ||= requestAnimationFrame(show);
  }

  function show() {
    frame = 0;
    if (drag?.last) {
      map.getCanvas().style.cursor = "grabbing";
      if (store.getState().selectedWorkId !== drag.workId) store.getState().selectWork(drag.workId);
      store.getState().setDraft(drag.last);
    }
  }

  function release() {
    const last = drag?.last;
    stop();
    if (last) reshapeWork(store, last.workId, last.geometry, last.reachM);
  }

  function cancel() {
    if (drag?.last) store.getState().setDraft(null);
    stop();
  }

  function stop() {
    cancelAnimationFrame(frame);
    frame = 0;
    if (drag?.last) map.getCanvas().style.cursor = "move";
    drag = null;
    unlisten();
  }

  const onMouseMove = (event: MouseEvent) => follow(event.clientX, event.clientY);
  const onTouchMove = (event: TouchEvent) => {
    const [touch, second] = event.touches;
    if (second) cancel();
    else if (touch) follow(touch.clientX, touch.clientY);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    cancel();
  };
  // The press itself takes the focus from a field of the panel: only the window's own blur ends a drag.
  const onBlur = ({ target }: Event) => {
    if (target === window) cancel();
  };
  const listeners = [
    ["mousemove", onMouseMove],
    ["mouseup", release],
    ["touchmove", onTouchMove],
    ["touchend", release],
    ["touchcancel", cancel],
    ["blur", onBlur],
    ["keydown", onKey],
  ] as const;
  // On the window: the hand may leave the map before it lets go.
  const listen = () => {
    for (const [type, listener] of listeners)
      window.addEventListener(type, listener as EventListener, { capture: true });
  };
  const unlisten = () => {
    for (const [type, listener] of listeners)
      window.removeEventListener(type, listener as EventListener, { capture: true });
  };

  map.on("mousedown", (event) => {
    if (event.originalEvent.button === 0) begin(event, "mouse");
  });
  map.on("touchstart", (event) => {
    if (event.points.length === 1) begin(event, "touch");
  });
  const removeCorner = (event: MapMouseEvent) => {
    const work = workAtHand(store);
    const handle = work ? handleAt(map, event.point, false) : null;
    if (!work || handle?.["kind"] !== "corner") return;
    event.preventDefault();
    reshapeWork(store, work.id, withoutCorner(work.geometry, Number(handle["index"])));
  };
  map.on("dblclick", removeCorner);
  // A long press, for fingers.
  map.on("contextmenu", removeCorner);
  return stop;
}

function workAtHand(store: AppStore): Intervention | undefined {
  const { project, selectedWorkId } = store.getState();
  return selectedWorkId === null ? undefined : project?.interventions[selectedWorkId];
}

function gripAt(
  map: MapLibreMap,
  store: AppStore,
  point: Point,
  isTouch: boolean,
  snap: (at: Position) => Position | null,
): Pick<Drag, "workId" | "grip" | "isSymbol"> | null {
  const { project, selectedWorkId } = store.getState();
  const chosen = workAtHand(store);
  const handle = chosen ? handleAt(map, point, isTouch) : null;
  if (chosen && handle)
    return { workId: chosen.id, isSymbol: false, grip: handleGrip(chosen.geometry, handle, snap) };

  const workId = workAt(map, point, isTouch);
  const work = workId === null ? undefined : project?.interventions[workId];
  if (!work) return null;
  // A symbol may be dragged at once; a line or area only when it is chosen, since the map is moved over it.
  if (work.id !== selectedWorkId && work.geometry.type !== "Point") return null;
  return { workId: work.id, isSymbol: work.geometry.type === "Point", grip: moveGrip(work.geometry, snap) };
}

function moveGrip(geometry: WorkGeometry, snap: (at: Position) => Position | null): Grip {
  return (at, began) => {
    const shape = moved(geometry, [at[0] - began[0], at[1] - began[1]]);
    if (shape.type !== "Point") return { geometry: shape };
    return { geometry: { ...shape, coordinates: snap(shape.coordinates) ?? shape.coordinates } };
  };
}

function handleGrip(
  geometry: WorkGeometry,
  handle: NonNullable<GeoJSON.GeoJsonProperties>,
  snap: (at: Position) => Position | null,
): Grip {
  if (handle["part"] === "handle" && geometry.type === "Point") {
    const centre = geometry.coordinates;
    return (at) => ({ geometry, reachM: Math.max(leastReachM, Math.round(metresBetween(centre, at))) });
  }
  const index = Number(handle["index"]);
  if (handle["kind"] === "corner") return (at) => ({ geometry: withCorner(geometry, index, snap(at) ?? at) });
  return (at) => ({ geometry: withNewCorner(geometry, index, snap(at) ?? at) });
}
