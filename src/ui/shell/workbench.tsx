import { useEffect, useState } from "react";
import type { AppState } from "../../store/app-store";
import { isComparing } from "../../store/comparing";
import { selectSiteSearch } from "../../store/site-search";
import type { Step } from "../../store/view-slice";
import { IncomingImport } from "../panels/data/incoming-import";
import { IconButton } from "../parts/icon-button";
import { useApp } from "../store-context";
import { useWords } from "../words";
import { Announcer } from "./announcer";
import { Drawer } from "./drawer";
import { type DrawerStop, drawerHeightPx } from "./drawer-stops";
import { HelpDialog } from "./help-dialog";
import { PhoneBar } from "./phone-bar";
import { SkipLinks } from "./skip-links";
import { Stage } from "./stage";
import { StepNav } from "./step-nav";
import { StepPanel } from "./step-panel";
import { TopBar } from "./top-bar";
import { type Layout, useLayout } from "./use-layout";
import { useScreenHeight } from "./use-screen-height";
import { useShortcuts } from "./use-shortcuts";

/** One project: bar, steps, map, and the panel of the chosen step where the screen has room for it. */
export function Workbench() {
  const layout = useLayout();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const openHelp = () => setIsHelpOpen(true);
  useShortcuts();
  return (
    <>
      <SkipLinks />
      {layout === "phone" ? (
        <PhoneFrame onHelp={openHelp} />
      ) : (
        <DeskFrame layout={layout} onHelp={openHelp} />
      )}
      <Announcer />
      <IncomingImport />
      {isHelpOpen && <HelpDialog onClose={() => setIsHelpOpen(false)} />}
    </>
  );
}

type FrameProps = { readonly onHelp: () => void };

/** The panel over the map of a tablet. */
const panelPx = (step: Step, layout: Layout, isCompared: boolean): number =>
  // Two maps need room beside the table.
  isCompared ? 400 : step === "progress" && layout === "tablet" ? 520 : 360;

function DeskFrame({ layout, onHelp }: FrameProps & { readonly layout: Layout }) {
  const isDocked = layout === "wide";
  const step = useApp((state) => state.step);
  const isCompared = useApp(isComparing);
  const { shell } = useWords();
  const [isClosed, setIsClosed] = useState(false);
  const isPanelShown = useOpenedBySelection(isClosed, () => setIsClosed(false));
  const isShown = isDocked || isPanelShown;
  const widthPx = panelPx(step, layout, isCompared);
  return (
    <div className="frame">
      <TopBar />
      <StepNav className="rail" onHelp={onHelp} />
      <Stage covered={{ right: !isDocked && isShown ? widthPx : 0 }} />
      {isShown ? (
        <aside
          className={`panel panel-${isCompared ? "compare" : step} ${isDocked ? "" : "is-over"}`}
          aria-label={shell.panel}
          style={isDocked ? undefined : { width: widthPx }}
        >
          {!isDocked && (
            <IconButton
              icon="u-kanan"
              label={shell.closePanel}
              className="panel-tab floating"
              onClick={() => setIsClosed(true)}
            />
          )}
          <StepPanel step={step} />
        </aside>
      ) : (
        <IconButton
          icon="u-kiri"
          label={shell.openPanel}
          className="panel-tab is-closed floating"
          onClick={() => setIsClosed(false)}
        />
      )}
    </div>
  );
}

function PhoneFrame({ onHelp }: FrameProps) {
  const step = useApp((state) => state.step);
  const [stop, setStop] = useState<DrawerStop>("half");
  const [isRaisedToType, setIsRaisedToType] = useState(false);
  const screenPx = useScreenHeight();
  const isDrawing = useApp(({ tool }) => tool.kind === "draw");
  // What was searched for shall be seen on the map as well.
  useOpenedBySelection(stop === "peek" || isRaisedToType, () => putAt("half"));
  // The pen needs the map; the hand that drew opens the drawer again by choosing the new work.
  useEffect(() => {
    if (!isDrawing) return;
    setStop("peek");
    setIsRaisedToType(false);
  }, [isDrawing]);
  function putAt(next: DrawerStop) {
    setStop(next);
    setIsRaisedToType(false);
  }
  function raiseToType() {
    if (stop === "full") return;
    setStop("full");
    setIsRaisedToType(true);
  }
  return (
    <div className="phone-frame">
      <Stage covered={{ top: phoneBarPx, bottom: drawerHeightPx(stop, screenPx) }} />
      <PhoneBar />
      <Drawer stop={stop} onStop={putAt} onTyping={raiseToType}>
        <StepPanel step={step} />
      </Drawer>
      <StepNav className="bottom-nav" onHelp={onHelp} />
    </div>
  );
}

/** 8 + 56: where the map begins below the floating bar. */
const phoneBarPx = 64;

/** What is chosen, or a new step, opens a panel that was put away. */
function useOpenedBySelection(isClosed: boolean, open: () => void): boolean {
  const chosen = useApp(
    (state) => `${state.step} ${state.selectedUnitId} ${state.selectedWorkId ?? placeSearched(state)}`,
  );
  const [seen, setSeen] = useState(chosen);
  useEffect(() => {
    if (chosen === seen) return;
    setSeen(chosen);
    if (isClosed && !chosen.endsWith("null null")) open();
  }, [chosen, seen, isClosed, open]);
  return !isClosed;
}

/** Changes when a suggestion is pointed at on the map, or the land to search on has been drawn. */
const placeSearched = (state: AppState): string | null => {
  const search = selectSiteSearch(state);
  return search && `place ${search.shownNumber} ${search.wish.land?.coordinates[0]?.[0]}`;
};
