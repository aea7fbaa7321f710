import type { ImportIssue, IssueCode } from "./source-layer";

type Found = {
  severity: ImportIssue["severity"];
  count: number;
  rows: number[];
  details: ImportIssue["details"];
};

/** Gathers issues by code, so that a thousand features with one fault are one line with a count. */
export function createIssueList() {
  const found = new Map<IssueCode, Found>();
  return {
    add(
      code: IssueCode,
      severity: ImportIssue["severity"],
      row?: number,
      details?: Readonly<Record<string, string | number>>,
    ): void {
      const entry = found.get(code) ?? { severity, count: 0, rows: [], details };
      entry.count += 1;
      if (row !== undefined && entry.rows.at(-1) !== row) entry.rows.push(row);
      found.set(code, entry);
    },
    toList(): readonly ImportIssue[] {
      return [...found].map(([code, { details, ...rest }]) => ({
        code,
        ...rest,
        ...(details && { details }),
      }));
    },
  };
}

export type IssueList = ReturnType<typeof createIssueList>;
