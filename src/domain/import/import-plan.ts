import type { Bounds } from "../geo/schema";
import type { ImportRecord, RefusedRow } from "../project/import-schema";
import type { Area, AreaLevel, Dataset, Project, SurveyRecord } from "../project/schema";
import type { NameProposal } from "./propose-names";
import type { ImportIssue } from "./source-layer";

/** A survey row and what it found, or why it found nothing. */
export type RowMatch = {
  readonly recordId: string;
  readonly label: string;
  /** What the user's choice for it is filed under. */
  readonly key: string;
  readonly fileName: string;
  /** Feature number in the file. */
  readonly row: number;
};

export type UnmatchedReason = "no-such-rt" | "no-label" | "rt-taken" | "several-rt";

/** A kelurahan that two files write differently, and that was taken for one: letter case, spaces, hyphens, "Kel.". */
type EquatedName = { readonly written: string; readonly meant: string; readonly rowCount: number };

/** An RT boundary that no survey row has yet. */
export type OpenRt = { readonly id: string; readonly key: string; readonly name: string };

export type ImportReport = {
  readonly areaCounts: Readonly<Record<AreaLevel, number>>;
  /** Boundaries whose shape is missing: listed, not drawn. */
  readonly areasWithoutShape: readonly string[];
  readonly recordCount: number;
  /** Rows that found their RT by kelurahan, RW and RT. */
  readonly matchedByLabel: number;
  /** Rows that found it by a code of their own. */
  readonly matchedByCode: number;
  /** Rows whose RT the user chose. */
  readonly matchedByHand: readonly (RowMatch & { readonly areaName: string })[];
  readonly equatedNames: readonly EquatedName[];
  /** Spellings to be confirmed by the user. */
  readonly proposals: readonly NameProposal[];
  /** Rows that lie in an RT of another name: matched, and worth a look. */
  readonly matchedByPosition: readonly (RowMatch & { readonly areaName: string })[];
  /** Kept and counted, without a boundary. */
  readonly unmatched: readonly (RowMatch & { readonly reason: UnmatchedReason })[];
  /** Rows of earlier imports that still have no boundary. */
  readonly waiting: readonly (RowMatch & { readonly reason: UnmatchedReason })[];
  /** Areas and surveys of the project that have the same name as something in the files. */
  readonly sameAreas: number;
  readonly sameRecords: number;
  readonly datasetCount: number;
  /** Rows that do not come in whole, each with its reason. */
  readonly refused: readonly RefusedRow[];
  readonly issues: readonly (ImportIssue & { readonly fileName: string })[];
};

/** What an import would write. Computed anew for every change of a mapping; nothing is written before "Masukkan". */
export type ImportPlan = {
  /** New, replaced and newly linked areas, complete. */
  readonly areas: readonly Area[];
  readonly records: readonly SurveyRecord[];
  readonly datasets: readonly Dataset[];
  /** Records by file and feature number, for the preview; those that wait since an earlier import by `waitingKey`. */
  readonly recordByRow: ReadonlyMap<string, SurveyRecord>;
  /** What rows without an RT can be tied to by hand. */
  readonly openRts: readonly OpenRt[];
  readonly report: ImportReport;
  readonly bounds: Bounds | null;
};

/** The key of a row that an earlier import left without an RT. */
export const waitingKey = (recordId: string): string => `record#${recordId}`;

export const rowKey = (fileName: string, row: number): string => `${fileName}#${row}`;

/** The edit: everything the plan names is put in place with the report of it, the rest is shared. */
export const applyImport =
  (plan: ImportPlan, record?: ImportRecord) =>
  (project: Project): Project => ({
    ...project,
    ...(record && { imports: put(project.imports, [record]) }),
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
