import { useFormats } from "../../format";
import type { CurveKind, Series } from "./curve-series";

const [widthPx, heightPx, topPx, basePx] = [300, 150, 20, 146];

type ChartProps = {
  readonly kind: CurveKind;
  readonly series: readonly Series[];
  /** The year whose values are written below. */
  readonly shownYear: number;
};

/** The picture alone: what it shows is written under it and stands in the table. */
export function CurveChart({ kind, series, shownYear }: ChartProps) {
  const count = series[0]?.values.length ?? 0;
  if (count === 0) return null;
  const xOf = (year: number) => ((year + 0.5) * widthPx) / count;
  return (
    <svg className="year-curve" viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true">
      <rect
        x={xOf(shownYear) - widthPx / count / 2}
        width={widthPx / count}
        height={basePx}
        fill="var(--paper-2)"
      />
      {kind === "levels" ? (
        <Stacks series={series} xOf={xOf} />
      ) : (
        <Lines
          series={series}
          xOf={xOf}
          mostValue={kind === "services" ? 100 : mostOf(series)}
          isLabelled={kind === "area"}
        />
      )}
      <path d={`M0 ${basePx + 0.5}H${widthPx}`} stroke="var(--ink)" />
    </svg>
  );
}

const mostOf = (series: readonly Series[]): number =>
  Math.max(1e-9, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));

type PartProps = { readonly series: readonly Series[]; readonly xOf: (year: number) => number };

type LinesProps = PartProps & {
  /** Stands at the top of the picture. */
  readonly mostValue: number;
  readonly isLabelled: boolean;
};

function Lines({ series, xOf, mostValue, isLabelled }: LinesProps) {
  const { number } = useFormats();
  const yOf = (value: number) => basePx - (value / mostValue) * (basePx - topPx);
  return (
    <>
      {series.map(({ id, colour, className, isDashed, values }) => (
        <g key={id} className={className} stroke={colour} fill={colour}>
          <path
            d={pathOf(values, xOf, yOf)}
            fill="none"
            strokeWidth={2}
            {...(isDashed && { strokeDasharray: "5 4" })}
          />
          {values.map((value, year) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the year
            value === null ? null : <circle key={year} cx={xOf(year)} cy={yOf(value)} r={3} stroke="none" />,
          )}
          {isLabelled &&
            values.map((value, year) =>
              value === null ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is the year
                <text key={year} x={xOf(year)} y={yOf(value) - 7} stroke="none">
                  {number(value, 2)}
                </text>
              ),
            )}
        </g>
      ))}
    </>
  );
}

/** A year that is not known leaves a gap. */
function pathOf(
  values: readonly (number | null)[],
  xOf: (year: number) => number,
  yOf: (value: number) => number,
): string {
  let path = "";
  for (const [year, value] of values.entries()) {
    if (value === null) continue;
    path += `${values[year - 1] == null ? "M" : "L"}${xOf(year)} ${yOf(value)}`;
  }
  return path;
}

const barPx = 26;

function Stacks({ series, xOf }: PartProps) {
  const years = series[0]?.values.map((_, year) => year) ?? [];
  const total = Math.max(
    1,
    ...years.map((year) => series.reduce((sum, { values }) => sum + (values[year] ?? 0), 0)),
  );
  return (
    <>
      {years.map((year) => {
        let below = 0;
        return series.map(({ id, colour, values }) => {
          const value = values[year] ?? 0;
          const heightOf = (count: number) => (count / total) * (basePx - topPx);
          const y = basePx - heightOf(below + value);
          below += value;
          return (
            <rect
              key={`${id} ${year}`}
              x={xOf(year) - barPx / 2}
              y={y}
              width={barPx}
              height={Math.max(0, heightOf(value) - 1)}
              fill={colour}
            />
          );
        });
      })}
    </>
  );
}
