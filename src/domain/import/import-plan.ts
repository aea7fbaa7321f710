import type { Bounds } from "../geo/schema";
import type { Area, AreaLevel, Dataset, Project, SurveyRecord } from "../project/schema";
import type { ImportIssue } from "./source-layer";

/** A survey row and what it found, or why it found nothing. */
export type RowMatch = {
  readonly recordId: string;
  readonly label: string;
  readonly fileName: string;
  /** Feature number in the file. */
  readonly row: number;
};

export type UnmatchedReason = "no-such-rt" | "no-label" | "rt-taken" | "several-rt";

export type ImportReport = {
  readonly areaCounts: Readonly<Record<AreaLevel, number>>;
  /** Boundaries whose shape is missing: listed, not drawn. */
  readonly areasWithoutShape: readonly string[];
  readonly recordCount: number;
  /** Rows that found their RT by kelurahan, RW and RT. */
  readonly matchedByLabel: number;
  /** Rows that lie in an RT of another name: matched, and worth a look. */
  readonly matchedByPosition: readonly (RowMatch & { readonly areaName: string })[];
  /** Kept and counted, without a boundary. */
  readonly unmatched: readonly (RowMatch & { readonly reason: UnmatchedReason })[];
  /** Areas and surveys of the project that have the same name as something in the files. */
  readonly sameAreas: number;
  readonly sameRecords: number;
  readonly datasetCount: number;
  readonly issues: readonly (ImportIssue & { readonly fileName: string })[];
};

/** What an import would write. Computed anew for every change of a mapping; nothing is written before "Masukkan". */
export type ImportPlan = {
  /** New, replaced and newly linked areas, complete. */
  readonly areas: readonly Area[];
  readonly records: readonly SurveyRecord[];
  readonly datasets: readonly Dataset[];
  /** Records by file and feature number, for the preview. */
  readonly recordByRow: ReadonlyMap<string, SurveyRecord>;
  readonly report: ImportReport;
  readonly bounds: Bounds | null;
};

export const rowKey = (fileName: string, row: number): string => `${fileName}#${row}`;

/** The edit: everything the plan names is put in place, the rest is shared. */
export const applyImport =
  (plan: ImportPlan) =>
  (project: Project): Project => ({
    ...project,
    areas: put(project.areas, plan.areas),
    records: put(project.records, plan.records),
    datasets: put(
      project.datasets,
      plan.datasets.map(({ ref }) => ref),
    ),
  });

function put<Item extends { readonly id: string }>(
  items: Readonly<Record<string, Item>>,
  added: readonly Item[],
): Readonly<Record<string, Item>> {
  if (added.length === 0) return items;
  return { ...items, ...Object.fromEntries(added.map((item) => [item.id, item])) };
}
