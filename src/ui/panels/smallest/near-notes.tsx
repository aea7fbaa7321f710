import { criterionById } from "../../../domain/rules/look-up";
import type { Assessment } from "../../../domain/scoring/assessment";
import { nearLimits } from "../../../domain/smallest/near-limits";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { Notice } from "../../parts/notice";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { volumeText } from "./volume-text";

/** Criteria of an RT that one household, building or metre would turn, in words; nothing where there are none. */
export function NearNotes({ assessment }: { readonly assessment: Assessment }) {
  const words = useWords();
  const formats = useFormats();
  const ruleset = useApp(selectRuleset);
  const found = nearLimits(assessment, ruleset);
  if (found.length === 0) return null;
  return (
    <Notice tone={found.some(({ direction }) => direction === "down") ? "good" : "warn"}>
      <b className="font-strong">{words.smallest.near.title}</b>
      {found.map(({ criterionId, direction, volume, unit, fromScore, toScore }) => (
        <p key={`${criterionId} ${direction}`}>
          {words.smallest.near[direction](
            volumeText(volume, unit, words, formats),
            criterionById(ruleset, criterionId)?.code ?? criterionId,
            String(fromScore),
            String(toScore),
          )}
        </p>
      ))}
    </Notice>
  );
}
