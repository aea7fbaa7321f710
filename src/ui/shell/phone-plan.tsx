import { useState } from "react";
import { selectSiteSearch } from "../../store/site-search";
import { Palette } from "../panels/plan/palette";
import { PlanPanel } from "../panels/plan-panel";
import { Segmented } from "../parts/segmented";
import { useApp } from "../store-context";
import { useWords } from "../words";

/** Rencana on a small screen: the palette has no room on the map, so it takes turns with the plan. */
export function PhonePlan() {
  const { plan, common } = useWords();
  const isBusy = useApp(
    (state) =>
      state.tool.kind === "draw" || state.selectedWorkId !== null || selectSiteSearch(state) !== null,
  );
  const [view, setView] = useState<"palette" | "plan">("palette");
  if (isBusy) return <PlanPanel />;
  return (
    <>
      <div className="px-3 pt-1 pb-2">
        <Segmented
          label={common.steps.plan}
          value={view}
          onChange={setView}
          options={[
            { value: "palette", label: plan.palette.title },
            { value: "plan", label: common.steps.plan },
          ]}
        />
      </div>
      {view === "palette" ? <Palette /> : <PlanPanel />}
    </>
  );
}
