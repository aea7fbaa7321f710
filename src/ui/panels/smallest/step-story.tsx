import { ruledPercent } from "../../../domain/rules/look-up";
import type { Criterion } from "../../../domain/rules/ruleset";
import type { CriterionResult } from "../../../domain/scoring/assessment";
import type { DropStep } from "../../../domain/smallest/drop-steps";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { percentBeside, scoreLimits } from "../../percent-beside";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { volumeText } from "./volume-text";

type StepStoryProps = {
  readonly step: DropStep;
  readonly criterion: Criterion;
  readonly result: CriterionResult;
};

/** How a step comes about: what goes, what stays, and the limit it gets below. */
export function StepStory({ step, criterion, result }: StepStoryProps) {
  const words = useWords();
  const formats = useFormats();
  const ruleset = useApp(selectRuleset);
  const { steps } = words.smallest;
  const left = Math.max(0, (result.volume ?? 0) - step.lessVolume);
  const whole = result.denominator ?? 0;
  const limit = ruleset.bands.findLast(({ score }) => score > step.toScore)?.fromPercent ?? 0;
  const told = (volume: number) => volumeText(volume, criterion.unit, words, formats);
  const percent = ruledPercent(whole > 0 ? Math.min(100, (100 * left) / whole) : 0);
  return (
    <p className="text-13">
      {steps.story(
        told(step.lessVolume),
        told(left),
        told(whole),
        percentBeside(percent, scoreLimits(ruleset), formats),
        formats.percent(limit),
      )}{" "}
      {steps.points(String(step.fromScore - step.toScore))}
    </p>
  );
}
