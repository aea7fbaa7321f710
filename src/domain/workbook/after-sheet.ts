import { at, fixedRange, on } from "./address";
import { baselineSheetName, firstRow, volumeColumn } from "./baseline-sheet";
import { type Cell, cell, formula, type Sheet } from "./cell";
import type { Frame } from "./workbook-input";

export const afterSheetName = "Sesudah";

const labelCount = 4;
const creditColumn = (criterionIndex: number): number => labelCount + criterionIndex;
export const afterColumn = (criterionIndex: number, criterionCount: number): number =>
  labelCount + criterionCount + criterionIndex;

/** What the plan takes off each deficit (figures of the map, which no sheet can reckon) and what is left of it. */
export function afterSheet({ rts, ruleset, effects }: Frame): Sheet {
  const { criteria } = ruleset;
  const credited = creditsByRecord(effects.credits);
  const labels = ["ID rekaman", "Kelurahan", "RW", "RT"];
  return {
    name: afterSheetName,
    rows: [
      [cell("Volume sesudah rencana", "title")],
      [
        cell(
          "Pengurangan dihitung aplikasi dari peta (jangkauan, kapasitas, panjang) dan tetap seperti saat disimpan; sisa volume dihitung di sini.",
          "note",
        ),
      ],
      [],
      [
        ...labels.map(() => null),
        ...criteria.map(({ code }) => cell(`Pengurangan ${code}`, "head")),
        ...criteria.map(({ code }) => cell(`Sisa ${code}`, "head")),
      ],
      [
        ...labels.map((label) => cell(label, "head")),
        ...[...criteria, ...criteria].map(({ shortName, unit }) => cell(`${shortName.id} (${unit})`, "head")),
      ],
      ...rts.map(({ record, volumesAfter }, index) => {
        const row = firstRow + index;
        const credits = credited.get(record.id);
        return [
          ...labelFormulas(row, [record.id, record.kelurahan, record.rw, record.rt]),
          ...criteria.map(({ id }) => cell(credits?.get(id) ?? 0, "decimal")),
          ...criteria.map(({ id }, criterion) => leftOf(row, criterion, volumesAfter[id])),
        ];
      }),
    ],
    widths: [14, 22, 6, 6, ...[...criteria, ...criteria].map(() => 13)],
    frozen: { rows: 5, columns: 4 },
  };
}

function leftOf(row: number, criterion: number, value: number | null | undefined): Cell {
  const before = on(baselineSheetName, at(volumeColumn(criterion), row));
  const credit = at(creditColumn(criterion), row);
  const text = `IF(ISNUMBER(${before}),IF(${credit}=0,${before},MAX(0,ROUND(${before}-${credit},9))),"")`;
  return formula(text, value ?? "", "decimal");
}

/** The id and the names of an RT, taken from the survey sheet. */
export const labelFormulas = (row: number, values: readonly (string | null)[]): readonly Cell[] =>
  values.map((value, column) => {
    const from = on(baselineSheetName, at(column, row));
    return formula(`IF(${from}="","",${from})`, value ?? "", column === 0 ? "key" : "plain");
  });

function creditsByRecord(
  credits: Frame["effects"]["credits"],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byRecord = new Map<string, Map<string, number>>();
  for (const { recordId, criterionId, quantity } of credits) {
    const own = byRecord.get(recordId) ?? new Map<string, number>();
    own.set(criterionId, (own.get(criterionId) ?? 0) + quantity);
    byRecord.set(recordId, own);
  }
  return byRecord;
}

/** A column of what is left, of all RTs, as other sheets refer to it. */
export const afterRange = (column: number, rtCount: number): string =>
  on(afterSheetName, fixedRange(column, firstRow, firstRow + Math.max(1, rtCount) - 1));
