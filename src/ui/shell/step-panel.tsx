import { Suspense, useRef } from "react";
import { isComparing } from "../../store/comparing";
import type { Step } from "../../store/view-slice";
import { lazyPart } from "../lazy-part";
import { ConditionPanel } from "../panels/condition-panel";
import { useApp } from "../store-context";
import { useWords } from "../words";
import { useKeptFocus } from "./use-kept-focus";
import { useLayout } from "./use-layout";

// Kondisi comes with the first coloured map; the others when they are first opened.
const DataPanel = lazyPart(() =>
  import("../panels/data-panel").then((module) => ({ default: module.DataPanel })),
);
const PlanPanel = lazyPart(() =>
  import("../panels/plan-panel").then((module) => ({ default: module.PlanPanel })),
);
const PhonePlan = lazyPart(() => import("./phone-plan").then((module) => ({ default: module.PhonePlan })));
const ProgressPanel = lazyPart(() =>
  import("../panels/progress-panel").then((module) => ({ default: module.ProgressPanel })),
);

const ComparePanel = lazyPart(() =>
  import("../panels/compare-panel").then((module) => ({ default: module.ComparePanel })),
);

const panels = {
  data: DataPanel,
  condition: ConditionPanel,
  plan: PlanPanel,
  progress: ProgressPanel,
} as const;

export function StepPanel({ step }: { readonly step: Step }) {
  const { shell } = useWords();
  const layout = useLayout();
  const hasPalette = layout === "phone" || layout === "low";
  const body = useRef<HTMLDivElement>(null);
  useKeptFocus(body);
  const isCompared = useApp(isComparing);
  const Panel = isCompared ? ComparePanel : panelOf(step, hasPalette);
  return (
    <Suspense fallback={<p className="p-5 text-ink-3">{shell.loading}</p>}>
      <div ref={body} tabIndex={-1} className="panel-body">
        <Panel />
      </div>
    </Suspense>
  );
}

const panelOf = (step: Step, hasPalette: boolean) =>
  step === "plan" && hasPalette ? PhonePlan : panels[step];
