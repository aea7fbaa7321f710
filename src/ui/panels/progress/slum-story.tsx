import { remainingSlumPercent, type SlumChange } from "../../../domain/progress/slum-area";
import type { TargetProgress } from "../../../domain/progress/target-progress";
import { useFormats } from "../../format";
import { useWords } from "../../words";
import { TargetResults } from "./target-results";

type Props = { readonly change: SlumChange; readonly targets: readonly TargetProgress[] };

/** How the slum area that remains came about. */
export function SlumStory({ change, targets }: Props) {
  const { story, stories } = useWords().progress;
  const { fixed, number, percent } = useFormats();
  const remaining = remainingSlumPercent(change);
  const { before, after } = change;
  return (
    <dl className="calculation">
      <dt>{story.after}</dt>
      <dd className="num">
        {before.areaHa > 0 && remaining !== null
          ? story.remaining(fixed(after.areaHa, 2), fixed(before.areaHa, 2), percent(remaining, 2))
          : story.remainingNone}
        {after.unknownCount > 0 && ` ${story.partlyArea(number(after.unknownCount))}`}
        {after.withoutArea > 0 && ` ${stories.withoutArea(number(after.withoutArea))}`}
      </dd>
      <TargetResults targets={targets} />
      <dt>{story.rule}</dt>
      <dd>{stories.areaDoubt}</dd>
    </dl>
  );
}
