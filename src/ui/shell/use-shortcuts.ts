import { useEffect, useEffectEvent } from "react";
import type { Intervention } from "../../domain/project/schema";
import type { AppStore } from "../../store/app-store";
import { isComparing } from "../../store/comparing";
import { useDeleteWork } from "../panels/plan/use-delete-work";
import { useAppStore } from "../store-context";

/** Undo, redo, "before" while B is held, Delete for the chosen work, and Escape to let go. */
export function useShortcuts(): void {
  const store = useAppStore();
  const deleteWork = useEffectEvent(useDeleteWork());
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      if (event.ctrlKey || event.metaKey) undoOrRedo(event, store);
      else if (event.key === "Escape") letGo(store);
      else if (event.key === "Delete" || event.key === "Backspace") {
        const work = chosenWork(store);
        if (work) deleteWork(work);
      } else if (isBefore(event) && !event.repeat) store.getState().showBefore(true);
    };
    const release = (event: KeyboardEvent) => {
      if (isBefore(event)) store.getState().showBefore(false);
    };
    // The key may be let go in another window.
    const leave = () => store.getState().showBefore(false);
    window.addEventListener("keydown", press);
    window.addEventListener("keyup", release);
    window.addEventListener("blur", leave);
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener("keyup", release);
      window.removeEventListener("blur", leave);
    };
  }, [store]);
}

/** Typing and dialogs have their own undo and Escape. */
const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector("dialog[open]") !== null ||
  (target instanceof HTMLElement &&
    target.matches("input:not([type=range], [type=radio], [type=checkbox]), textarea, select"));

const isBefore = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "b" && !altKey && !ctrlKey && !metaKey;

function undoOrRedo(event: KeyboardEvent, store: AppStore): void {
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  if (key === "y" || event.shiftKey) store.getState().redo();
  else store.getState().undo();
}

/** The work that the map shows as chosen and that no hand moves. */
function chosenWork(store: AppStore): Intervention | undefined {
  const { step, project, selectedWorkId, draft } = store.getState();
  const isAtRest = step === "plan" && draft === null;
  return isAtRest && selectedWorkId !== null ? project?.interventions[selectedWorkId] : undefined;
}

function letGo(store: AppStore): void {
  const { tool, draft, selectedWorkId, selectWork, selectUnit } = store.getState();
  // While something is drawn or dragged, the map's own Escape stops that first.
  if (tool.kind === "draw" || draft !== null) return;
  if (isComparing(store.getState())) store.getState().stopComparing();
  else if (selectedWorkId !== null) selectWork(null);
  else selectUnit(null);
}
