import { lazy, Suspense, useMemo, useState } from "react";
import type { Progress } from "../../domain/progress/progress";
import { type ProgressScope, scopesOf } from "../../domain/progress/scope";
import { selectPlanId, selectRuleset, selectUnits } from "../../store/derived";
import { useFormats } from "../format";
import { Button } from "../parts/button";
import { EmptyState } from "../parts/empty-state";
import { Notice } from "../parts/notice";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";
import { YearCurveSection } from "./money/year-curve-section";
import { InvestmentSection } from "./progress/investment-section";
import { KeyFigures } from "./progress/key-figures";
import { ProgressHead } from "./progress/progress-head";
import { RtTable } from "./progress/rt-table";
import { surveyYear } from "./progress/survey-year";
import { TargetSection } from "./progress/target-section";
import { useProgress, useWholeInvestment } from "./progress/use-progress";

const TargetsDialog = lazy(() =>
  import("./progress/targets-dialog").then((module) => ({ default: module.TargetsDialog })),
);

/** Capaian: from the survey to the plan, measured against the targets, for all RTs or a part of them. */
export function ProgressPanel() {
  const units = useApp(selectUnits);
  const scopes = useMemo(() => scopesOf(units), [units]);
  const [wished, setWished] = useState(0);
  const scope = scopes[wished] ?? scopes[0];
  if (!scope || !units.some(({ record }) => record !== null)) return <NoSurvey />;
  return <Measured scopes={scopes} scope={scope} onScope={setWished} />;
}

type MeasuredProps = {
  readonly scopes: readonly ProgressScope[];
  readonly scope: ProgressScope;
  readonly onScope: (index: number) => void;
};

function Measured({ scopes, scope, onScope }: MeasuredProps) {
  const progress = useProgress(scope);
  const whole = useWholeInvestment(scope, progress);
  const ruleset = useApp(selectRuleset);
  const throughYear = useApp((state) => state.throughYear);
  const shownYear = useApp((state) => (state.isBeforeShown ? 0 : state.throughYear));
  const planName = useApp((state) => state.project?.plans[selectPlanId(state) ?? ""]?.name ?? "");
  const { progress: words } = useWords();
  const [isEditing, setEditing] = useState(false);
  if (!progress || !whole) return null;
  const labels = {
    beforeLabel: surveyYear(progress.rts) ?? words.survey,
    afterLabel: words.year(throughYear),
  };
  const kelurahan = new Set(progress.rts.map(({ unit }) => unit.kelurahan));
  return (
    <div className="progress">
      <ProgressHead title={words.title(planName)} scopes={scopes} scope={scope} onScope={onScope} />
      <KeyFigures progress={progress} ruleset={ruleset} />
      <Notes progress={progress} throughYear={throughYear} />
      <TargetSection progress={progress} ruleset={ruleset} {...labels} onEdit={() => setEditing(true)} />
      <div className="progress-columns">
        <YearCurveSection scope={scope} throughYear={shownYear} whole={whole} />
        <InvestmentSection counted={progress.investment} whole={whole} throughYear={throughYear} />
      </div>
      <RtTable progress={progress} ruleset={ruleset} {...labels} isKelurahanShown={kelurahan.size > 1} />
      {isEditing && (
        <Suspense>
          <TargetsDialog onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** What the figures do not hold, said before anybody reads them. */
function Notes({ progress, throughYear }: { readonly progress: Progress; readonly throughYear: number }) {
  const store = useAppStore();
  const { notes, empty } = useWords().progress;
  const { number } = useFormats();
  const { before, unsurveyedCount, investment } = progress;
  const incomplete = before.recordCount - before.surveyedCount;
  return (
    <div className="progress-notes">
      {incomplete > 0 && (
        <Notice tone="warn">{notes.incomplete(number(incomplete), number(before.recordCount))}</Notice>
      )}
      {unsurveyedCount > 0 && <Notice>{notes.unsurveyed(number(unsurveyedCount))}</Notice>}
      {investment.workCount === 0 && (
        <Notice
          action={
            <Button size="sm" onClick={() => store.getState().goToStep("plan")}>
              {empty.openPlan}
            </Button>
          }
        >
          {throughYear < 5 ? empty.noWorksYet(throughYear) : empty.noWorks}
        </Notice>
      )}
    </div>
  );
}

function NoSurvey() {
  const store = useAppStore();
  const { empty } = useWords().progress;
  return (
    <EmptyState
      icon="u-capaian"
      title={empty.noSurvey}
      action={
        <Button variant="primary" onClick={() => store.getState().goToStep("data")}>
          {empty.openData}
        </Button>
      }
    >
      {empty.noSurveyText}
    </EmptyState>
  );
}
