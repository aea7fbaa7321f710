import { criterionById } from "../../../domain/rules/look-up";
import type { Assessment } from "../../../domain/scoring/assessment";
import { type NearLimit, nearLimits } from "../../../domain/smallest/near-limits";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { Notice } from "../../parts/notice";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { volumeText } from "./volume-text";

/** Criteria of an RT that one household, building or metre would turn, in words; nothing where there are none. */
export function NearNotes({ assessment }: { readonly assessment: Assessment }) {
  const { near } = useWords().smallest;
  const ruleset = useApp(selectRuleset);
  const found = nearLimits(assessment, ruleset);
  const [down, up] = [found.filter(isDown), found.filter((each) => !isDown(each))];
  const codes = up.map(({ criterionId }) => criterionById(ruleset, criterionId)?.code ?? criterionId);
  if (found.length === 0) return null;
  return (
    <Notice tone={down.length > 0 ? "good" : "warn"}>
      <b className="font-strong">{down.length > 0 ? near.title : near.titleUp}</b>
      {(up.length > 1 ? down : found).map((each) => (
        <NearSentence key={`${each.criterionId} ${each.direction}`} near={each} />
      ))}
      {up.length > 1 && <p>{near.ups(codes.join(", "))}</p>}
    </Notice>
  );
}

const isDown = ({ direction }: NearLimit): boolean => direction === "down";

function NearSentence({ near }: { readonly near: NearLimit }) {
  const words = useWords();
  const formats = useFormats();
  const ruleset = useApp(selectRuleset);
  const { criterionId, direction, volume, unit, fromScore, toScore } = near;
  return (
    <p>
      {words.smallest.near[direction](
        volumeText(volume, unit, words, formats),
        criterionById(ruleset, criterionId)?.code ?? criterionId,
        String(fromScore),
        String(toScore),
      )}
    </p>
  );
}
