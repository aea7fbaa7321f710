import { criterionById } from "../../../domain/rules/look-up";
import type { NearLimit } from "../../../domain/smallest/near-limits";
import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { useApp } from "../../store-context";
import { useWords } from "../../words";
import { volumeText } from "./volume-text";

/** "Kurang 1 KK: 5a turun" beside an RT in a list: what one unit would turn. */
export function NearMark({ near }: { readonly near: NearLimit | undefined }) {
  const words = useWords();
  const formats = useFormats();
  const ruleset = useApp(selectRuleset);
  if (!near) return null;
  const { near: said } = words.smallest;
  const amount = volumeText(near.volume, near.unit, words, formats);
  const code = criterionById(ruleset, near.criterionId)?.code ?? near.criterionId;
  const scores = [String(near.fromScore), String(near.toScore)] as const;
  return (
    <span
      className={`near-mark ${near.direction === "down" ? "is-down" : "is-up"}`}
      title={said[near.direction](amount, code, ...scores)}
    >
      {said.mark[near.direction](amount, code)}
    </span>
  );
}
