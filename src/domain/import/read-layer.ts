import type { Area, AreaLevel } from "../project/schema";
import { isBrokenCode } from "./area-code";
import { groupBy } from "./group-by";
import { createIssueList } from "./issue-list";
import { columnWith, type LayerMapping, type RecognisedLayer } from "./layer-mapping";
import type { AddedRecord } from "./place-records";
import { areaOf, createRowReader, hasFigures, type ReadRow, recordOf, yearInName } from "./read-row";
import { areaKey, recordKey } from "./same";
import type { ImportIssue } from "./source-layer";

type ReadLayer = {
  readonly areas: readonly Area[];
  readonly records: readonly AddedRecord[];
  readonly issues: readonly ImportIssue[];
};

/** A boundary layer's areas. */
export function readBoundaries(source: RecognisedLayer, level: AreaLevel, newId: () => string): ReadLayer {
  const rows = readRows(source);
  const { nameIfMissing } = source.mapping;
  // Several without a name are told apart by their number in the file.
  const nameOf = ({ number }: ReadRow) => (rows.length === 1 ? nameIfMissing : `${nameIfMissing} ${number}`);
  const areas = rows.map((row) => areaOf(row, level, newId(), nameOf(row)));
  const issues = level === "rt" ? duplicates(rows, areas, areaKey, "warning") : [];
  return { areas, records: [], issues: [...layerIssues(source, rows), ...issues] };
}

/** A survey layer's rows; where they have shapes of their own, also the RT boundaries that no boundary layer brings. */
export function readSurvey(
  source: RecognisedLayer,
  boundaryKeys: ReadonlySet<string | null>,
  newId: () => string,
): ReadLayer {
  const rows = readRows(source);
  const areas: Area[] = [];
  const records = rows.map((row): AddedRecord => {
    const area = areaOf(row, "rt", newId(), source.mapping.nameIfMissing);
    const isOwn = row.areal !== null && !boundaryKeys.has(areaKey(area));
    if (isOwn) areas.push(area);
    return {
      record: recordOf(row, newId()),
      fileName: source.layer.fileName,
      row: row.number,
      ownAreaId: isOwn ? area.id : null,
    };
  });
  const doubled = duplicates(
    rows,
    records.map(({ record }) => record),
    recordKey,
    "error",
  );
  return { areas, records, issues: [...layerIssues(source, rows), ...doubled, ...unnamed(rows)] };
}

function readRows({ layer, mapping }: RecognisedLayer): readonly ReadRow[] {
  return layer.rows.map(createRowReader(mapping, yearInName(layer.fileName)));
}

/** What the reading found, without what the mapping has put right. */
export const sourceIssues = ({ layer, mapping }: RecognisedLayer): readonly ImportIssue[] =>
  layer.issues.filter(({ code }) => code !== "axes-swapped" || !mapping.areAxesSwapped);

/** With what came up while reading the rows. */
function layerIssues(source: RecognisedLayer, rows: readonly ReadRow[]): readonly ImportIssue[] {
  const { mapping } = source;
  const issues = createIssueList();
  if (!mapping.isNumberStyleSure) issues.add("numbers-ambiguous", "warning");
  if (!mapping.isAreaUnitSure && hasFigures(mapping)) issues.add("area-unit-guessed", "warning");
  for (const { unreadable, goodWithoutTotal, goodAboveTotal, number, code } of rows) {
    if (code !== null && isBrokenCode(code)) issues.add("code-broken", "warning", number, { code });
    if (unreadable.length > 0)
      issues.add("numbers-unreadable", "warning", number, { columns: unreadable.join(", ") });
    if (goodWithoutTotal.length > 0) issues.add("good-without-total", "warning", number);
    if (goodAboveTotal.length > 0)
      issues.add("good-above-total", "error", number, { columns: columnsOf(mapping, goodAboveTotal) });
  }
  return [...sourceIssues(source), ...issues.toList()];
}

const columnsOf = (mapping: LayerMapping, criteria: readonly string[]) =>
  criteria.flatMap((id) => columnWith(mapping, `volume:${id}`) ?? []).join(", ");

function duplicates<Item>(
  rows: readonly ReadRow[],
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
  severity: ImportIssue["severity"],
): readonly ImportIssue[] {
  const issues = createIssueList();
  const groups = groupBy(items, keyOf);
  for (const [at, item] of items.entries()) {
    const key = keyOf(item);
    if (key !== null && (groups.get(key)?.length ?? 0) > 1)
      issues.add("duplicate-rt", severity, rows[at]?.number);
  }
  return issues.toList();
}

function unnamed(rows: readonly ReadRow[]): readonly ImportIssue[] {
  const issues = createIssueList();
  for (const row of rows) if (row.rt === null) issues.add("no-rt-number", "warning", row.number);
  return issues.toList();
}
