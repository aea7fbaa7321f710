import { useEffect, useRef, useState } from "react";
import { boundsOf } from "../../../domain/geo/bounds";
import type { Intervention } from "../../../domain/project/schema";
import { bringIntoView } from "../../../map/map-commands";
import { selectWorks } from "../../../store/derived";
import { moveWorkToYear } from "../../../store/work-actions";
import { useApp, useAppStore } from "../../store-context";
import { useWords } from "../../words";
import { useYearDrag } from "./use-year-drag";
import { WorkChip } from "./work-chip";
import { bySectorThenName } from "./work-order";
import "./money.css";

const planYears = [1, 2, 3, 4, 5] as const;

/** The works of each year under their column: drag one to another year, or move it with the arrow keys. */
export function YearBoard() {
  const { money } = useWords();
  const { board: words } = money;
  const store = useAppStore();
  const works = useApp(selectWorks);
  const selectedId = useApp((state) => state.selectedWorkId);
  const { box, currentId, setCurrentId, move } = useMoving();
  const drag = useYearDrag((workId, year) => moveWorkToYear(store, workId, year));
  const ordered = works.toSorted(bySectorThenName);
  // One stop for the tab key; the arrow keys do the rest.
  const tabStop = works.some(({ id }) => id === currentId) ? currentId : (ordered[0]?.id ?? null);
  const open = (work: Intervention) => {
    store.getState().selectWork(work.id);
    bringIntoView(store, boundsOf(work.geometry));
  };
  return (
    <section ref={box} className="year-board" aria-label={words.title}>
      <p className="year-board-hint caption">{words.hint}</p>
      {planYears.map((year) => {
        const ofYear = ordered.filter((work) => work.year === year);
        return (
          <section
            key={year}
            data-year={year}
            aria-label={money.table.year(year)}
            className={drag.overYear === year ? "is-over" : ""}
          >
            {ofYear.length === 0 && <p className="caption p-2">{words.empty}</p>}
            <ul>
              {ofYear.map((work) => (
                <li key={work.id}>
                  <WorkChip
                    work={work}
                    isSelected={work.id === selectedId}
                    isDragged={drag.workId === work.id}
                    isTabStop={work.id === tabStop}
                    handlers={drag.handlersFor(work.id)}
                    onOpen={() => open(work)}
                    onFocus={() => setCurrentId(work.id)}
                    onKey={(key) => move(work, key)}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {drag.ghost && (
        <div className="year-ghost" style={{ left: drag.ghost.x, top: drag.ghost.y }} aria-hidden="true">
          {works.find(({ id }) => id === drag.workId)?.name}
        </div>
      )}
    </section>
  );
}

/** Left and right move the work by a year and the focus with it; up and down go to its neighbours in the year. */
function useMoving() {
  const store = useAppStore();
  const box = useRef<HTMLElement>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [followed, setFollowed] = useState<{ readonly id: string } | null>(null);
  const chipOf = (id: string) => box.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(id)}"]`);
  useEffect(() => {
    if (followed)
      box.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(followed.id)}"]`)?.focus();
  }, [followed]);
  const move = (work: Intervention, key: string): boolean => {
    if (key === "ArrowLeft" || key === "ArrowRight") {
      const year = work.year + (key === "ArrowLeft" ? -1 : 1);
      if (year < 1 || year > 5) return true;
      moveWorkToYear(store, work.id, year);
      setFollowed({ id: work.id });
      return true;
    }
    if (key !== "ArrowUp" && key !== "ArrowDown") return false;
    const row = chipOf(work.id)?.closest("li");
    const next = key === "ArrowUp" ? row?.previousElementSibling : row?.nextElementSibling;
    next?.querySelector<HTMLElement>("button")?.focus();
    return true;
  };
  return { box, currentId, setCurrentId, move };
}
