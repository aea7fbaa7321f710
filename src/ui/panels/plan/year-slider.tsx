import { useId } from "react";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { useChooseYear } from "./use-choose-year";

/** Works of which years count, from the survey alone to the whole plan: drag, or arrow keys. */
export function YearSlider() {
  const { plan } = useWords();
  const id = useId();
  const year = useApp((state) => (state.isBeforeShown ? 0 : state.throughYear));
  const choose = useChooseYear();
  const shown = year === 0 ? plan.years.baseline : year >= 5 ? plan.years.whole : plan.overview.year(year);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="flex items-center justify-between text-13">
        <span className="text-ink-2">{plan.years.slider}</span>
        <b>{shown}</b>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={5}
        step={1}
        value={year}
        aria-valuetext={shown}
        className="range"
        onChange={(event) => choose(Number(event.target.value))}
      />
      <div className="caption num flex justify-between px-1" aria-hidden="true">
        {[0, 1, 2, 3, 4, 5].map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </div>
    </div>
  );
}
