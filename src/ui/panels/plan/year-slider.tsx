import { useId } from "react";
import { useApp } from "../../store-context";
import { useWords } from "../../words";

/** Works of which years count: drag, or arrow keys. */
export function YearSlider() {
  const { plan } = useWords();
  const id = useId();
  const throughYear = useApp((state) => state.throughYear);
  const setThroughYear = useApp((state) => state.setThroughYear);
  const shown = throughYear >= 5 ? plan.years.whole : plan.overview.year(throughYear);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="flex items-center justify-between text-13">
        <span className="text-ink-2">{plan.years.slider}</span>
        <b>{shown}</b>
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={5}
        step={1}
        value={throughYear}
        aria-valuetext={shown}
        className="range"
        onChange={(event) => setThroughYear(Number(event.target.value))}
      />
      <div className="caption num flex justify-between px-1" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((year) => (
          <span key={year}>{year}</span>
        ))}
      </div>
    </div>
  );
}
