import { selectRuleset } from "../../../store/derived";
import { useFormats } from "../../format";
import { useApp } from "../../store-context";
import { useText, useWords } from "../../words";
import { sideName } from "./side-name";

/** What the tables are written with. */
export function useTerms() {
  const ruleset = useApp(selectRuleset);
  const plans = useApp((state) => state.project?.plans);
  const words = useWords();
  const text = useText();
  const formats = useFormats();
  const nameOf = (sideId: string | null) => sideName(sideId, plans, words);
  return { ruleset, words, text, formats, nameOf } as const;
}

export type TableTerms = ReturnType<typeof useTerms>;
