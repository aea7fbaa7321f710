import { fixed, on } from "./address";
import { type Cell, cell, type Sheet } from "./cell";
import type { Frame } from "./workbook-input";

const rulesSheetName = "Aturan";

/** Where the formulas find the limits of the rule set. */
export type RuleCells = {
  readonly bands: readonly { readonly from: string; readonly score: string }[];
  readonly levels: readonly { readonly from: string; readonly letters: string; readonly name: string }[];
  readonly notSlumBelow: string;
  readonly notSlumPercent: string;
  readonly zeroBelowThreshold: string;
};

type Row = readonly (Cell | null)[];
const head = (...texts: string[]): Row => texts.map((text) => cell(text, "head"));
const ref = (column: number, row: number) => on(rulesSheetName, fixed(column, row));

/** The rule set as cells that the formulas read: whoever wants to know why finds the limits here. */
export function rulesSheet({ ruleset, project }: Pick<Frame, "ruleset" | "project">): {
  readonly sheet: Sheet;
  readonly cells: RuleCells;
} {
  const bandsAt = 5;
  const levelsAt = bandsAt + ruleset.bands.length + 3;
  const notSlumAt = levelsAt + ruleset.levels.length + 1;
  const rows: Row[] = [
    [cell(`Aturan: ${ruleset.name.id}`, "title")],
    [cell(ruleset.source, "note")],
    [],
    head("Persen mulai dari", "Nilai"),
    ...ruleset.bands.map(({ fromPercent, score }) => [cell(fromPercent, "input"), cell(score, "input")]),
    [cell("Di bawah batas terendah: nilai 0", "note")],
    [],
    head("Jumlah nilai mulai dari", "Huruf", "Tingkat"),
    ...ruleset.levels.map(({ fromTotal, letters, name }) => [
      cell(fromTotal, "input"),
      cell(letters),
      cell(name.id),
    ]),
    [],
    head("Tidak kumuh dan pilihan hitung", "Nilai"),
    [cell("Jumlah nilai di bawah"), cell(ruleset.notSlum.belowTotal, "input")],
    [
      cell(`Pelayanan tiap sektor ${ruleset.notSlum.serviceOperator} (%)`),
      cell(ruleset.notSlum.servicePercent, "input"),
    ],
    [
      cell("Persen bernilai 0 dihitung 0 dalam rata-rata (1 = ya, 0 = tidak)"),
      cell(project.settings.zeroBelowThreshold ? 1 : 0, "input"),
    ],
    [],
    head("Kriteria", "Nama", "Satuan", "Dibagi dengan", "Arti"),
    ...ruleset.criteria.map(({ code, name, unit, denominator, definition }) => [
      cell(code),
      cell(name.id),
      cell(unit),
      cell(denominatorNames[denominator]),
      cell(definition.id),
    ]),
  ];
  return {
    sheet: { name: rulesSheetName, rows, widths: [34, 42, 22, 30, 80] },
    cells: {
      bands: ruleset.bands.map((_, index) => ({
        from: ref(0, bandsAt + index),
        score: ref(1, bandsAt + index),
      })),
      levels: ruleset.levels.map((_, index) => ({
        from: ref(0, levelsAt + index),
        letters: ref(1, levelsAt + index),
        name: ref(2, levelsAt + index),
      })),
      notSlumBelow: ref(1, notSlumAt + 1),
      notSlumPercent: ref(1, notSlumAt + 2),
      zeroBelowThreshold: ref(1, notSlumAt + 3),
    },
  };
}

export const denominatorNames = {
  areaHa: "Luas Verifikasi (ha)",
  buildings: "Jumlah Bangunan (unit)",
  population: "Jumlah Penduduk (jiwa)",
  households: "Jumlah KK (KK)",
  roadIdealM: "Panjang Jalan Lingkungan Ideal (m)",
  drainIdealM: "Panjang Drainase Lingkungan Ideal (m)",
} as const;
