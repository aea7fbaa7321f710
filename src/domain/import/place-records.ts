import type { Area, Project, SurveyRecord } from "../project/schema";
import { rowKey, waitingKey } from "./import-plan";
import type { JoinChoices } from "./joins";
import { type Match, matchRecords } from "./match-records";
import { createSameFinder, recordKey } from "./same";

export type AddedRecord = {
  readonly record: SurveyRecord;
  readonly fileName: string;
  readonly row: number;
  /** The boundary that came in the same row, if one did. */
  readonly ownAreaId: string | null;
};

export type PlacedRecords = {
  /** New, replaced and newly linked records. */
  readonly changed: readonly SurveyRecord[];
  /** Where each added row ended up, in the order of `added`. */
  readonly rows: readonly {
    readonly added: AddedRecord;
    readonly record: SurveyRecord;
    readonly match: Match | null;
  }[];
  /** Rows of earlier imports that had no boundary, and what they find now. */
  readonly waiting: readonly { readonly record: SurveyRecord; readonly match: Match }[];
  /** The project's other records, as they are after the import. */
  readonly standing: readonly SurveyRecord[];
  readonly sameCount: number;
};

/** Ties survey rows to RT boundaries; also those of earlier imports that found none then. */
export function placeRecords(
  added: readonly AddedRecord[],
  areas: readonly Area[],
  existing: Project["records"],
  onSame: "replace" | "keep",
  choices: JoinChoices,
): PlacedRecords {
  const before = Object.values(existing);
  const findSame = createSameFinder(before, recordKey);
  const replacedIds = new Set<string>();
  let sameCount = 0;
  const fresh = added.map((one) => {
    const same = findSame(one.record);
    if (same) sameCount++;
    if (!same || onSame === "keep") return { added: one, record: one.record, old: null };
    replacedIds.add(same.id);
    return { added: one, record: { ...one.record, id: same.id }, old: same };
  });

  const standing = before.filter(({ id }) => !replacedIds.has(id));
  const taken = new Set([
    ...standing.flatMap(({ areaId }) => areaId ?? []),
    ...added.flatMap(({ ownAreaId }) => ownAreaId ?? []),
  ]);
  const searching = fresh
    .filter((one) => one.added.ownAreaId === null)
    .map(({ added: { fileName, row }, record }) => ({
      record,
      chosen: choices.byHand.get(rowKey(fileName, row)) ?? null,
    }));
  const orphans = standing.filter(({ areaId, round }) => areaId === null && round === 0);
  const matches = matchRecords(
    [
      ...searching,
      ...orphans.map((record) => ({ record, chosen: choices.byHand.get(waitingKey(record.id)) ?? null })),
    ],
    areas,
    taken,
    choices.sameNames,
  );

  const rows = fresh.map(({ added: one, record, old }) => {
    const match = matches.get(record) ?? null;
    const found = match?.by ? match.area.id : null;
    return {
      added: one,
      match,
      record: { ...record, areaId: one.ownAreaId ?? found ?? old?.areaId ?? null },
    };
  });
  const relinked = orphans.flatMap((record) => {
    const match = matches.get(record);
    return match?.by ? [{ ...record, areaId: match.area.id }] : [];
  });
  const linked = new Map(relinked.map((record) => [record.id, record]));
  return {
    changed: [...rows.map(({ record }) => record), ...relinked],
    rows,
    waiting: orphans.flatMap((record) => {
      const match = matches.get(record);
      return match ? [{ record, match }] : [];
    }),
    standing: standing.map((record) => linked.get(record.id) ?? record),
    sameCount,
  };
}
