import type { CriterionExplanation } from "../../../domain/scoring/explain";
import type { Formats } from "../../format";
import type { Words } from "../../words/id";
import { bareText, quantityText } from "./quantity-text";

/**
 * The sentences that explain one criterion of one RT or of several together: the cause, the limit it
 * fell under, and what would bring the next better score.
 */
export function criterionStory(
  explanation: CriterionExplanation,
  words: Words["condition"],
  formats: Formats,
): string {
  const { criterion, volume, denominator, percent, flags } = explanation;
  const { story } = words;
  const whole = words.denominators[criterion.denominator];
  if (flags.includes("columns_shifted")) return story.shifted;
  if (volume === null) return story.notSurveyed;
  if (denominator === null || percent === null)
    return story.denominatorMissing(quantityText(volume, criterion.unit, story, formats), whole);
  if (denominator === 0) return story.denominatorZero(whole);

  const sentences = [
    story.share(
      bareText(volume, criterion.unit, formats),
      quantityText(denominator, criterion.unit, story, formats),
      `${formats.fixed((100 * volume) / denominator, 2)}%`,
    ),
  ];
  if (flags.includes("negative_volume")) sentences.push(story.negative);
  else if (volume === 0) sentences.push(story.none);
  else sentences.push(limitSentence(explanation, words, formats));
  if (flags.includes("percent_over_100")) sentences.push(story.over100);
  const next = nextSentence(explanation, words, formats);
  if (next !== null) sentences.push(next);
  return sentences.join(" ");
}

function limitSentence(
  { score, fromPercent, belowPercent }: CriterionExplanation,
  { story }: Words["condition"],
  { percent, number }: Formats,
): string {
  const points = number(score ?? 0);
  if (belowPercent === null) return story.above(percent(fromPercent), points);
  return fromPercent === 0
    ? story.below(percent(belowPercent), points)
    : story.between(percent(fromPercent), percent(belowPercent), points);
}

function nextSentence(
  { criterion, next }: CriterionExplanation,
  { story }: Words["condition"],
  formats: Formats,
): string | null {
  if (next === null) return null;
  const less = quantityText(next.lessVolume, criterion.unit, story, formats);
  return story.relief(less, criterion.unit === "KK", formats.number(next.score));
}
