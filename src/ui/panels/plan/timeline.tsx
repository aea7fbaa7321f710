import { lazy, Suspense, useEffect, useId, useState } from "react";
import { selectRuleset, selectUnits } from "../../../store/derived";
import { selectYears, type YearSummary } from "../../../store/plan-years";
import { useFormats } from "../../format";
import { IconButton } from "../../parts/icon-button";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { useChooseYear } from "./use-choose-year";

const YearBoard = lazy(() => import("../money/year-board").then((module) => ({ default: module.YearBoard })));

const stepMs = 1200;

/** Start and five years: levels, RTs still slum, cost. Choosing one counts the plan up to there; arrow keys work. */
export function Timeline() {
  const { money, plan } = useWords();
  const years = useApp(selectYears);
  const shown = useApp((state) => (state.isBeforeShown ? 0 : state.throughYear));
  const choose = useChooseYear();
  const name = useId();
  const [isArranging, setArranging] = useState(false);
  if (years.length === 0) return null;
  const timeline = (
    <fieldset className="timeline">
      <legend className="sr-only">{plan.years.title}</legend>
      <div className="timeline-buttons">
        <PlayButton shown={shown} />
        <IconButton
          icon="u-geser"
          label={isArranging ? money.board.close : money.board.open}
          aria-expanded={isArranging}
          onClick={() => setArranging(!isArranging)}
        />
      </div>
      {years.map((summary) => (
        <label
          key={summary.year}
          className={summary.year === shown ? "is-on" : summary.year > shown ? "is-later" : ""}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={summary.year === shown}
            onChange={() => choose(summary.year)}
          />
          <YearColumn summary={summary} />
        </label>
      ))}
    </fieldset>
  );
  return (
    <>
      <Suspense>{isArranging && <YearBoard />}</Suspense>
      {timeline}
    </>
  );
}

function YearColumn({ summary }: { readonly summary: YearSummary }) {
  const { money, plan } = useWords();
  const { number, idrShort } = useFormats();
  const surveyYear = useApp((state) => selectUnits(state).find(({ record }) => record?.year)?.record?.year);
  const { year, slumRts, costIdr, unpricedWorks, illustrativeWorks } = summary;
  const unpriced = unpricedWorks > 0 ? plan.years.unpriced(number(unpricedWorks)) : undefined;
  const example = illustrativeWorks > 0 ? money.exampleShort(number(illustrativeWorks)) : undefined;
  return (
    <>
      <span className="flex items-baseline gap-1.5 overflow-hidden">
        <b>{year === 0 ? plan.years.baseline : plan.overview.year(year)}</b>
        {year === 0 && typeof surveyYear === "number" && (
          <span className="caption">{plan.years.survey(surveyYear)}</span>
        )}
      </span>
      <LevelStrip summary={summary} />
      <span
        className="caption num flex justify-between gap-2 overflow-hidden"
        title={[unpriced, example].filter(Boolean).join(", ") || undefined}
      >
        <span className="text-ink-2">{hasRts(summary) ? plan.years.slum(number(slumRts)) : "–"}</span>
        {year > 0 && (
          <span>
            {costIdr > 0 ? idrShort(rounded(costIdr)) : unpriced ? "" : "–"}
            {unpriced && " +"}
            {unpriced && <span className="sr-only"> {unpriced}</span>}
            {example && <span className="sr-only"> {example}</span>}
          </span>
        )}
      </span>
    </>
  );
}

/** Without a single survey nothing is known, not even that no RT is slum. */
const hasRts = ({ slumRts, rtsByLevel }: YearSummary): boolean =>
  slumRts > 0 || Object.values(rtsByLevel).some((count) => count > 0);

/** Whole millions: a column has no room for more. */
const rounded = (idr: number): number => (idr < 1e6 ? idr : Math.round(idr / 1e6) * 1e6);

/** RTs by level, worst first, those without a full survey hatched at the end. */
function LevelStrip({ summary }: { readonly summary: YearSummary }) {
  const ruleset = useApp(selectRuleset);
  return (
    <span className="level-strip" aria-hidden="true">
      {ruleset.levels.map(({ id, letters }) => {
        const count = summary.rtsByLevel[id] ?? 0;
        return count > 0 && <u key={id} style={{ flex: count, background: `var(--lv-${letters})` }} />;
      })}
      {summary.unknownRts > 0 && <u className="hatched" style={{ flex: summary.unknownRts }} />}
    </span>
  );
}

/** Shows the plan grow, year after year; stops at the last, or when asked. */
function PlayButton({ shown }: { readonly shown: number }) {
  const { plan } = useWords();
  const choose = useChooseYear();
  const [isPlaying, setIsPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    if (shown >= 5) {
      setIsPlaying(false);
      return;
    }
    const timer = setTimeout(() => choose(shown + 1), stepMs);
    return () => clearTimeout(timer);
  }, [isPlaying, shown, choose]);
  const toggle = () => {
    if (!isPlaying && shown >= 5) choose(0);
    setIsPlaying(!isPlaying);
  };
  return (
    <IconButton
      icon={isPlaying ? "u-jeda" : "u-putar"}
      label={isPlaying ? plan.years.stop : plan.years.play}
      className="timeline-play"
      onClick={toggle}
    />
  );
}
