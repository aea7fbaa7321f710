import { type RefObject, useEffect, useRef } from "react";
import { isComparing } from "../../store/comparing";
import { useApp } from "../store-context";

/**
 * A card that takes a list's place takes the focused row with it, and the focus falls on the page. This puts
 * it at the panel's head, or, when the card closes, back on the row it was opened from (`data-row`).
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  const chosenId = useApp(({ selectedWorkId, selectedUnitId }) => selectedWorkId ?? selectedUnitId);
  const isCompared = useApp(isComparing);
  const view = useApp(({ step, tool }) => `${step} ${isCompared} ${tool.kind} ${chosenId}`);
  const last = useRef({ view, chosenId });
  useEffect(() => {
    const left = last.current;
    last.current = { view, chosenId };
    if (left.view === view || document.activeElement !== document.body) return;
    const row =
      left.chosenId !== null && left.chosenId !== chosenId
        ? panel.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(left.chosenId)}"]`)
        : null;
    if (row) row.focus();
    else panel.current?.focus({ preventScroll: true });
  }, [panel, view, chosenId]);
}
