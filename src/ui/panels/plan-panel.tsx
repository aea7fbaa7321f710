import { useApp } from "../store-context";
import { DrawCard } from "./plan/draw-card";
import { PlanOverview } from "./plan/plan-overview";
import { WorkCard } from "./plan/work-card";

/** Rencana: the selected work, the pen in hand, or the plan as a whole. */
export function PlanPanel() {
  // An undo may take the selected work away; the selection then means nothing.
  const work = useApp(({ project, selectedWorkId }) =>
    selectedWorkId === null ? undefined : project?.interventions[selectedWorkId],
  );
  const tool = useApp((state) => state.tool);
  if (work) return <WorkCard work={work} />;
  return tool.kind === "draw" ? <DrawCard tool={tool} /> : <PlanOverview />;
}
