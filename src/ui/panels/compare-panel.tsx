import { useMemo, useState } from "react";
import type { PlanComparison } from "../../domain/progress/compare-plans";
import { scopesOf } from "../../domain/progress/scope";
import { selectComparison } from "../../store/compared-plans";
import { selectUnits } from "../../store/derived";
import { copyPlan } from "../../store/plan-actions";
import { Button } from "../parts/button";
import { Notice } from "../parts/notice";
import { Segmented } from "../parts/segmented";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";
import type { CompareView } from "./compare/compare-view";
import { figureGroups, targetGroups } from "./compare/figure-groups";
import { FigureTable } from "./compare/figure-table";
import { RtDifferenceTable } from "./compare/rt-difference-table";
import { SaveTable } from "./compare/save-table";
import { SideChoice } from "./compare/side-choice";
import { useTerms } from "./compare/use-terms";
import { ScopeSelect, YearChoice } from "./progress/progress-head";
import "./compare/compare.css";

const everything = { kind: "all" } as const;

/** Two or three plans beside each other, and the way back. */
export function ComparePanel() {
  const store = useAppStore();
  const { compare: words } = useWords();
  const units = useApp(selectUnits);
  const scopes = useMemo(() => scopesOf(units), [units]);
  const [wished, setWished] = useState(0);
  const scope = scopes[wished] ?? scopes[0] ?? everything;
  const comparison = useApp((state) => selectComparison(state, scope));
  if (!comparison) return null;
  return (
    <div className="progress compare">
      <header className="compare-head">
        <h2>{words.title}</h2>
        <Button icon="u-tutup" title={words.closeTitle} onClick={() => store.getState().stopComparing()}>
          {words.close}
        </Button>
      </header>
      <SideChoice />
      <OnlyPlan />
      <div className="compare-tools">
        {scopes.length > 1 && <ScopeSelect scopes={scopes} scope={scope} onScope={setWished} />}
        <YearChoice />
      </div>
      <Tables comparison={comparison} />
    </div>
  );
}

function Tables({ comparison }: { readonly comparison: PlanComparison }) {
  const terms = useTerms();
  const words = terms.words.compare;
  const { number } = terms.formats;
  const [view, setView] = useState<CompareView>("figures");
  return (
    <>
      <div className="compare-tools">
        <Segmented
          label={words.view}
          value={view}
          onChange={setView}
          options={[
            { value: "figures", label: words.views.figures },
            { value: "targets", label: words.views.targets },
            { value: "rts", label: words.views.rts(number(comparison.rts.length)) },
          ]}
        />
        <span className="flex-1" />
        <SaveTable view={view} comparison={comparison} />
      </div>
      {view === "figures" && (
        <FigureTable
          label={words.table.figures}
          comparison={comparison}
          groups={figureGroups(comparison, words)}
        />
      )}
      {view === "targets" && (
        <FigureTable
          label={words.table.targets}
          comparison={comparison}
          groups={targetGroups(comparison, terms)}
        />
      )}
      {view === "rts" && <RtDifferenceTable comparison={comparison} />}
      <Origins comparison={comparison} />
    </>
  );
}

/** What the figures rest on, and the way to where each explains itself. */
function Origins({ comparison: { columns } }: { readonly comparison: PlanComparison }) {
  const store = useAppStore();
  const { words, nameOf } = useTerms();
  const { compare } = words;
  const open = (planId: string) => {
    store.getState().choosePlan(planId);
    store.getState().goToStep("progress");
  };
  return (
    <div className="compare-origins">
      <p className="caption">{compare.rule}</p>
      <p className="caption flex flex-wrap items-center gap-x-2">
        {compare.how}
        {columns.map(
          (sideId) =>
            sideId !== null && (
              <Button key={sideId} variant="text" size="sm" onClick={() => open(sideId)}>
                {compare.openProgress(nameOf(sideId))}
              </Button>
            ),
        )}
      </p>
    </div>
  );
}

/** With one plan there is only the survey beside it: says how a second one comes about. */
function OnlyPlan() {
  const store = useAppStore();
  const { compare: words } = useWords();
  const only = useApp(({ project }) => {
    const ids = Object.keys(project?.plans ?? {});
    return ids.length === 1 ? ids[0] : undefined;
  });
  if (only === undefined) return null;
  const copy = () => {
    const copyId = copyPlan(store, only);
    if (copyId !== null) store.getState().compare([only, copyId]);
  };
  return (
    <div className="px-6 pb-2">
      <Notice
        action={
          <Button size="sm" icon="u-salin" onClick={copy}>
            {words.copy}
          </Button>
        }
      >
        {words.onlyOne}
      </Notice>
    </div>
  );
}
