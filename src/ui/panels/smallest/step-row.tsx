import { useState } from "react";
import type { SurveyRecord } from "../../../domain/project/schema";
import { criterionById, levelForTotal } from "../../../domain/rules/look-up";
import type { Criterion } from "../../../domain/rules/ruleset";
import type { CriterionStep, CriterionSteps } from "../../../domain/smallest/ways";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { Button } from "../../parts/button";
import { SelectField } from "../../parts/field";
import { Icon } from "../../parts/icon";
import { Notice } from "../../parts/notice";
import { Segmented } from "../../parts/segmented";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { recordName } from "../plan/record-name";
import { StepStory } from "./step-story";
import { useMakeWorks } from "./use-make-works";
import { volumeText } from "./volume-text";
import { costText, priceText, wayText } from "./way-text";

type StepRowProps = {
  readonly criterion: CriterionSteps;
  readonly record: SurveyRecord;
  /** The RT's total as it stands; null where its survey is incomplete. */
  readonly total: number | null;
  readonly canMake: boolean;
};

/** One criterion: its next step in a line; opened, the steps after it, what makes them, and the work itself. */
export function StepRow({ criterion: { criterionId, result, steps }, record, total, canMake }: StepRowProps) {
  const words = useWords();
  const text = useText();
  const formats = useFormats();
  const ruleset = useApp(selectRuleset);
  const [chosenScore, setChosenScore] = useState<number | null>(null);
  const criterion = criterionById(ruleset, criterionId);
  const [first] = steps;
  const step = steps.find(({ toScore }) => toScore === chosenScore) ?? first;
  if (!criterion || !first || !step) return null;
  const levelNow = total === null ? null : levelForTotal(ruleset, total);
  const levelThen = total === null ? null : levelForTotal(ruleset, total - first.fromScore + first.toScore);
  return (
    <li>
      <details className="step-row">
        <summary>
          <span className="step-code">{criterion.code}</span>
          <span className="min-w-0">
            <span className="block truncate font-strong">{text(criterion.shortName)}</span>
            <span className="caption">
              {costText(first.ways[0]?.costIdr ?? null, words, formats)}
              {levelNow !== levelThen &&
                levelThen &&
                ` · ${words.smallest.steps.level(text(levelThen.name))}`}
            </span>
          </span>
          <span className="num text-right">
            <span className="block font-strong">
              {words.smallest.steps.less(volumeText(first.lessVolume, criterion.unit, words, formats))}
            </span>
            <span className="caption">
              {first.fromScore} → {first.toScore}
            </span>
          </span>
          <Icon name="u-bawah" size={18} />
        </summary>
        <div className="step-body">
          {steps.length > 1 && (
            <Segmented
              label={words.smallest.steps.choose}
              value={String(step.toScore)}
              onChange={(score) => setChosenScore(Number(score))}
              options={steps.map(({ toScore }) => ({
                value: String(toScore),
                label: words.smallest.steps.toScore(String(toScore)),
              }))}
            />
          )}
          <StepStory step={step} criterion={criterion} result={result} />
          <Making key={step.toScore} step={step} criterion={criterion} record={record} canMake={canMake} />
        </div>
      </details>
    </li>
  );
}

type MakingProps = {
  readonly step: CriterionStep;
  readonly criterion: Criterion;
  readonly record: SurveyRecord;
  readonly canMake: boolean;
};

/** What makes the step: one component of several, its price, and the work. */
function Making({ step, criterion, record, canMake }: MakingProps) {
  const words = useWords();
  const text = useText();
  const formats = useFormats();
  const { make, hasFailed } = useMakeWorks(record);
  const [at, setAt] = useState(0);
  const way = step.ways[at];
  const { steps, note, only } = words.smallest;
  if (!way) return <p className="text-13">{steps.noWay}</p>;
  const goals = [{ criterionId: criterion.id, toScore: step.toScore }];
  const run = () =>
    make([{ planned: way, goals }], note(criterion.code, recordName(record)), ([name = ""], after) => {
      const now = after.criteria.find(({ criterionId }) => criterionId === criterion.id)?.score;
      return steps.made(name, criterion.code, String(step.fromScore), String(now ?? step.toScore));
    });
  return (
    <>
      <SelectField
        label={steps.with}
        value={String(at)}
        hint={priceText(way, words, formats)}
        onChange={(event) => setAt(Number(event.target.value))}
      >
        {step.ways.map((each, index) => (
          <option key={`${each.offer.component.id} ${each.offer.category}`} value={index}>
            {`${wayText(each, words, text, formats)} · ${costText(each.costIdr, words, formats)}`}
          </option>
        ))}
      </SelectField>
      {canMake && (
        <Button icon="u-plus" aria-label={`${steps.make}: ${criterion.code}`} onClick={run}>
          {steps.make}
        </Button>
      )}
      {hasFailed && (
        <Notice tone="warn" isLive>
          {only.failed}
        </Notice>
      )}
    </>
  );
}
