import { useState } from "react";
import type { Step } from "../../store/view-slice";
import type { Layout } from "./use-layout";

/** compact: only what the colours mean; full: with the choice of colour; column: always open beside the list. */
export type LegendView = "none" | "compact" | "full" | "column";

/** How the legend is shown in this step; its button opens and closes it where it is not always open. */
export function useLegend(step: Step, layout: Layout, hasUnits: boolean) {
  const [chosen, setChosen] = useState<Readonly<Partial<Record<Step, LegendView>>>>({});
  const view = viewOf(step, layout, hasUnits, chosen[step]);
  const toggle = () => setChosen({ ...chosen, [step]: view === "full" ? "none" : "full" });
  return { view, toggle: view === "column" || !hasUnits ? null : toggle } as const;
}

function viewOf(step: Step, layout: Layout, hasUnits: boolean, chosen: LegendView | undefined): LegendView {
  if (!hasUnits) return "none";
  if (step === "condition" && layout === "wide") return "column";
  return chosen ?? (step === "progress" && layout === "wide" ? "compact" : "none");
}
