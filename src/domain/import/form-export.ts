import { createIssueList } from "./issue-list";
import type { ImportIssue } from "./source-layer";

/** Columns that only Kobo, ODK and their kin write. */
const marks = new Set([
  "_id",
  "_uuid",
  "_submission_time",
  "_submitted_by",
  "_validation_status",
  "_index",
  "__version__",
  "_xform_id_string",
  "formhub/uuid",
  "meta/instanceid",
  "meta-instanceid",
  "instanceid",
  "key",
  "submissiondate",
  "_parent_index",
  "_parent_table_name",
  "parent_key",
]);
const parentMarks = ["_parent_table_name", "_parent_index", "parent_key"];

/**
 * What a layer's columns tell of a Kobo or ODK export: that group names stand before the field's, that repeated
 * answers are missing (kpi#2218), or that the rows are repeated answers themselves.
 */
export function noteFormExport(
  columns: readonly string[],
  parentTable: string | null,
): readonly ImportIssue[] {
  const names = columns.map((name) => name.toLowerCase());
  if (names.filter((name) => marks.has(name)).length < 2) return [];
  const issues = createIssueList();
  if (names.some((name) => parentMarks.includes(name)))
    issues.add("form-repeat", "warning", undefined, { parent: parentTable ?? "" });
  else issues.add("form-export", "info", undefined, { repeats: repeatsOf(columns).join(", ") });
  return issues.toList();
}

/** ODK leaves a column "SET-OF-anggota" where a repeat was; Kobo a count "anggota_count". */
const repeatsOf = (columns: readonly string[]) =>
  columns.flatMap((name) => {
    const found = /(?:^|[/-])SET-OF-(.+)$/.exec(name)?.[1] ?? /(?:^|\/)(\w+)_count$/.exec(name)?.[1];
    return found === undefined ? [] : [found];
  });
