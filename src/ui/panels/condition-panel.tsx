import { useState } from "react";
import { selectUnits } from "../../store/derived";
import { Button } from "../parts/button";
import { EmptyState } from "../parts/empty-state";
import { Segmented } from "../parts/segmented";
import { useLayout } from "../shell/use-layout";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";
import { AreaSummary } from "./condition/area-summary";
import { RtCard } from "./condition/rt-card";
import { RtList } from "./condition/rt-list";

/** Kondisi: the chosen RT, else the area as one; where the screen is narrow the list of RTs is in here too. */
export function ConditionPanel() {
  const units = useApp(selectUnits);
  const selectedId = useApp((state) => state.selectedUnitId);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const selected = units.find(({ id }) => id === selectedId);
  if (units.length === 0) return <NoUnits />;
  return selected ? (
    <RtCard
      key={selected.id}
      unit={selected}
      isKelurahanShown={units.some(({ kelurahan }) => kelurahan !== selected.kelurahan)}
      chosenId={chosenId}
      onChoose={setChosenId}
    />
  ) : (
    <Overview chosenId={chosenId} onChoose={setChosenId} />
  );
}

type OverviewProps = {
  readonly chosenId: string | null;
  readonly onChoose: (criterionId: string) => void;
};

function Overview(props: OverviewProps) {
  const { condition } = useWords();
  const layout = useLayout();
  const [view, setView] = useState<"list" | "summary">("list");
  if (layout === "wide") return <AreaSummary {...props} />;
  return (
    <div className="panel-column">
      <h2 className="sr-only">{condition.title}</h2>
      <div className="px-3 pt-2 pb-1">
        <Segmented
          label={condition.summary.tabs}
          value={view}
          onChange={setView}
          options={[
            { value: "list", label: condition.list.title },
            { value: "summary", label: condition.summary.title },
          ]}
        />
      </div>
      {view === "list" ? <RtList /> : <AreaSummary {...props} />}
    </div>
  );
}

function NoUnits() {
  const store = useAppStore();
  const { empty } = useWords().condition;
  return (
    <EmptyState
      icon="u-kondisi"
      title={empty.title}
      action={
        <Button variant="primary" onClick={() => store.getState().goToStep("data")}>
          {empty.action}
        </Button>
      }
    >
      {empty.text}
    </EmptyState>
  );
}
