import { criterionById, ruledPercent } from "../../../domain/rules/look-up";
import type { Criterion, Ruleset } from "../../../domain/rules/ruleset";
import type { CriterionResult } from "../../../domain/scoring/assessment";
import { type Formats, useFormats } from "../../format";
import { ScoreChip } from "../../parts/score-chip";
import { percentBeside, scoreLimits } from "../../percent-beside";
import { useText, useWords } from "../../words";
import { bareText, quantityText } from "./quantity-text";

type CriterionBarsProps = {
  readonly results: readonly CriterionResult[];
  readonly ruleset: Ruleset;
  readonly chosenId: string | null;
  readonly onChoose: (criterionId: string) => void;
};

/** All criteria on one axis; the limits are hairlines through every row. A row is a button: it explains itself. */
export function CriterionBars({ results, ruleset, chosenId, onChoose }: CriterionBarsProps) {
  const { card } = useWords().condition;
  const rows = results.flatMap((result) => {
    const criterion = criterionById(ruleset, result.criterionId);
    return criterion ? [{ result, criterion }] : [];
  });
  const limits = scoreLimits(ruleset).toReversed();
  return (
    <div className="criteria">
      <div className="criteria-head" aria-hidden="true">
        <span>{card.criteria}</span>
        <span>{card.score}</span>
      </div>
      <div className="criteria-axis" aria-hidden="true">
        {limits.map((limit) => (
          <span key={limit} style={{ left: `${limit}%` }}>
            <b>{limit}</b>
          </span>
        ))}
      </div>
      <ul>
        {rows.map(({ result, criterion }, index) => (
          <li
            key={criterion.id}
            className={
              index > 0 && rows[index - 1]?.criterion.aspectId !== criterion.aspectId ? "mt-1.25" : ""
            }
          >
            <CriterionRow
              result={result}
              criterion={criterion}
              limits={limits}
              isChosen={criterion.id === chosenId}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type RowProps = {
  readonly result: CriterionResult;
  readonly criterion: Criterion;
  /** Percents where the score turns. */
  readonly limits: readonly number[];
  readonly isChosen: boolean;
  readonly onChoose: (criterionId: string) => void;
};

function CriterionRow({ result, criterion, limits, isChosen, onChoose }: RowProps) {
  const words = useWords();
  const text = useText();
  const formats = useFormats();
  const { percent, score } = result;
  const name = text(criterion.shortName);
  const { row } = words.condition;
  const label =
    percent === null || score === null
      ? row.unknown(criterion.code, name)
      : row.known(criterion.code, name, percentBeside(ruledPercent(percent), limits, formats), String(score));
  const figures = figuresOf(result, criterion, words.condition.story, formats);
  return (
    <button
      type="button"
      className={`criterion ${isChosen ? "is-chosen" : ""} ${score ? "is-bad" : ""}`}
      aria-pressed={isChosen}
      aria-label={figures === null ? label : `${label} (${figures})`}
      title={figures ?? undefined}
      onClick={() => onChoose(criterion.id)}
    >
      <span className="criterion-code">{criterion.code}</span>
      <span className="criterion-name">{name}</span>
      <span className={`criterion-track ${percent === null ? "hatched" : ""}`}>
        {percent !== null && <i className={`score-${score ?? "none"}`} style={{ width: `${percent}%` }} />}
      </span>
      <span className="criterion-percent">
        {percent === null ? "?" : percentBeside(ruledPercent(percent), limits, formats)}
      </span>
      <ScoreChip score={score} />
    </button>
  );
}

function figuresOf(
  { volume, denominator }: CriterionResult,
  criterion: Criterion,
  story: Parameters<typeof quantityText>[2],
  formats: Formats,
): string | null {
  if (volume === null || denominator === null) return null;
  return `${bareText(volume, criterion.unit, formats)} / ${quantityText(denominator, criterion.unit, story, formats)}`;
}
