import { lazy, Suspense } from "react";
import type { Step } from "../../store/view-slice";
import { ConditionPanel } from "../panels/condition-panel";
import { useWords } from "../words";

// Kondisi comes with the first coloured map; the others when they are first opened.
const DataPanel = lazy(() =>
  import("../panels/data-panel").then((module) => ({ default: module.DataPanel })),
);
const PlanPanel = lazy(() =>
  import("../panels/plan-panel").then((module) => ({ default: module.PlanPanel })),
);
const ProgressPanel = lazy(() =>
  import("../panels/progress-panel").then((module) => ({ default: module.ProgressPanel })),
);

const panels = {
  data: DataPanel,
  condition: ConditionPanel,
  plan: PlanPanel,
  progress: ProgressPanel,
} as const;

export function StepPanel({ step }: { readonly step: Step }) {
  const { shell } = useWords();
  const Panel = panels[step];
  return (
    <Suspense fallback={<p className="p-5 text-ink-3">{shell.loading}</p>}>
      <Panel />
    </Suspense>
  );
}
