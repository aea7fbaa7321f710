import { type ReactNode, useId, useState } from "react";
import type { Progress } from "../../../domain/progress/progress";
import type { SlumChange, SlumCount } from "../../../domain/progress/slum-area";
import type { Ruleset } from "../../../domain/rules/ruleset";
import { type Formats, useFormats } from "../../format";
import { Icon } from "../../parts/icon";
import { useWords } from "../../words";
import type { Words } from "../../words/id";
import { type FigureId, FigureStory } from "./figure-story";
import { leastArea, moneyParts, operatorSign } from "./progress-text";

type Props = { readonly progress: Progress; readonly ruleset: Ruleset };

/** The five figures people ask for first; each opens the sentence that says how it came about. */
export function KeyFigures({ progress, ruleset }: Props) {
  const { progress: words } = useWords();
  const formats = useFormats();
  const [openId, setOpenId] = useState<FigureId | null>(null);
  const storyId = useId();
  return (
    <>
      <div className="progress-figures">
        {figuresOf(progress, ruleset, words, formats).map(({ id, label, figure, doubt }) => (
          <button
            key={id}
            type="button"
            title={words.how}
            aria-expanded={openId === id}
            aria-controls={storyId}
            onClick={() => setOpenId(openId === id ? null : id)}
          >
            <span className="caption">{label}</span>
            <span className="progress-figure num">{figure}</span>
            {doubt !== null && <span className="caption">{doubt}</span>}
          </button>
        ))}
      </div>
      <div id={storyId} className={openId === null ? "" : "figure-story"} aria-live="polite">
        {openId !== null && <FigureStory id={openId} progress={progress} ruleset={ruleset} />}
      </div>
    </>
  );
}

type Figure = {
  readonly id: FigureId;
  readonly label: string;
  readonly figure: ReactNode;
  /** What the figure does not hold; null: nothing. */
  readonly doubt: string | null;
};

function figuresOf(
  progress: Progress,
  ruleset: Ruleset,
  { figures: words }: Words["progress"],
  formats: Formats,
): readonly Figure[] {
  const { slumByScore, slumByScoreAndService, contribution, investment } = progress;
  const { notSlum } = ruleset;
  const rts = ({ rtCount }: SlumCount) => formats.number(rtCount);
  const area = (count: SlumCount) => leastArea(count, formats);
  const unknown = ({ after }: SlumChange) =>
    after.unknownCount > 0 ? words.unknownRts(formats.number(after.unknownCount)) : null;
  const byBoth = words.byScoreAndService(
    operatorSign(notSlum.serviceOperator),
    formats.percent(notSlum.servicePercent),
  );
  return [
    {
      id: "slumRts",
      label: words.slumRts,
      figure: <Change before={rts(slumByScore.before)} after={rts(slumByScore.after)} />,
      doubt: unknown(slumByScore),
    },
    {
      id: "byScore",
      label: words.byScore,
      figure: <Change before={area(slumByScore.before)} after={area(slumByScore.after)} unit="ha" />,
      doubt: unknown(slumByScore),
    },
    {
      id: "byScoreAndService",
      label: byBoth,
      figure: (
        <Change
          before={area(slumByScoreAndService.before)}
          after={area(slumByScoreAndService.after)}
          unit="ha"
        />
      ),
      doubt: unknown(slumByScoreAndService),
    },
    {
      id: "contribution",
      label: words.contribution,
      figure: contribution === null ? <Unknown /> : <b>{formats.fixed(100 * contribution, 2)}%</b>,
      doubt: null,
    },
    {
      id: "investment",
      label: words.investment,
      figure: <Money progress={progress} />,
      doubt: priceDoubt(investment, words, formats),
    },
  ];
}

function priceDoubt(
  { unpricedCount, illustrativeCount }: Progress["investment"],
  words: Words["progress"]["figures"],
  { number }: Formats,
): string | null {
  const doubts = [
    ...(unpricedCount > 0 ? [words.unpriced(number(unpricedCount))] : []),
    ...(illustrativeCount > 0 ? [words.illustrative(number(illustrativeCount))] : []),
  ];
  return doubts.length > 0 ? doubts.join(", ") : null;
}

type ChangeProps = { readonly before: string; readonly after: string; readonly unit?: string };

function Change({ before, after, unit }: ChangeProps) {
  const { common } = useWords();
  return (
    <>
      <span className="text-ink-2">{before}</span>
      <Icon name="u-panah" size={18} title={common.becomes} />
      <b>{after}</b>
      {unit !== undefined && <em>{unit}</em>}
    </>
  );
}

function Money({ progress }: { readonly progress: Progress }) {
  const { figures: words } = useWords().progress;
  const formats = useFormats();
  const { costIdr, workCount, unpricedCount } = progress.investment;
  if (workCount > 0 && unpricedCount === workCount) return <em>{words.nothingPriced}</em>;
  const { figure, unit } = moneyParts(costIdr, formats, words);
  return (
    <>
      <b>{figure}</b>
      <em>{unit}</em>
    </>
  );
}

const Unknown = () => <em>{useWords().common.notKnown}</em>;
