import { selectSiteSearch } from "../../store/site-search";
import { useApp } from "../store-context";
import { DrawCard } from "./plan/draw-card";
import { PlanOverview } from "./plan/plan-overview";
import { WorkCard } from "./plan/work-card";
import { SitesPanel } from "./sites/sites-panel";

/** Rencana: the selected work, the pen in hand, the search for places, or the plan as a whole. */
export function PlanPanel() {
  // An undo may take the selected work away; the selection then means nothing.
  const work = useApp(({ project, selectedWorkId }) =>
    selectedWorkId === null ? undefined : project?.interventions[selectedWorkId],
  );
  const tool = useApp((state) => state.tool);
  const search = useApp(selectSiteSearch);
  if (work) return <WorkCard work={work} />;
  if (search && (tool.kind !== "draw" || tool.isLand)) return <SitesPanel search={search} />;
  return tool.kind === "draw" ? <DrawCard tool={tool} /> : <PlanOverview />;
}
