import type { ComparedCell, ComparedFigure, PlanComparison } from "../../../domain/progress/compare-plans";
import { levelById } from "../../../domain/rules/look-up";
import { Icon } from "../../parts/icon";
import { cellText, differenceText, figureName } from "./compare-text";
import type { FigureGroup } from "./figure-groups";
import { type TableTerms, useTerms } from "./use-terms";

type Props = {
  readonly label: string;
  readonly comparison: PlanComparison;
  readonly groups: readonly FigureGroup[];
};

/** A row per figure, a column for the survey and each plan; differences from the reference below the values. */
export function FigureTable({ label, comparison, groups }: Props) {
  const terms = useTerms();
  const { compare } = terms.words;
  const { columns, referenceIndex } = comparison;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it where the columns are many
    <section className="compare-scroll" aria-label={label} tabIndex={0}>
      <table className="compare-table num">
        <thead>
          <tr>
            <th scope="col">{compare.figure}</th>
            {columns.map((sideId, index) => (
              <th key={sideId ?? "survey"} scope="col">
                {terms.nameOf(sideId)}
                {index === referenceIndex && <span className="caption block">{compare.reference}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ id, title, figures }) => (
          <tbody key={id}>
            {title !== null && (
              <tr className="compare-group">
                <th colSpan={columns.length + 1} scope="rowgroup">
                  <span>{title}</span>
                </th>
              </tr>
            )}
            {figures.map((figure) => (
              <FigureRow key={keyOf(figure)} figure={figure} comparison={comparison} terms={terms} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

const keyOf = ({ kind }: ComparedFigure): string =>
  kind.id === "target" ? kind.target.id : kind.id === "level" ? `level-${kind.levelId}` : kind.id;

type RowProps = {
  readonly figure: ComparedFigure;
  readonly comparison: PlanComparison;
  readonly terms: TableTerms;
};

function FigureRow({ figure, comparison, terms }: RowProps) {
  const { columns, referenceIndex } = comparison;
  const hasReference = figure.cells[referenceIndex] !== null;
  return (
    <tr>
      <th scope="row">
        <LevelMark figure={figure} terms={terms} />
        {figureName(figure, terms)}
      </th>
      {figure.cells.map((cell, index) => (
        <td key={columns[index] ?? "survey"}>
          {cell ? <Value figure={figure} cell={cell} terms={terms} /> : <NotThere terms={terms} />}
          {cell && hasReference && index !== referenceIndex && columns[index] !== null && (
            <Difference figure={figure} cell={cell} terms={terms} />
          )}
        </td>
      ))}
    </tr>
  );
}

function LevelMark({ figure: { kind }, terms }: Omit<RowProps, "comparison">) {
  const level =
    kind.id === "level" && kind.levelId !== null ? levelById(terms.ruleset, kind.levelId) : undefined;
  return (
    level && (
      <span className={`level level-${level.letters} mr-1.5`} aria-hidden="true">
        {level.letters}
      </span>
    )
  );
}

const NotThere = ({ terms: { words } }: { readonly terms: TableTerms }) => (
  <span className="text-ink-3">
    <span aria-hidden="true">–</span>
    <span className="sr-only">{words.compare.notInSurvey}</span>
  </span>
);

type CellProps = {
  readonly figure: ComparedFigure;
  readonly cell: ComparedCell;
  readonly terms: TableTerms;
};

function Value({ figure, cell, terms }: CellProps) {
  const { words, formats } = terms;
  const isUnknown = cell.value === null;
  const title = exactTitle(figure, cell, terms);
  return (
    <>
      <span className={isUnknown ? "text-ink-2" : "compare-value"} {...(title !== null && { title })}>
        {cellText(figure, cell, words, formats)}
      </span>
      {figure.kind.id === "target" && !isUnknown && <TargetState isReached={cell.isReached} terms={terms} />}
      {!isUnknown && <Doubts figure={figure} cell={cell} terms={terms} />}
    </>
  );
}

/** Money stands short in its column; pointed at, it is whole. */
function exactTitle({ unit }: ComparedFigure, cell: ComparedCell, { words, formats }: TableTerms) {
  if (unit === "idr" && cell.value !== null) return formats.idr(cell.value);
  return cell.assumedCount > 0 ? words.compare.aboutTitle(formats.number(cell.assumedCount)) : null;
}

/** What the value does not hold, or rests on. */
function Doubts({ figure: { unit }, cell, terms: { words, formats } }: CellProps) {
  const { compare, money, progress } = words;
  const missing = formats.number(cell.missingCount);
  return (
    <>
      {cell.missingCount > 0 && (
        <span className="caption block">
          {unit === "idr" ? compare.unpriced(missing) : compare.withoutArea(missing)}
        </span>
      )}
      {cell.unknownCount > 0 && (
        <span className="caption block">
          {progress.figures.unknownRts(formats.number(cell.unknownCount))}
        </span>
      )}
      {cell.exampleCount > 0 && (
        <span className="caption block">{money.exampleShort(formats.number(cell.exampleCount))}</span>
      )}
    </>
  );
}

type StateProps = { readonly isReached: boolean | null; readonly terms: TableTerms };

function TargetState({ isReached, terms: { words } }: StateProps) {
  const { reached, notReached, uncertain } = words.compare;
  const [icon, word, tone] =
    isReached === null
      ? ["u-bantu", uncertain, ""]
      : isReached
        ? ["u-cek", reached, "is-good"]
        : ["u-awas", notReached, "is-bad"];
  return (
    <span className={`compare-state ${tone}`}>
      <Icon name={icon} size={16} />
      {word}
    </span>
  );
}

function Difference({ figure: { unit, better }, cell: { difference }, terms }: CellProps) {
  const isMore = difference !== null && difference > 1e-9;
  const isLess = difference !== null && difference < -1e-9;
  const isChanged = better !== null && (isMore || isLess);
  const tone = isChanged ? (isMore === (better === "more") ? "is-good" : "is-bad") : "";
  return (
    <span className={`compare-difference ${tone}`}>
      {differenceText(unit, difference, terms.words, terms.formats)}
    </span>
  );
}
