import { useState } from "react";
import type { Investment } from "../../../domain/progress/investment";
import type { ProgressScope } from "../../../domain/progress/scope";
import type { YearPoint } from "../../../domain/progress/year-curve";
import type { Target } from "../../../domain/project/schema";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { Disclosure } from "../../parts/disclosure";
import { Segmented } from "../../parts/segmented";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { useSectorName } from "../plan/sector-name";
import { useChooseYear } from "../plan/use-choose-year";
import { CurveChart } from "./curve-chart";
import { type CurveKind, curveKinds, type Series, seriesOf } from "./curve-series";
import { useYearCurve } from "./use-year-curve";
import "./money.css";

type Props = {
  readonly scope: ProgressScope;
  readonly throughYear: number;
  /** Works of all years. */
  readonly whole: Investment;
};

/** What each year leaves: slum area, levels, services; values of the year pointed at, and all of them as a table. */
export function YearCurveSection({ scope, throughYear, whole }: Props) {
  const { curve: words } = useWords().money;
  const points = useYearCurve(scope);
  const [kind, setKind] = useState<CurveKind>("area");
  const [pointedYear, setPointedYear] = useState<number | null>(null);
  const series = useSeries(kind, points);
  if (points.length === 0) return null;
  const shownYear = pointedYear ?? throughYear;
  return (
    <section className="progress-part" aria-label={words.title}>
      <div className="progress-tools">
        <h3 className="font-strong">{words.title}</h3>
      </div>
      <Segmented
        label={words.show}
        value={kind}
        options={curveKinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={setKind}
      />
      <div className="year-curve-box mt-2">
        <CurveChart kind={kind} series={series} shownYear={shownYear} />
        <YearButtons points={points} onPoint={setPointedYear} />
      </div>
      <Values series={series} shownYear={shownYear} />
      <Doubts point={points[shownYear]} kind={kind} />
      <Disclosure summary={words.asTable}>
        <CurveTable series={series} whole={whole} />
      </Disclosure>
    </section>
  );
}

const noTargets: Readonly<Record<string, Target>> = {};

function useSeries(kind: CurveKind, points: readonly YearPoint[]): readonly Series[] {
  const { curve: words } = useWords().money;
  const ruleset = useApp(selectRuleset);
  const formats = useFormats();
  const sectorName = useSectorName();
  const targets = Object.values(useApp((state) => state.project?.targets ?? noTargets));
  return seriesOf(kind, { points, ruleset, words, formats, sectorName, targets });
}

type YearButtonsProps = {
  readonly points: readonly YearPoint[];
  readonly onPoint: (year: number | null) => void;
};

/** Pointing at a year, by mouse or focus, shows its values; choosing it counts the plan up to there. */
function YearButtons({ points, onPoint }: YearButtonsProps) {
  const { curve: words } = useWords().money;
  const choose = useChooseYear();
  return (
    <div className="year-curve-years">
      {points.map(({ year }) => (
        <button
          key={year}
          type="button"
          onClick={() => choose(year)}
          onPointerEnter={() => onPoint(year)}
          onPointerLeave={() => onPoint(null)}
          onFocus={() => onPoint(year)}
          onBlur={() => onPoint(null)}
        >
          {nameOf(year, words)}
        </button>
      ))}
    </div>
  );
}

type CurveWords = ReturnType<typeof useWords>["money"]["curve"];

const nameOf = (year: number, words: CurveWords): string => (year === 0 ? words.start : words.year(year));

function Values({ series, shownYear }: { readonly series: readonly Series[]; readonly shownYear: number }) {
  const { curve: words } = useWords().money;
  return (
    <div className="mt-2 text-13" aria-live="polite">
      <p className="font-strong">{nameOf(shownYear, words)}</p>
      <ul className="year-curve-values num">
        {series.map(({ id, name, colour, className, isDashed, texts }) => (
          <li key={id} className={className}>
            <svg width="18" height="8" aria-hidden="true">
              <path
                d="M0 4H18"
                stroke={colour}
                strokeWidth="4"
                {...(isDashed && { strokeDasharray: "5 3" })}
              />
            </svg>
            <span className="flex-1">{name}</span>
            <b>{texts[shownYear]}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the curve leaves out, said under it. */
function Doubts({ point, kind }: { readonly point: YearPoint | undefined; readonly kind: CurveKind }) {
  const { curve: words } = useWords().money;
  const { number } = useFormats();
  if (!point || kind !== "area") return null;
  const { unknownCount, withoutArea } = point.slumByScore;
  return (
    <>
      {unknownCount > 0 && <p className="caption mt-1">{words.unknownRts(number(unknownCount))}</p>}
      {withoutArea > 0 && <p className="caption mt-1">{words.withoutArea(number(withoutArea))}</p>}
    </>
  );
}

type CurveTableProps = { readonly series: readonly Series[]; readonly whole: Investment };

function CurveTable({ series, whole }: CurveTableProps) {
  const { curve: words } = useWords().money;
  const { progress } = useWords();
  const { idrShort } = useFormats();
  const years = series[0]?.values.map((_, year) => year) ?? [];
  const costText = (year: number): string => {
    const cost = whole.years.find((each) => each.year === year);
    if (!cost || cost.workCount === 0) return "–";
    return cost.unpricedCount === cost.workCount ? progress.money.unknown : idrShort(cost.costIdr);
  };
  return (
    <div className="year-curve-table">
      <table className="rt-table num">
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            {series.map(({ id, name }) => (
              <th key={id} scope="col" className="text-right">
                {name}
              </th>
            ))}
            <th scope="col" className="text-right">
              {words.cost}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{nameOf(year, words)}</th>
              {series.map(({ id, texts }) => (
                <td key={id} className="text-right">
                  {texts[year]}
                </td>
              ))}
              <td className="text-right">{costText(year)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
