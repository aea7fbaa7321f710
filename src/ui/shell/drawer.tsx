import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useWords } from "../words";
import { type DrawerStop, drawerHeightPx, drawerStops, nearestStop, nextStop } from "./drawer-stops";
import { useScreenHeight } from "./use-screen-height";

type DrawerProps = {
  readonly stop: DrawerStop;
  readonly onStop: (stop: DrawerStop) => void;
  /** A field inside is about to be typed into: the keyboard will cover the lower half of the screen. */
  readonly onTyping: () => void;
  readonly children: ReactNode;
};

type Drag = { readonly startY: number; readonly startPx: number; y: number; at: number; speed: number };

/** A phone's panel: drawn up from below to one of three heights by finger, tap or arrow keys. */
export function Drawer({ stop, onStop, onTyping, children }: DrawerProps) {
  const { shell } = useWords();
  const drag = useRef<Drag | null>(null);
  const [draggedPx, setDraggedPx] = useState<number | null>(null);
  const screenPx = useScreenHeight();
  const heightPx = draggedPx ?? drawerHeightPx(stop, screenPx);

  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = {
      startY: event.clientY,
      startPx: heightPx,
      y: event.clientY,
      at: event.timeStamp,
      speed: 0,
    };
  };
  const move = ({ clientY, timeStamp }: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (!held) return;
    if (timeStamp > held.at) held.speed = (held.y - clientY) / (timeStamp - held.at);
    held.y = clientY;
    held.at = timeStamp;
    if (draggedPx !== null || Math.abs(clientY - held.startY) > 4)
      setDraggedPx(clampPx(held.startPx + held.startY - clientY, screenPx));
  };
  const end = () => {
    const held = drag.current;
    drag.current = null;
    if (draggedPx !== null && held) onStop(nearestStop(draggedPx, screenPx, held.speed));
    else if (held) onStop(stop === "full" ? "peek" : nextStop(stop, 1));
    setDraggedPx(null);
  };

  return (
    <aside
      className={`drawer ${draggedPx === null ? "" : "is-dragged"}`}
      style={{ height: heightPx }}
      aria-label={shell.panel}
      onFocus={({ target }) => target.matches(typed) && onTyping()}
    >
      <div
        role="slider"
        tabIndex={0}
        className="drawer-grip"
        aria-label={shell.drawer.grip}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={drawerStops.length - 1}
        aria-valuenow={drawerStops.indexOf(stop)}
        aria-valuetext={shell.drawer.stops[stop]}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={(event) => {
          const direction = keyDirections[event.key];
          if (direction === undefined) return;
          event.preventDefault();
          onStop(nextStop(stop, direction));
        }}
      />
      {children}
    </aside>
  );
}

const typed = "input:not([type=range], [type=radio], [type=checkbox], [type=file]), textarea";

const keyDirections: Readonly<Record<string, 1 | -1>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  PageUp: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageDown: -1,
};

const clampPx = (heightPx: number, screenPx: number): number =>
  Math.min(Math.max(heightPx, drawerHeightPx("peek", screenPx)), drawerHeightPx("full", screenPx));
