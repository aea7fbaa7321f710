import { DragCard } from "../panels/plan/drag-card";
import { Palette } from "../panels/plan/palette";
import { SketchBar } from "../panels/plan/sketch-bar";
import { Timeline } from "../panels/plan/timeline";
import { useApp } from "../store-context";
import type { Layout } from "./use-layout";

/** What Rencana lays over the map: the palette where there is room, the pen's buttons, the result of a drag. */
export function PlanFloats({ layout }: { readonly layout: Layout }) {
  const isBusy = useApp(({ tool, selectedWorkId }) => tool.kind === "draw" || selectedWorkId !== null);
  // A tablet's palette lies where the hand draws and drags: it makes way for the work in hand.
  const hasPalette = layout === "wide" || (layout === "tablet" && !isBusy);
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
