import type { Map as MapLibreMap } from "maplibre-gl";
import { positionsOf } from "../domain/geo/bounds";
import { metresPerDegreeLat, metresPerDegreeLng } from "../domain/geo/metres";
import type { Position, WorkGeometry } from "../domain/geo/schema";
import type { AppStore } from "../store/app-store";
import { reshapeWork } from "../store/work-actions";
import { moved, rounded } from "./reshape";

const stepM = { plain: 1, shift: 10 } as const;
/** Presses closer together than this are one move. */
const restMs = 700;

/** East and north, in steps. */
const directions: Readonly<Record<string, Position>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * With the focus on the map, arrow keys move the work in hand 1 m, with Shift 10 m. A series of presses is a
 * draft until the keys rest, and then one edit; Escape puts the work back. Without a work they move the map.
 */
export function createWorkNudge(map: MapLibreMap, store: AppStore): () => void {
  /** How far, in metres, the work has been moved since the keys last rested. */
  let nudge: { readonly workId: string; readonly east: number; readonly north: number } | null = null;
  let timer = 0;

  function finish() {
    const { draft } = store.getState();
    const isOurs = nudge !== null && draft?.workId === nudge.workId;
    forget();
    if (isOurs) reshapeWork(store, draft.workId, draft.geometry);
  }

  function forget() {
    clearTimeout(timer);
    nudge = null;
  }

  function press(event: KeyboardEvent) {
    if (event.key === "Shift") return;
    if (event.key === "Escape" && nudge !== null) {
      forget();
      store.getState().setDraft(null);
      event.stopImmediatePropagation();
      return;
    }
    const direction = directions[event.key];
    const work = workInHand(store);
    const isNudge = event.target === map.getCanvas() && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!direction || !work || !isNudge) {
      finish();
      return;
    }
    // The map would take the same keys for itself.
    event.preventDefault();
    event.stopImmediatePropagation();
    const metres = event.shiftKey ? stepM.shift : stepM.plain;
    const from = nudge?.workId === work.id ? nudge : { east: 0, north: 0 };
    nudge = {
      workId: work.id,
      east: from.east + direction[0] * metres,
      north: from.north + direction[1] * metres,
    };
    store.getState().setDraft({ workId: work.id, geometry: shifted(work.geometry, nudge.east, nudge.north) });
    clearTimeout(timer);
    timer = window.setTimeout(finish, restMs);
  }

  const events = [
    ["pointerdown", finish],
    ["blur", finish],
    ["pagehide", finish],
  ] as const;
  window.addEventListener("keydown", press, { capture: true });
  for (const [type, listener] of events) window.addEventListener(type, listener, { capture: true });
  return () => {
    forget();
    window.removeEventListener("keydown", press, { capture: true });
    for (const [type, listener] of events) window.removeEventListener(type, listener, { capture: true });
  };
}

function workInHand(store: AppStore) {
  const { project, selectedWorkId, step, tool } = store.getState();
  if (step !== "plan" || tool.kind !== "select" || selectedWorkId === null) return undefined;
  return project?.interventions[selectedWorkId];
}

/** The shape so many metres further, measured at its first corner. */
function shifted(geometry: WorkGeometry, east: number, north: number): WorkGeometry {
  const lat = positionsOf(geometry)[0]?.[1] ?? 0;
  return rounded(moved(geometry, [east / metresPerDegreeLng(lat), north / metresPerDegreeLat(lat)]));
}
