import { lazy, Suspense, useState } from "react";
import { isComparing } from "../../store/comparing";
import { selectUnits } from "../../store/derived";
import { lazyPart } from "../lazy-part";
import { LegendCard } from "../panels/condition/legend-card";
import { RtList } from "../panels/condition/rt-list";
import { EmptyState } from "../parts/empty-state";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";
import { MapFurniture } from "./map-furniture";
import { useLayout } from "./use-layout";
import { useLegend } from "./use-legend";

const loadMap = () => import("../../map/map-view");
const MapView = lazy(() => loadMap().then((module) => ({ default: module.MapView })));

const PlanFloats = lazyPart(() => import("./plan-floats").then((module) => ({ default: module.PlanFloats })));

const Swipe = lazyPart(() => import("./swipe").then((module) => ({ default: module.Swipe })));

/** Begins to fetch the map's code while the user still reads the start screen. */
export const preloadMap = (): void => void loadMap();

type StageProps = {
  /** Pixels that a panel or drawer covers. */
  readonly covered: { readonly right?: number; readonly bottom?: number; readonly top?: number };
};

/** The map, always there, with what floats on it. */
export function Stage({ covered }: StageProps) {
  const store = useAppStore();
  const { shell } = useWords();
  const layout = useLayout();
  const step = useApp((state) => state.step);
  const isCompared = useApp(isComparing);
  const hasUnits = useApp((state) => selectUnits(state).length > 0);
  const legend = useLegend(step, layout, hasUnits);
  const [hasMap, setHasMap] = useState(true);
  const isWidePlan = step === "plan" && layout === "wide";
  const isTabletPlan = step === "plan" && layout === "tablet";
  const padding = {
    top: (covered.top ?? 0) + (legend.view === "compact" ? compactLegendPx : 0),
    right: (covered.right ?? 0) + buttonsPx,
    bottom: (covered.bottom ?? 0) + (isWidePlan ? timelinePx : isTabletPlan ? palettePx.strip : 0),
    left: legend.view === "column" ? floatsPx : isWidePlan ? palettePx.column : 0,
  };
  return (
    <main className="stage">
      <h1 className="sr-only">{shell.map}</h1>
      {hasMap ? (
        <Suspense fallback={<p className="p-6 text-ink-3">{shell.loading}</p>}>
          <MapView
            store={store}
            label={shell.map}
            padding={padding}
            onWebglMissing={() => setHasMap(false)}
          />
        </Suspense>
      ) : (
        <EmptyState icon="u-awas" title={shell.noWebgl} />
      )}
      {hasMap && isCompared && (
        <Suspense fallback={null}>
          <Swipe covered={covered} />
        </Suspense>
      )}
      <div className="stage-floats" style={covered}>
        {legend.view === "column" && <ConditionColumn />}
        {step === "plan" && (
          <Suspense fallback={null}>
            <PlanFloats layout={layout} />
          </Suspense>
        )}
        {(legend.view === "full" || legend.view === "compact") && (
          <div className={`floating legend-float is-${legend.view}`}>
            <LegendCard isCompact={legend.view === "compact"} />
          </div>
        )}
        <MapFurniture legend={legend.toggle && { isOpen: legend.view === "full", toggle: legend.toggle }} />
      </div>
    </main>
  );
}

/** The column of floats: 12 + 272 + 12 px; the palette: 12 + 216 + 12. */
const floatsPx = 296;
/** The strip comes and goes with the work in hand; its room is kept, so that the map does not jump. */
const palettePx = { column: 240, strip: 230 } as const;
/** The years at the foot of the map in Rencana. */
const timelinePx = 92;
/** Head, four levels and the unknown. */
const compactLegendPx = 180;
/** The zoom buttons, beyond what the map leaves free by itself. */
const buttonsPx = 32;

function ConditionColumn() {
  return (
    <div className="float-column">
      <div className="floating flex-none">
        <LegendCard />
      </div>
      <div className="floating flex min-h-0 flex-initial flex-col">
        <RtList />
      </div>
    </div>
  );
}
