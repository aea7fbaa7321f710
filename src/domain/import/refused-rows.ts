import type { RefusedRow } from "../project/import-schema";
import { areColumnsRead, columnWith, type LayerMapping, type RecognisedLayer } from "./layer-mapping";
import type { ImportIssue, IssueCode, SourceRow } from "./source-layer";

/** A row with one of these does not come in, or not whole. */
const always = [
  "feature-skipped",
  "shape-unusable",
  "shape-empty",
  "shape-flat",
  "tangled-kept",
  "numbers-unreadable",
] as const satisfies readonly IssueCode[];

export type RefusalCode = (typeof always)[number] | "shape-missing";

const refusals: ReadonlySet<IssueCode> = new Set(always);

/**
 * Every row that does not come in whole, in the order of the files, with why: so that it can be put right in the file it
 * came from. Rows that merely lack a shape count only where the shape is all there is to them (a background).
 */
export function refusedRows(
  sources: readonly { readonly source: RecognisedLayer; readonly issues: readonly ImportIssue[] }[],
): readonly RefusedRow[] {
  return sources.flatMap(({ source: { layer, mapping }, issues }) => {
    const rows = new Map(layer.rows.map((row) => [row.number, row]));
    return issues
      .filter(({ code }) => refusals.has(code) || (code === "shape-missing" && !areColumnsRead(mapping)))
      .flatMap(({ code, rows: numbers }) =>
        numbers.map((row) => ({
          fileName: layer.fileName,
          row,
          label: labelOf(rows.get(row), mapping),
          reason: code,
        })),
      )
      .sort((a, b) => a.row - b.row);
  });
}

const labelRoles = ["rtRw", "rt", "rw", "kelurahan", "name", "code"] as const;

/** What the row says of its place, in its own words. */
function labelOf(row: SourceRow | undefined, mapping: LayerMapping): string {
  if (!row) return "";
  const words = labelRoles.flatMap((role) => {
    const column = columnWith(mapping, role);
    const value = column === null ? null : row.properties[column];
    return value === null || value === undefined || value === "" ? [] : [String(value).trim()];
  });
  return [...new Set(words)].join(", ").slice(0, 120);
}
