import type { Ruleset } from "../../../domain/rules/ruleset";
import type { CriterionExplanation } from "../../../domain/scoring/explain";
import { useFormats } from "../../format";
import { Tag } from "../../parts/tag";
import { useText, useWords } from "../../words";
import { quantityText } from "./quantity-text";

type Props = { readonly explanation: CriterionExplanation; readonly ruleset: Ruleset };

/** Numbers, formula, rule and source behind one criterion's score. */
export function CriterionCalculation({ explanation, ruleset }: Props) {
  const { calculation, denominators, doubt } = useWords().condition;
  const text = useText();
  const { criterion } = explanation;
  return (
    <dl className="calculation">
      <dt>{text(criterion.name)}</dt>
      <dd>
        <Formula explanation={explanation} />
        <span className="caption block">
          {criterion.code} / {denominators[criterion.denominator]}. {calculation.rounding}
        </span>
      </dd>
      <dt>{calculation.rule}</dt>
      <dd>
        <Bands explanation={explanation} ruleset={ruleset} />
      </dd>
      <dt>{calculation.definition}</dt>
      <dd>{text(criterion.definition)}</dd>
      <dt>{calculation.source}</dt>
      <dd>
        {ruleset.source}
        {criterion.confidence !== "V" && (
          <span className="mt-1 flex flex-wrap items-center gap-2">
            <Tag tone="warn" icon="u-awas">
              {doubt.tag}
            </Tag>
            {doubt[criterion.confidence]}
          </span>
        )}
      </dd>
    </dl>
  );
}

function Formula({ explanation }: Pick<Props, "explanation">) {
  const { calculation, story } = useWords().condition;
  const formats = useFormats();
  const { criterion, volume, denominator } = explanation;
  const part = (value: number | null) =>
    value === null ? calculation.unknown : quantityText(value, criterion.unit, story, formats);
  const isComputable = volume !== null && denominator !== null && denominator > 0;
  return (
    <span className="num">
      {part(volume)} ÷ {part(denominator)} × 100
      {isComputable && (
        <>
          {" = "}
          <b>{formats.fixed((100 * volume) / denominator, 2)}%</b>
        </>
      )}
    </span>
  );
}

function Bands({ explanation, ruleset }: Props) {
  const { calculation } = useWords().condition;
  const { percent } = useFormats();
  const lowest = ruleset.bands.at(-1);
  const mark = (score: number) => (score === explanation.score ? "font-head" : "text-ink-2");
  return (
    <ul className="num">
      {ruleset.bands.map((band) => (
        <li key={band.score} className={mark(band.score)}>
          {calculation.band(percent(band.fromPercent), String(band.score))}
        </li>
      ))}
      {lowest && <li className={mark(0)}>{calculation.rest(percent(lowest.fromPercent))}</li>}
    </ul>
  );
}
