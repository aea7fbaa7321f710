import { DragCard } from "../panels/plan/drag-card";
import { Palette } from "../panels/plan/palette";
import { SketchBar } from "../panels/plan/sketch-bar";
import { Timeline } from "../panels/plan/timeline";
import { useApp } from "../store-context";
import type { Layout } from "./use-layout";

/** What Rencana lays over the map: the palette where there is room, the pen's buttons, the result of a drag. */
export function PlanFloats({ layout }: { readonly layout: Layout }) {
  const isDrawing = useApp(({ tool }) => tool.kind === "draw");
  // A tablet's palette lies where the hand draws: it makes way for the pen's own buttons.
  const hasPalette = layout === "wide" || (layout === "tablet" && !isDrawing);
  return (
    <>
      {hasPalette && (
        <div className="palette-float floating">
          <Palette />
        </div>
      )}
      <div className="timeline-float">
        <Timeline />
      </div>
      <SketchBar />
      <div className="drag-float">
        <DragCard />
      </div>
    </>
  );
}
