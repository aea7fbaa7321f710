import "./swipe.css";
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useState } from "react";
import { SideMapView } from "../../map/side-map-view";
import { selectSideIds } from "../../store/comparing";
import { useFormats } from "../format";
import { sideName } from "../panels/compare/side-name";
import { Icon } from "../parts/icon";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";
import { HoldBefore } from "./hold-before";

type SwipeProps = {
  /** Pixels that a panel or drawer covers. */
  readonly covered: { readonly right?: number; readonly bottom?: number; readonly top?: number };
};

/** The right side's map over the left one's, cut at a border that hand and keys move; each side says whose it is. */
export function Swipe({ covered }: SwipeProps) {
  const store = useAppStore();
  const words = useWords();
  const isBefore = useApp((state) => state.isBeforeShown);
  const plans = useApp((state) => state.project?.plans);
  const [left = null, right = null] = useApp(selectSideIds).map((sideId) => sideName(sideId, plans, words));
  /** 0..100: how much of the map that nothing covers is the left side's. */
  const [leftPercent, setLeftPercent] = useState(50);
  const style = { "--swipe": `${leftPercent}%` } as CSSProperties;
  return (
    <div className={`swipe ${isBefore ? "is-before" : ""}`} style={style}>
      {/* What a drawer covers is not drawn twice. */}
      <div className="swipe-frame" style={covered}>
        <div className="swipe-right">
          <SideMapView store={store} />
        </div>
        <p className="swipe-label is-left">
          <span>{left}</span>
        </p>
        <p className="swipe-label is-right">
          <span>{right}</span>
        </p>
        <Handle
          leftPercent={leftPercent}
          left={left ?? ""}
          right={right ?? ""}
          onChange={(percent) => setLeftPercent(Math.min(100, Math.max(0, percent)))}
        />
        <HoldBefore />
      </div>
    </div>
  );
}

type HandleProps = {
  readonly leftPercent: number;
  readonly left: string;
  readonly right: string;
  readonly onChange: (leftPercent: number) => void;
};

function Handle({ leftPercent, left, right, onChange }: HandleProps) {
  const { swipe } = useWords().compare;
  const { percent } = useFormats();
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    if (frame && frame.width > 0) onChange((100 * (event.clientX - frame.left)) / frame.width);
  };
  const press = (event: KeyboardEvent) => {
    const to = keyTarget(event, leftPercent);
    if (to === null) return;
    event.preventDefault();
    onChange(to);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="swipe-handle"
      aria-label={swipe.label}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(leftPercent)}
      aria-valuetext={swipe.value(left, percent(leftPercent, 0), right)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    >
      <i className="swipe-line" />
      <span className="swipe-grip">
        <Icon name="u-kiri" size={18} />
        <Icon name="u-kanan" size={18} />
      </span>
    </div>
  );
}

const stepPercent = 2;
const leapPercent = 10;

/** Where a key moves the border to; null: it is none of ours. */
function keyTarget({ key, shiftKey }: KeyboardEvent, from: number): number | null {
  const step = shiftKey ? leapPercent : stepPercent;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return from - step;
    case "ArrowRight":
    case "ArrowUp":
      return from + step;
    case "PageDown":
      return from - leapPercent;
    case "PageUp":
      return from + leapPercent;
    case "Home":
      return 0;
    case "End":
      return 100;
    default:
      return null;
  }
}
