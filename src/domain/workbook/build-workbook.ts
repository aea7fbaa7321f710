import { afterSheet } from "./after-sheet";
import { baselineSheet } from "./baseline-sheet";
import { type Cell, cell, type Sheet } from "./cell";
import { markerSheet } from "./marker-sheet";
import { planSheet } from "./plan-sheet";
import { progressSheet } from "./progress-sheet";
import { rulesSheet } from "./rules-sheet";
import { scoreSheet } from "./score-sheet";
import { frameOf, type WorkbookInput } from "./workbook-input";

/**
 * The baseline, scores, plan and progress as sheets whose scores, totals, levels and progress are formulas over the
 * cells that may be filled in. Each formula carries the app's own figure beside it.
 */
export function buildWorkbook(input: WorkbookInput): readonly Sheet[] {
  const frame = frameOf(input);
  const rules = rulesSheet(frame);
  return [
    guideSheet(input),
    baselineSheet(frame),
    scoreSheet(frame, rules.cells, "before"),
    planSheet(frame),
    afterSheet(frame),
    scoreSheet(frame, rules.cells, "after"),
    progressSheet(frame),
    rules.sheet,
    markerSheet(input.project.id, input.date),
  ];
}

function guideSheet({ project, planName, date, ruleset }: WorkbookInput): Sheet {
  const lines: readonly (readonly (Cell | null)[])[] = [
    [cell("Tata Kampung: buku kerja penataan kampung", "title")],
    [cell(`Proyek: ${project.name}${project.place === "" ? "" : `, ${project.place}`}`, "strong")],
    [cell(`Disimpan tanggal ${date}. Rencana: ${planName ?? "belum ada"}. Aturan: ${ruleset.name.id}.`)],
    ...(project.isSample ? [[cell("Data contoh, bukan tempat nyata.", "strong")]] : []),
    [],
    [cell("Isi buku", "strong")],
    [cell("Data dasar: hasil survei tiap RT. Sel kuning boleh diubah.")],
    [cell("Skor: persen, nilai, jumlah dan tingkat kekumuhan dari data dasar, dengan rumus.")],
    [cell("Rencana: pekerjaan, volume, harga, biaya dan sumber dana. Sel kuning boleh diubah.")],
    [cell("Sesudah dan Skor sesudah: volume yang tersisa dan skornya sesudah rencana.")],
    [cell("Capaian: sebelum dan sesudah, pelayanan, target, biaya, tiap RT.")],
    [cell("Aturan: batas nilai dan tingkat yang dipakai semua rumus.")],
    [],
    [cell("Cara memakainya", "strong")],
    [cell("1. Ubah sel kuning saja. Sel kosong berarti belum disurvei; 0 berarti memang tidak ada.")],
    [cell("2. Jangan mengubah atau menghapus kolom ID: dengan ID itu data kembali ke RT yang benar.")],
    [
      cell(
        "3. Simpan sebagai .xlsx, lalu letakkan di peta Tata Kampung. Yang berubah ditunjukkan dulu sebelum diterima.",
      ),
    ],
    [
      cell(
        "4. Pengurangan oleh rencana dihitung dari peta. Sesudah volume diubah dan dimasukkan, aplikasi menghitungnya lagi.",
      ),
    ],
    [],
    [cell("Buku ini tidak memuat nama, NIK atau data pribadi warga.", "note")],
  ];
  return { name: "Petunjuk", rows: lines, widths: [110] };
}
