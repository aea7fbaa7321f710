import type { EditLabel } from "../../domain/project/journal";
import { useWords } from "../words";

/** "pindahkan Hidran umum 1": what an edit is called in the journal's terms. */
export function useEditName(): (label: EditLabel) => string {
  const { edits } = useWords();
  return ({ code, details = {} }) => edits[code](details);
}
