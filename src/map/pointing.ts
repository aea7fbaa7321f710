import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent, Point } from "maplibre-gl";
import type { AppStore } from "../store/app-store";
import { isComparing } from "../store/comparing";
import { showSite } from "../store/site-actions";
import { createHoverMark } from "./hover-mark";
import { handleAt, siteAt, unitAt, workAt } from "./pick";

const playedMouseMs = 1000;

/** Hover names an RT, a tap chooses an RT or a work. While a tool draws, neither does. */
export function createPointing(map: MapLibreMap, store: AppStore): void {
  let hovered: string | null = null;
  let wasTouch = false;
  let wasDrawing = false;
  const mark = createHoverMark(map);

  function showHover(id: string | null, x = 0, y = 0) {
    mark.show(id);
    if (id !== null || hovered !== null)
      store.getState().setHover(id === null ? null : { unitId: id, xPx: x, yPx: y });
    hovered = id;
  }

  /** While plans are compared a work that lies under the other plan's picture shall not be taken. */
  const shownWorkAt = (point: Point, isTouch: boolean): string | null =>
    isComparing(store.getState()) ? null : workAt(map, point, isTouch);

  // Told at the press: by the time of the click the tool has finished its shape and put itself away.
  const press = (isTouch: boolean) => {
    wasTouch = isTouch;
    wasDrawing = store.getState().tool.kind === "draw";
  };
  let touchedAt = Number.NEGATIVE_INFINITY;
  map.on("touchstart", ({ originalEvent }) => {
    touchedAt = originalEvent.timeStamp;
    press(true);
  });
  map.on("touchend", ({ originalEvent }) => {
    touchedAt = originalEvent.timeStamp;
  });
  // After a tap browsers play a mouse as well; that is no press and no hovering of its own.
  const isPlayed = ({ timeStamp }: MouseEvent) => timeStamp - touchedAt <= playedMouseMs;
  map.on("mousedown", ({ originalEvent }) => {
    if (!isPlayed(originalEvent)) press(false);
  });
  map.on("mousemove", ({ point, originalEvent }: MapMouseEvent) => {
    if (isPlayed(originalEvent)) return;
    const { tool, draft } = store.getState();
    const isBusy = tool.kind === "draw" || draft !== null || originalEvent.buttons > 0;
    const workId = isBusy ? null : shownWorkAt(point, false);
    const unitId = isBusy || workId !== null ? null : unitAt(map, point);
    showHover(unitId, point.x, point.y);
    if (!isBusy) map.getCanvas().style.cursor = cursorFor(point, workId, unitId);
  });
  /** What can be moved says so; the map itself keeps its open hand. */
  function cursorFor(point: Point, workId: string | null, unitId: string | null): string {
    const { step, selectedWorkId } = store.getState();
    const isMovable =
      step === "plan" &&
      selectedWorkId !== null &&
      (workId === selectedWorkId || handleAt(map, point, false) !== null);
    if (isMovable) return "move";
    return workId !== null || unitId !== null ? "pointer" : "";
  }

  map.on("mouseout", () => showHover(null));
  map.on("movestart", () => showHover(null));

  map.on("click", (event: MapMouseEvent | MapTouchEvent) => {
    const { selectWork, selectUnit } = store.getState();
    if (wasDrawing || event.defaultPrevented) return;
    const site = siteAt(map, event.point, wasTouch);
    const workId = shownWorkAt(event.point, wasTouch);
    if (site !== null) showSite(store, site);
    else if (workId !== null) selectWork(workId);
    else selectUnit(unitAt(map, event.point));
  });
}
