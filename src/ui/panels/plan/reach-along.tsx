import type { Component } from "../../../domain/catalogue/component";
import { farthestFromRoadM } from "../../../domain/network/nearest-edge";
import type { ReachAlong } from "../../../domain/project/reach-along";
import type { Intervention } from "../../../domain/project/schema";
import {
  measureReachOfComponent,
  measureReachOfWork,
  selectComponentMeasure,
  selectHasRoads,
  selectReachMeasure,
} from "../../../store/reach-measure";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { Segmented } from "../../parts/segmented";
import { useApp, useAppStore } from "../../store-context";
import { useText, useWords } from "../../words";

type ReachAlongProps = { readonly work: Intervention; readonly component: Component };

const ways: readonly ReachAlong[] = ["straight", "network"];

/** Straight or along the roads: for this work, or for all works of its component; and what is used where roads fail. */
export function ReachAlongField({ work, component }: ReachAlongProps) {
  const { network } = useWords();
  const text = useText();
  const store = useAppStore();
  const hasRoads = useApp(selectHasRoads);
  const usual = useApp((state) => selectComponentMeasure(state, work));
  const wish = work.reachAlong ?? usual;
  if (!hasRoads && wish === "straight") return <p className="caption">{network.noRoadsYet}</p>;

  const name = text(component.shortName).toLowerCase();
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {network.label}
      </span>
      <Segmented
        label={network.label}
        value={wish}
        options={ways.map((value) => ({ value, label: network.along[value] }))}
        onChange={(value) => measureReachOfWork(store, work, value)}
      />
      <div className="caption flex flex-wrap items-center gap-x-3 gap-y-1">
        {wish === usual ? network.ofComponent(name) : network.ownWord}
        {wish !== usual && (
          <Button onClick={() => measureReachOfComponent(store, work.componentId, wish)}>
            {network.applyToAll(name)}
          </Button>
        )}
      </div>
      <Fallback workId={work.id} />
    </div>
  );
}

/** Says so where the roads cannot be followed: nobody shall take one measure for the other. */
function Fallback({ workId }: { readonly workId: string }) {
  const { network } = useWords();
  const { metres } = useFormats();
  const why = useApp((state) => {
    const used = selectReachMeasure(state, workId);
    return used?.along === "straight" ? used.why : "chosen";
  });
  if (why === "chosen") return null;
  return (
    <Notice tone="warn" isLive>
      {why === "no_roads" ? network.noRoads : network.tooFar(metres(farthestFromRoadM))}
    </Notice>
  );
}
