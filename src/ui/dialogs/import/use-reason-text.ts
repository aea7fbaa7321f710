import type { RefusedRow } from "../../../domain/project/import-schema";
import { useWords } from "../../words";

/** Why a row did not come in whole, or why a file could not be read. A reason of a later version stands as its code. */
export function useReasonText(): (refused: Pick<RefusedRow, "reason" | "details">) => string {
  const { imports, data, errors } = useWords();
  const sentences: Readonly<Record<string, string>> = { ...imports.refusals, ...data.reasons };
  const ofFiles: Readonly<Record<string, (details: NonNullable<RefusedRow["details"]>) => string>> = errors;
  return ({ reason, details }) => sentences[reason] ?? ofFiles[reason]?.(details ?? {}) ?? reason;
}
