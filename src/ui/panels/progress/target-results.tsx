import type { TargetProgress } from "../../../domain/progress/target-progress";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { targetName } from "./progress-text";
import { TargetResult } from "./target-result";

/** Every target of a line with its own result, what is missing, and where it comes from. */
export function TargetResults({ targets }: { readonly targets: readonly TargetProgress[] }) {
  const words = useWords();
  const ruleset = useApp(selectRuleset);
  const text = useText();
  const formats = useFormats();
  if (targets.length === 0) return null;
  return (
    <>
      <dt>{words.progress.story.results}</dt>
      {targets.map((measured) => (
        <dd key={measured.target.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <TargetResult progress={measured} />
          <b>{targetName(measured.target, ruleset, words, text, formats)}</b>
          <Missing measured={measured} />
          {measured.target.source !== "" && (
            <span className="caption w-full">{words.progress.story.source(measured.target.source)}</span>
          )}
        </dd>
      ))}
    </>
  );
}

/** "perlu 11 KK lagi". */
function Missing({ measured }: { readonly measured: TargetProgress }) {
  const { story, units } = useWords().progress;
  const formats = useFormats();
  const { isReached, shortBy, unit } = measured;
  if (isReached !== false || shortBy === null || shortBy === 0) return null;
  const quantity = unit === "ha" ? formats.ha(shortBy) : `${formats.number(shortBy)} ${units[unit]}`;
  return <span className="num">{unit === "ha" ? story.needsHa(quantity) : story.needs(quantity)}</span>;
}
