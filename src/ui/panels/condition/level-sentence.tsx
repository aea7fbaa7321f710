import { levelById } from "../../../domain/rules/look-up";
import type { Ruleset } from "../../../domain/rules/ruleset";
import type { Assessment } from "../../../domain/scoring/assessment";
import { useFormats } from "../../format";
import { useText, useWords } from "../../words";

type Props = { readonly assessment: Assessment; readonly ruleset: Ruleset };

/** "Kumuh Ringan. Perlu turun 12 angka untuk Tidak Kumuh."; of several RTs, some incomplete, perhaps without a level. */
export function LevelSentence({ assessment, ruleset }: Props) {
  const { card } = useWords().condition;
  const text = useText();
  const { number } = useFormats();
  const { total, levelId, knownTotal, criteria } = assessment;
  const level = levelId === null ? undefined : levelById(ruleset, levelId);
  if (total !== null && !level) return <>{card.tooGood(number(total))}</>;
  if (total === null || !level) {
    const missing = criteria.filter(({ score }) => score === null).length;
    return <>{card.incomplete(number(knownTotal), number(missing))}</>;
  }
  const best = ruleset.levels.at(-1);
  const worse = ruleset.levels.at(-2);
  return (
    <>
      <b>{text(level.name)}.</b>{" "}
      {best && level.id !== best.id && card.toGo(number(total - best.toTotal), text(best.name))}
      {worse && level.id === best?.id && card.atLimit(number(worse.fromTotal - total), text(worse.name))}
    </>
  );
}
