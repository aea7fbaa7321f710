import type { AppError } from "../errors";
import type { ImportRecord, RefusedRow } from "../project/import-schema";
import type { ImportReport } from "./import-plan";
import type { RecognisedLayer } from "./layer-mapping";

type Imported = {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly layers: readonly RecognisedLayer[];
  /** Files that could not be read. */
  readonly failed: readonly { readonly fileName: string; readonly error: AppError }[];
  readonly report: ImportReport;
};

/** So many row numbers of an issue are kept; refused and unmatched rows are kept all. */
const keptRows = 200;

/** The report that stays with the project: what was taken, put right, refused and left without an RT. */
export function importRecord({ id, at, layers, failed, report }: Imported): ImportRecord {
  return {
    id,
    at,
    files: [
      ...layers.map(({ layer, mapping }) => ({
        name: layer.fileName,
        layer: layer.name,
        use: mapping.use,
        rowCount: layer.rows.length,
        personalColumns: layer.personalColumns,
        error: null,
      })),
      ...failed.map(({ fileName, error }) => ({
        name: fileName,
        layer: null,
        use: null,
        rowCount: 0,
        personalColumns: [],
        error: { code: error.code, details: error.details },
      })),
    ],
    taken: { ...report.areaCounts, survey: report.recordCount, datasets: report.datasetCount },
    joined: {
      label: report.matchedByLabel,
      code: report.matchedByCode,
      position: report.matchedByPosition.length,
      hand: report.matchedByHand.length,
      none: report.unmatched.length,
    },
    issues: report.issues.map((issue) => ({ ...issue, rows: issue.rows.slice(0, keptRows) })),
    refused: [...failed.map(refusedFile), ...refusedOf(report)],
  };
}

/** Rows that do not come in whole, and survey rows that found no RT: one list, each with its reason. */
export const refusedOf = (report: Pick<ImportReport, "refused" | "unmatched">): readonly RefusedRow[] => [
  ...report.refused,
  ...report.unmatched.map(({ fileName, row, label, reason }) => ({ fileName, row, label, reason })),
];

const refusedFile = ({ fileName, error }: Imported["failed"][number]): RefusedRow => ({
  fileName,
  row: null,
  label: "",
  reason: error.code,
  details: error.details,
});
