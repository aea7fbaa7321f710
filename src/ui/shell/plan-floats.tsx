import { DragCard } from "../panels/plan/drag-card";
import { Palette } from "../panels/plan/palette";
import { Timeline } from "../panels/plan/timeline";

/** What Rencana lays over the map: the palette where there is room, and the result of the work being dragged. */
export function PlanFloats({ hasPalette }: { readonly hasPalette: boolean }) {
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
      <div className="drag-float">
        <DragCard />
      </div>
    </>
  );
}
