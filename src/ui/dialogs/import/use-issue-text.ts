import type { ImportRecord } from "../../../domain/project/import-schema";
import { useFormats } from "../../format";
import { useWords } from "../../words";

type Issue = Pick<ImportRecord["issues"][number], "code" | "count" | "details">;
type Sentence = (count: string, details: NonNullable<Issue["details"]>) => string;

/** The sentence for an issue, its figures written as the language does. An issue of a later version stands as its code. */
export function useIssueText(): (issue: Issue) => string {
  const sentences: Readonly<Record<string, Sentence>> = useWords().data.issues;
  const { number } = useFormats();
  return ({ code, count, details = {} }) => {
    const written = Object.entries(details).map(
      ([name, value]) => [name, typeof value === "number" ? number(value, 2) : value] as const,
    );
    return sentences[code]?.(number(count), Object.fromEntries(written)) ?? code;
  };
}
