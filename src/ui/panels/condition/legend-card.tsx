import { useMemo } from "react";
import type { Assessment } from "../../../domain/scoring/assessment";
import { measureOf } from "../../../store/choropleth";
import { isComparing } from "../../../store/comparing";
import { isPlanShown, selectRuleset, selectUnits } from "../../../store/derived";
import { type Formats, useFormats } from "../../format";
import { ScoreRuler } from "../../parts/score-ruler";
import { useApp } from "../../store-context";
import { useShownAssessments } from "../../use-shown-assessments";
import { useText, useWords } from "../../words";
import { classRange } from "./class-range";
import { colourName } from "./colour-choice";
import { ColourControl } from "./colour-control";
import { type LegendRow, legendRows } from "./legend-rows";

type LegendCardProps = {
  /** Only what the colours mean: without the choice of colour and the distribution. */
  readonly isCompact?: boolean;
};

/** What the colours of the map mean, how many RTs and hectares each has, and the choice of what is coloured. */
export function LegendCard({ isCompact = false }: LegendCardProps) {
  const units = useApp(selectUnits);
  const colourBy = useApp((state) => state.colourBy);
  const ruleset = useApp(selectRuleset);
  const assessmentOf = useShownAssessments();
  // Two pictures have two counts: those are in the comparison's table.
  const isCounted = !useApp(isComparing);
  const { legend } = useWords().condition;
  const rows = useMemo(
    () => legendRows(units, assessmentOf, colourBy, ruleset),
    [units, assessmentOf, colourBy, ruleset],
  );
  const results = useMemo(() => units.flatMap((unit) => assessmentOf(unit) ?? []), [units, assessmentOf]);
  return (
    <section className="legend" aria-label={legend.title}>
      {!isCompact && <ColourControl />}
      <PlanCaption />
      <table className="legend-table">
        {isCounted && (
          <thead>
            <tr>
              <td colSpan={colourBy.kind === "total" ? 3 : 2} />
              <th scope="col">{legend.rtColumn}</th>
              <th scope="col" title={legend.areaNote}>
                {legend.haColumn}
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <Row key={row.entry?.id ?? "unknown"} row={row} isCounted={isCounted} />
          ))}
          {units.some(({ area }) => area?.isApproximate) && <ApproximateRow />}
        </tbody>
      </table>
      {colourBy.kind === "total" && !isCompact && isCounted && <Distribution results={results} />}
    </section>
  );
}

type RowProps = { readonly row: LegendRow; readonly isCounted: boolean };

function Row({ row, isCounted }: RowProps) {
  const measure = useApp((state) => measureOf(state.colourBy));
  const { legend } = useWords().condition;
  const text = useText();
  const formats = useFormats();
  const { entry, count } = row;
  const range = entry ? classRange(entry, measure, legend, formats) : null;
  return (
    <tr className={isCounted && count === 0 ? "is-empty" : ""}>
      <td>
        <Swatch entry={entry} />
      </td>
      <th scope="row" colSpan={measure === "total" && !entry ? 2 : 1}>
        {entry ? (entry.name ? text(entry.name) : range) : legend.noData}
      </th>
      {measure === "total" && entry && <td className="legend-range">{range}</td>}
      {isCounted && (
        <>
          <td className="legend-count">{formats.number(count)}</td>
          <td className="legend-area">{areaText(row, formats)}</td>
        </>
      )}
    </tr>
  );
}

function ApproximateRow() {
  const { approximate } = useWords();
  return (
    <tr>
      <td>
        <i className="swatch approximate-swatch" />
      </td>
      <td colSpan={4} className="caption">
        {approximate.legend}
      </td>
    </tr>
  );
}

/** Hectares; a least figure where the area of some RT is not known. */
function areaText({ count, areaHa, withoutArea }: LegendRow, { fixed }: Formats): string {
  if (withoutArea === 0) return fixed(areaHa, 1);
  return withoutArea === count ? "?" : `≥ ${fixed(areaHa, 1)}`;
}

function Swatch({ entry }: Pick<LegendRow, "entry">) {
  if (!entry) return <i className="swatch hatched">?</i>;
  if (entry.letters !== null) return <i className={`swatch level-${entry.letters}`}>{entry.letters}</i>;
  return (
    <i
      className="swatch"
      style={{ background: `var(${entry.colourToken})`, color: `var(${entry.colourToken}-on)` }}
    >
      {entry.score}
    </i>
  );
}

/** In Rencana and Capaian the colours are the plan's result, unless "before" is held. */
function PlanCaption() {
  const step = useApp((state) => state.step);
  const isAfter = useApp(isPlanShown);
  // Of two sides one may be the survey: each says whose it is.
  const isCompared = useApp(isComparing);
  const year = useApp((state) => state.throughYear);
  const colourBy = useApp((state) => state.colourBy);
  const ruleset = useApp(selectRuleset);
  const { legend, colour } = useWords().condition;
  const text = useText();
  if (step !== "plan" && step !== "progress") return null;
  const name = colourName(colourBy, ruleset, colour, text);
  return (
    <p className="text-13 font-strong">
      {isCompared ? name : `${name}, ${isAfter ? legend.afterYear(String(year)) : legend.before}`}
    </p>
  );
}

function Distribution({ results }: { readonly results: readonly Assessment[] }) {
  const ruleset = useApp(selectRuleset);
  const { legend } = useWords().condition;
  const { number } = useFormats();
  const scores = results.flatMap(({ total }) => total ?? []).sort((a, b) => a - b);
  if (scores.length === 0) return null;
  return (
    <div className="mt-2.5 border-t border-line pt-2">
      <p className="caption mb-0.5">{legend.distribution(number(scores.length))}</p>
      <ScoreRuler ruleset={ruleset} scores={scores} label={legend.distributionOf(scores.join(", "))} />
    </div>
  );
}
