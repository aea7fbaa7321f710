import type { ExportPart } from "../../../domain/export/layers-of-project";
import type { ReadBackProblem } from "../../../domain/workbook/read-back";
import type { ExportOrder } from "../../../store/exchange-service";

const parts: Readonly<Record<ExportPart, string>> = {
  rt: "RT dengan skor",
  boundaries: "Batas wilayah",
  works: "Rencana",
  survey: "Survei lengkap dengan kolom lain",
  households: "Titik KK (perkiraan, bukan letak rumah)",
};

const formats: Readonly<Record<ExportOrder["format"], string>> = {
  xlsx: "Excel: buku kerja dengan rumus",
  geojson: "GeoJSON",
  kml: "KML (Google Earth)",
  shapefile: "Shapefile (zip)",
  gpkg: "GeoPackage (QGIS)",
  csv: "CSV (tabel)",
};

const formatHints: Readonly<Record<ExportOrder["format"], string>> = {
  xlsx: "Data dasar, skor, rencana dan capaian. Sel kuning boleh diubah di Excel, lalu berkasnya dimasukkan lagi.",
  geojson: "Koordinat WGS84. Beberapa bagian menjadi satu zip.",
  kml: "Koordinat WGS84, satu folder tiap bagian.",
  shapefile: "Nama kolom dipendekkan menjadi 10 huruf; daftarnya ada di NAMA-KOLOM.txt dalam zip.",
  gpkg: "Satu berkas, satu tabel tiap bagian dan jenis bentuk.",
  csv: "Tabel untuk Excel berbahasa Indonesia. Garis dan bidang tidak ikut; titik menjadi kolom Bujur dan Lintang.",
};

const problems: Readonly<Record<ReadBackProblem["code"], (text: string) => string>> = {
  unreadable: (text) => `"${text}" bukan angka. Tulis angkanya saja.`,
  negative: (text) => `${text} kurang dari 0. Isi 0 atau lebih, atau kosongkan.`,
  "unknown-id": (text) => `ID ${text} tidak ada di proyek ini.`,
  "duplicate-id": (text) => `ID ${text} muncul lebih dari sekali; yang dipakai baris pertama.`,
  "no-id": () => "Tanpa ID, jadi tidak bisa dicocokkan. Tambahkan RT baru lewat berkas survei.",
  "place-differs": (text) => `Nama tempat (${text}) berbeda dari proyek; nama tidak diubah dari buku kerja.`,
  "bad-year": (text) => `"${text}" bukan tahun rencana. Isi 1 sampai 5.`,
  "no-name": () => "Nama pekerjaan kosong; nama lama tetap dipakai.",
};

export const exchange = {
  title: "Ekspor data",
  open: "Ekspor data",
  intro: "Simpan isi proyek sebagai berkas untuk QGIS, Google Earth atau Excel.",
  format: "Jenis berkas",
  formats,
  formatHints,
  parts: "Yang disimpan",
  partNames: parts,
  partsNote:
    "Tanpa titik KK, yang keluar hanya jumlah tiap RT. Data pribadi warga tidak pernah tersimpan di sini.",
  crs: "Sistem koordinat",
  crsNames: { utm: "UTM setempat (meter)", wgs84: "WGS84 (derajat)" },
  save: "Simpan berkas",
  saving: "Menulis berkas",
  stop: "Hentikan",
  saved: (file: string) => `Tersimpan di unduhan: ${file}`,
  waiting: "Titik KK sedang disiapkan. Tunggu sebentar.",
  none: "Pilih paling sedikit satu bagian.",
  back: {
    title: "Buku kerja kembali",
    looking: "Memeriksa buku kerja...",
    found: (file: string, count: string) => `${file}: ${count} baris dikenali lewat ID.`,
    changes: (count: string) => `${count} isian berubah`,
    noChanges: "Tidak ada isian yang berubah. Semua angka sama dengan proyek ini.",
    absent: (count: string) => `${count} RT proyek ini tidak ada di buku kerja; datanya tetap.`,
    problems: (count: string) => `${count} baris perlu diperiksa; isinya tidak dimasukkan`,
    row: (sheet: string, row: string) => `${sheet}, baris ${row}`,
    more: (count: string) => `dan ${count} lagi`,
    blank: "kosong",
    where: "RT atau pekerjaan",
    what: "Isian",
    was: "Sekarang",
    will: "Menjadi",
    problemTexts: problems,
    fields: {
      name: "Nama",
      year: "Tahun ke-",
      quantity: "Volume",
      unitCostIdr: "Harga satuan (Rp)",
      costIdr: "Biaya (Rp)",
    },
    accept: (count: string) => `Masukkan ${count} perubahan`,
    accepted: (count: string) => `${count} isian diperbarui dari buku kerja.`,
  },
};
