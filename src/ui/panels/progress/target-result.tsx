import type { TargetProgress } from "../../../domain/progress/target-progress";
import { useFormats } from "../../format";
import { Tag } from "../../parts/tag";
import { useWords } from "../../words";
import { exactPercent } from "./progress-text";

/** The result as a word with its icon; what is unknown never reads as reached. */
export function TargetResult({ progress }: { readonly progress: TargetProgress }) {
  const { targets: words } = useWords().progress;
  const formats = useFormats();
  const { isReached, afterPercent, shortByPercent, target } = progress;
  if (afterPercent === null) return <Tag icon="u-bantu">{words.unknown}</Tag>;
  if (isReached === null) return <Tag icon="u-bantu">{words.uncertain}</Tag>;
  if (isReached)
    return (
      <Tag tone="good" icon="u-cek">
        {words.reached}
      </Tag>
    );
  const isAtLimit = shortByPercent === 0;
  const missing = exactPercent(shortByPercent ?? 0, formats);
  const word = target.operator.startsWith("<") ? words.over(missing) : words.short(missing);
  return (
    <Tag tone="warn" icon="u-awas">
      {isAtLimit ? words.atLimit(formats.percent(target.percent)) : word}
    </Tag>
  );
}
