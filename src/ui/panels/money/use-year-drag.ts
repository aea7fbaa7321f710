import { type PointerEvent, useEffect, useRef, useState } from "react";

/** Below this a press is a tap. */
const startPx = 6;

type Drag = {
  readonly workId: string;
  readonly start: { readonly x: number; readonly y: number };
  /** Null until the pointer has gone far enough. */
  readonly ghost: { readonly x: number; readonly y: number } | null;
  readonly overYear: number | null;
};

export type DragHandlers = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  /** True where the click is only the end of a drag. */
  readonly isEndOfDrag: () => boolean;
};

/** Drags a chip over the columns marked `data-year`, by mouse, pen or finger; Esc gives up. */
export function useYearDrag(onDrop: (workId: string, year: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const hasDragged = useRef(false);
  const isDragging = drag?.ghost != null;
  useEffect(() => {
    if (!isDragging) return;
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Esc means the drag here, not the selection.
      event.stopPropagation();
      setDrag(null);
    };
    window.addEventListener("keydown", giveUp, true);
    return () => window.removeEventListener("keydown", giveUp, true);
  }, [isDragging]);

  const handlersFor = (workId: string): DragHandlers => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      hasDragged.current = false;
      setDrag({ workId, start: { x: event.clientX, y: event.clientY }, ghost: null, overYear: null });
    },
    onPointerMove: (event) => {
      if (drag?.workId !== workId) return;
      const [x, y] = [event.clientX, event.clientY];
      if (!drag.ghost && Math.hypot(x - drag.start.x, y - drag.start.y) < startPx) return;
      if (!drag.ghost) event.currentTarget.setPointerCapture(event.pointerId);
      hasDragged.current = true;
      setDrag({ ...drag, ghost: { x, y }, overYear: yearAt(x, y) });
    },
    onPointerUp: () => {
      if (drag?.ghost && drag.overYear !== null) onDrop(drag.workId, drag.overYear);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
    isEndOfDrag: () => hasDragged.current,
  });

  return {
    workId: isDragging ? drag.workId : null,
    ghost: drag?.ghost ?? null,
    overYear: isDragging ? drag.overYear : null,
    handlersFor,
  };
}

function yearAt(x: number, y: number): number | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const column = element.closest<HTMLElement>("[data-year]");
    if (column) return Number(column.dataset["year"]);
  }
  return null;
}
