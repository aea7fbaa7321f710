import { componentById } from "../../../domain/catalogue/catalogue";
import type { Intervention } from "../../../domain/project/schema";
import { selectWholePlanEffects } from "../../../store/whole-plan";
import { useFormats } from "../../format";
import { SectorIcon } from "../../parts/sector-icon";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import type { DragHandlers } from "./use-year-drag";

type WorkChipProps = {
  readonly work: Intervention;
  readonly isSelected: boolean;
  readonly isDragged: boolean;
  readonly isTabStop: boolean;
  readonly handlers: DragHandlers;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  /** True where the key was used. */
  readonly onKey: (key: string) => boolean;
};

/** One work of a year: a button that can be dragged. */
export function WorkChip(props: WorkChipProps) {
  const { work, isSelected, isDragged, isTabStop, handlers, onOpen, onFocus, onKey } = props;
  const { board: words } = useWords().money;
  const { idrShort } = useFormats();
  const costIdr = useApp((state) => selectWholePlanEffects(state)?.byWork.get(work.id)?.costIdr ?? null);
  const component = componentById(work.componentId);
  const cost = costIdr === null ? words.noCost : idrShort(costIdr);
  return (
    <button
      type="button"
      data-chip={work.id}
      tabIndex={isTabStop ? 0 : -1}
      className={`work-chip ${isSelected ? "is-on" : ""} ${isDragged ? "is-dragged" : ""}`}
      aria-label={words.chip(work.name, work.year, cost)}
      title={`${work.name}, ${cost}`}
      onClick={() => !handlers.isEndOfDrag() && onOpen()}
      onFocus={onFocus}
      onKeyDown={(event) => {
        if (onKey(event.key)) event.preventDefault();
      }}
      onPointerDown={handlers.onPointerDown}
      onPointerMove={handlers.onPointerMove}
      onPointerUp={handlers.onPointerUp}
      onPointerCancel={handlers.onPointerCancel}
    >
      {component && <SectorIcon sectorId={component.sectorId} icon={component.icon} size={24} />}
      <span>{work.name}</span>
    </button>
  );
}
