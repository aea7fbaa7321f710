import { Icon } from "../parts/icon";
import { useApp, useAppStore } from "../store-context";
import { useWords } from "../words";

/** What the key B does, for fingers: shows the start for as long as it is held. */
export function HoldBefore() {
  const store = useAppStore();
  const isShown = useApp((state) => state.isBeforeShown);
  const { swipe } = useWords().compare;
  const show = (isBeforeShown: boolean) => store.getState().showBefore(isBeforeShown);
  const isPress = (key: string) => key === " " || key === "Enter";
  return (
    <button
      type="button"
      className="swipe-hold floating"
      aria-pressed={isShown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        show(true);
      }}
      onPointerUp={() => show(false)}
      onPointerCancel={() => show(false)}
      onKeyDown={({ key }) => isPress(key) && show(true)}
      onKeyUp={({ key }) => isPress(key) && show(false)}
      onBlur={() => show(false)}
      // A long touch would call up the browser's menu.
      onContextMenu={(event) => event.preventDefault()}
    >
      <Icon name="u-mata" size={18} />
      {swipe.hold}
    </button>
  );
}
