import type { Progress } from "../../../domain/progress/progress";
import type { SlumChange } from "../../../domain/progress/slum-area";
import type { Ruleset } from "../../../domain/rules/ruleset";
import { type Formats, useFormats } from "../../format";
import { useWords } from "../../words";
import type { Words } from "../../words/id";
import { operatorSign } from "./progress-text";

export type FigureId = "slumRts" | "byScore" | "byScoreAndService" | "contribution" | "investment";

type Props = { readonly id: FigureId; readonly progress: Progress; readonly ruleset: Ruleset };

/** Numbers, formula, rule and doubt behind a key figure. */
export function FigureStory({ id, progress, ruleset }: Props) {
  const { progress: words } = useWords();
  const formats = useFormats();
  const sentences = storyOf(id, progress, ruleset, words.stories, formats);
  return <p>{sentences.join(" ")}</p>;
}

type Stories = Words["progress"]["stories"];

function storyOf(
  id: FigureId,
  progress: Progress,
  ruleset: Ruleset,
  words: Stories,
  formats: Formats,
): readonly string[] {
  const { notSlum } = ruleset;
  const limit = formats.number(notSlum.belowTotal);
  const operator = operatorSign(notSlum.serviceOperator);
  const percent = formats.percent(notSlum.servicePercent);
  switch (id) {
    case "slumRts":
      return slumRtStory(progress, ruleset, words, formats);
    case "byScore":
      return [words.byScore(limit), ...areaDoubts(progress.slumByScore, words, formats)];
    case "byScoreAndService":
      return [
        words.byScoreAndService(limit, operator, percent),
        ...areaDoubts(progress.slumByScoreAndService, words, formats),
        words.source(notSlum.source),
      ];
    case "contribution":
      return contributionStory(progress, words, formats);
    case "investment":
      return investmentStory(progress, words, formats);
  }
}

function slumRtStory(progress: Progress, ruleset: Ruleset, words: Stories, { number }: Formats) {
  const { slumByScore, levelsAfter, before, after, rts } = progress;
  const counts = ruleset.levels
    .map(({ id, letters }) => `${letters} ${number(levelsAfter[id])} RT`)
    .join(", ");
  return [
    words.slumRts(
      number(slumByScore.before.rtCount),
      number(slumByScore.after.rtCount),
      number(rts.length),
      number(ruleset.notSlum.belowTotal),
    ),
    words.levels(counts),
    ...(before.total === null || after.total === null
      ? []
      : [words.together(number(before.total), number(after.total))]),
    ...unknownRts(slumByScore, words, number),
  ];
}

const unknownRts = ({ after }: SlumChange, words: Stories, number: Formats["number"]): readonly string[] =>
  after.unknownCount > 0 ? [words.unknownRts(number(after.unknownCount))] : [];

const areaDoubts = (change: SlumChange, words: Stories, { number }: Formats): readonly string[] => [
  ...unknownRts(change, words, number),
  ...(change.before.withoutArea > 0 ? [words.withoutArea(number(change.before.withoutArea))] : []),
  words.areaDoubt,
];

function contributionStory({ before, after, contribution }: Progress, words: Stories, { percent }: Formats) {
  const [was, will] = [before.sectorMeanPercent, after.sectorMeanPercent];
  if (was === null || will === null || contribution === null) return [words.contributionUnknown];
  const tell = will > was ? words.contributionWorse : words.contribution;
  return [tell(percent(was, 2), percent(will, 2), percent(100 * contribution, 2))];
}

function investmentStory({ investment }: Progress, words: Stories, { number, idr }: Formats) {
  const {
    costIdr,
    workCount,
    unpricedCount,
    servedKk,
    pricedKk,
    costPerKkIdr,
    sharedCount,
    illustrativeCount,
  } = investment;
  return [
    words.investment(number(workCount - unpricedCount), idr(costIdr)),
    ...(unpricedCount > 0 ? [words.unpriced(number(unpricedCount))] : []),
    costPerKkIdr === null ? words.noKk : words.perKk(number(pricedKk, 1), idr(costPerKkIdr)),
    ...(servedKk > 0 ? [words.served(number(servedKk, 1))] : []),
    ...(sharedCount > 0 ? [words.shared(number(sharedCount))] : []),
    ...(illustrativeCount > 0 ? [words.illustrative(number(illustrativeCount))] : []),
  ];
}
