import type { UnmatchedReason } from "../../../domain/import/import-plan";
import type { LayerUse } from "../../../domain/import/layer-mapping";
import type { IssueCode } from "../../../domain/import/source-layer";
import { coordinates } from "./coordinates";

type Details = Readonly<Record<string, string | number>>;

const uses: Readonly<Record<LayerUse, string>> = {
  kelurahan: "Batas kelurahan atau desa",
  rw: "Batas RW",
  rt: "Batas RT",
  slum: "Deliniasi kumuh",
  survey: "Survei RT",
  buildings: "Tapak bangunan (latar)",
  roads: "Jalan (latar)",
  water: "Sungai dan air (latar)",
  green: "Ruang hijau (latar)",
  other: "Latar lain",
  skip: "Tidak dimasukkan",
};

const issues: Readonly<Record<IssueCode, (count: string, details: Details) => string>> = {
  "axes-swapped": (count) =>
    `${count} objek: lintang dan bujur tertukar. Bila tidak ditukar, tidak tergambar di peta.`,
  "outside-indonesia": (count) => `${count} objek berada di luar Indonesia. Periksa sistem koordinatnya.`,
  "shape-unusable": (count) => `${count} objek bentuknya rusak; tidak tergambar di peta.`,
  "shape-missing": (count) => `${count} baris tidak punya bentuk; tidak tergambar di peta.`,
  "shape-empty": (count) => `${count} baris bentuknya kosong; tidak tergambar di peta.`,
  "ring-closed": (count) => `${count} batas belum tertutup; sudah ditutup.`,
  "winding-turned": (count) => `${count} batas berputar terbalik arahnya; sudah dibalik.`,
  "repeated-points": (count) =>
    `${count} batas menyebut titik yang sama berturut-turut; yang berulang dihapus.`,
  "slivers-dropped": (count, { beforeM2, afterM2 }) =>
    `${count} objek punya serpihan sangat tipis; serpihannya dihapus (luas ${beforeM2} m² menjadi ${afterM2} m²).`,
  "hole-outside": (count, { beforeM2, afterM2 }) =>
    `${count} objek punya lubang di luar batasnya; lubangnya dihapus (luas ${beforeM2} m² menjadi ${afterM2} m²).`,
  "bow-tie": (count, { beforeM2, afterM2 }) =>
    `${count} batas bersilang dengan dirinya; sudah diurai. Luasnya terhitung ${beforeM2} m², sekarang ${afterM2} m². Periksa di peta.`,
  "tangled-kept": (count) =>
    `${count} batas terlalu kusut untuk diurai; dimasukkan apa adanya dan luasnya tidak bisa dipegang. Gambar ulang di berkas asalnya.`,
  "shape-flat": (count) => `${count} batas berupa garis tanpa luas; tidak tergambar di peta.`,
  "height-dropped": () => "Angka ketinggian tidak dipakai.",
  "mixed-shapes": (count) => `${count} objek berisi bentuk campuran; yang dipakai bidangnya, atau garisnya.`,
  "parts-dropped": (count) =>
    `${count} objek punya bagian yang terlalu kecil untuk digambar; bagian itu dilewati.`,
  "duplicate-points": (count) => `${count} titik berada tepat di atas titik lain.`,
  "feature-skipped": (count) => `${count} isi bukan objek peta; dilewati.`,
  "nested-values": () => "Isian bertingkat disimpan sebagai teks.",
  "personal-columns": (_, { columns }) => `Data pribadi tidak dimasukkan: ${columns}.`,
  "encoding-guessed": () => "Huruf dibaca sebagai Windows-1252. Periksa nama yang memakai tanda khusus.",
  "crs-unknown": (_, { crs }) =>
    `Sistem koordinat ${crs} tidak dikenal; dibaca sebagai WGS84. Periksa di peta.`,
  ...coordinates.issues,
  "columns-unread": (_, { columns }) =>
    `Kolom ini berisi catatan panjang atau berkas yang tidak bisa dibaca di sini; tidak ikut masuk: ${columns}.`,
  "dbf-missing": (_, { file }) =>
    `${file} tidak ikut, jadi bentuknya masuk tanpa isian. Bila ada, pilih lagi bersama berkas itu.`,
  "dbf-rows-differ": (_, { file, rows, shapes }) =>
    `${file} berisi ${rows} baris untuk ${shapes} bentuk. Isian dan bentuk bisa tertukar; periksa, atau ekspor ulang.`,
  "rows-deleted": (count) => `${count} baris sudah ditandai terhapus di aplikasi asalnya; dilewati.`,
  "prj-missing": (_, { file }) =>
    `${file} tidak ikut, jadi sistem koordinatnya dikira dari angkanya. Periksa letaknya di peta.`,
  "prj-unreadable": (_, { file }) =>
    `${file} tidak terbaca, jadi sistem koordinatnya dikira dari angkanya. Periksa letaknya di peta.`,
  "copied-while-open": () =>
    "Berkas ini disalin selagi terbuka di aplikasi lain; perubahan terakhir bisa belum ikut. Tutup di sana, lalu salin lagi.",
  "name-letter-case": () => "Huruf besar-kecil pada jenis objek tidak baku; tetap terbaca.",
  "numbers-ambiguous": () =>
    "Angka seperti 1.234 bisa berarti seribu lebih atau satu koma dua. Pilih cara membacanya.",
  "numbers-unreadable": (count, { columns }) =>
    `${count} baris berisi teks yang bukan angka (${columns}); dianggap tidak disurvei.`,
  "area-unit-guessed": () => "Satuan luas dikira dari besarnya angka. Periksa.",
  "code-broken": (count, { code }) =>
    `${count} kode rusak karena dibaca aplikasi tabel sebagai angka (misalnya ${code}); nolnya hilang. Jadikan kolomnya teks di berkas asal.`,
  "code-systems": (_, { survey, areas }) =>
    `Kode di survei memakai ${survey}, di batas memakai ${areas}. Nomornya berbeda, jadi tidak dicocokkan lewat kode.`,
  "duplicate-rt": (count) => `${count} baris memakai RT yang sama. Semuanya disimpan; periksa nomornya.`,
  "no-rt-number": (count) => `${count} baris tanpa nomor RT.`,
  "network-link": (count, { link }) =>
    `${count} tautan ke data di tempat lain tidak diambil (${link}). Bila perlu, simpan isinya dari Google Earth sebagai KML.`,
  "pictures-skipped": (count) => `${count} gambar yang ditempel di peta dilewati.`,
  "track-closed": (count) =>
    `${count} trek berakhir di tempat mulainya, jadi dibaca dua kali: sebagai garis dan sebagai bidang. Untuk yang tidak dipakai, pilih "Tidak dimasukkan".`,
  "line-unreadable": (count) => `${count} baris bukan JSON yang utuh; dilewati.`,
  "layer-unusable": (_, { layer }) =>
    `Lapisan ${layer} tidak berisi bentuk atau isian yang bisa dipakai; dilewati.`,
  "rows-outside-table": (count) =>
    `${count} baris bukan isi tabel (jumlah, judul bagian, atau catatan); tidak dimasukkan.`,
  "headings-blank": (_, { columns }) => `Kolom tanpa judul diberi nama menurut hurufnya: ${columns}.`,
  "headings-repeated": (_, { columns }) =>
    `Judul kolom dipakai lebih dari sekali: ${columns}. Yang berikutnya diberi nomor (2), (3). Periksa kolom mana yang dipakai.`,
  "coordinates-unreadable": (count, { text }) =>
    `${count} baris koordinatnya tidak terbaca, misalnya "${text}"; tidak tergambar di peta.`,
  "sheets-skipped": (_, { sheets }) =>
    `Lembar tanpa tabel, atau yang disembunyikan, tidak dibaca: ${sheets}.`,
  "cells-with-errors": (count, { text }) =>
    `${count} sel berisi galat rumus (misalnya ${text}); dianggap tidak disurvei. Perbaiki di Excel, lalu pilih lagi.`,
  "formulas-not-computed": (count) =>
    `${count} sel berisi rumus yang belum dihitung; dianggap tidak disurvei. Buka di Excel, simpan, lalu pilih lagi.`,
  "form-export": (_, { repeats }) =>
    `Ekspor Kobo/ODK: nama kolom memuat nama kelompok pertanyaannya; yang dikenali bagian terakhirnya. ${
      repeats
        ? `Isian berulang (${repeats}) tidak ada di sini`
        : "Isian berulang (repeat), bila ada, tidak ada di sini"
    }: ekspor sebagai XLSX agar ikut sebagai lembar tersendiri.`,
  "form-repeat": (_, { parent }) =>
    `Tabel isian berulang dari Kobo/ODK${parent ? ` (induk: ${parent})` : ""}. Barisnya belum bisa disambung ke RT: jumlahkan dulu per RT di lembar induknya.`,
  "table-without-place": (count) =>
    `${count} baris tidak punya koordinat dan tidak dikenal sebagai survei RT, jadi tidak bisa digambar. Bila ini survei, pilih "Survei RT" dan tunjuk kolom RT/RW-nya.`,
  "good-without-total": (count) =>
    `${count} baris tanpa pembagi (jumlah bangunan, KK, atau panjang ideal), jadi yang buruk tidak bisa dihitung dari yang baik; dianggap tidak disurvei.`,
  "good-above-total": (count, { columns }) =>
    `${count} baris: jumlah yang baik melebihi seluruhnya (${columns}); dianggap tidak disurvei. Periksa angkanya.`,
};

const reasons: Readonly<Record<UnmatchedReason, string>> = {
  "no-such-rt": "belum ada batas RT dengan nama ini",
  "no-label": "tanpa nomor RT",
  "rt-taken": "RT ini sudah punya baris survei lain",
  "several-rt": "ada beberapa RT bernomor sama",
};

export const data = {
  title: "Data",
  add: "Tambah berkas",
  addHint:
    "GeoJSON, SHP, KML, GPX, GeoPackage, CSV, atau Excel; paling besar 60 MB. Boleh beberapa berkas sekaligus, urutan bebas.",
  empty: {
    title: "Mulai dari batas dan survei RT",
    text: "Pilih atau seret berkasnya (SHP, KML, GeoJSON, CSV, Excel): batas kelurahan, batas RT, dan titik survei. Kolomnya dikenali sendiri, lalu Anda periksa.",
    example: "Contoh isi",
  },
  loaded: "Yang sudah masuk",
  levels: { kelurahan: "Kelurahan", rw: "RW", rt: "RT", slum: "Deliniasi kumuh" },
  survey: "Survei RT",
  rows: (count: string) => `${count} baris`,
  features: (count: string) => `${count} objek`,
  withoutShape: (count: string) => `${count} tanpa bentuk`,
  withoutPlace: (count: string) => `${count} tanpa tempat di peta`,
  withoutArea: (count: string) => `${count} tanpa batas RT`,
  removeThis: (name: string) => `Keluarkan ${name}`,
  removed: (name: string) => `${name} dikeluarkan.`,
  noShape: "berkasnya tidak memuat bentuk",
  noBoundary: "belum ada batas RT dan tidak ada titik survei",
  unplacedTitle: "Tanpa tempat di peta",
  unplacedText:
    "Baris ini tetap dihitung, tetapi belum bisa digambar. Masukkan batas RT-nya, atau samakan nomor RT dan RW.",
  flagsCount: (count: string) => `${count} RT`,
  showAll: (count: string) => `Tampilkan semua (${count})`,
  settings: "Pengaturan hitungan",
  cityClass: "Ukuran kota",
  cityClassHint: "Dipakai untuk menyarankan batas kepadatan bangunan (1b), tidak pernah menimpa isian.",
  cityClassNone: "Belum dipilih",
  zeroBelow: "Anggap 0% bila skornya 0",
  zeroBelowHint: "Hanya mengubah rata-rata sektoral, bukan skor. Dipakai sebagian kota; biasanya mati.",
  basemap: "Peta latar",
  basemapHint: "Mati sampai Anda pilih. Bila dinyalakan, gambar peta diambil dari internet.",
  basemaps: { none: "Tanpa peta latar", osm: "OpenStreetMap", xyz: "Alamat sendiri (XYZ)" },
  xyzUrl: "Alamat ubin",
  xyzUrlHint: "Contoh: https://contoh.id/{z}/{x}/{y}.png",
  xyzUrlWrong: "Alamat harus diawali https:// dan memuat {z}, {x}, {y}.",
  xyzAttribution: "Sumber (tertulis di peta)",
  xyzUse: "Pakai alamat ini",
  reading: {
    title: "Membaca berkas",
    file: (name: string, number: string, count: string) =>
      count === "1" ? name : `${name} (${number} dari ${count})`,
    stop: "Hentikan",
  },
  dialog: {
    title: "Masukkan data",
    files: "Berkas",
    failedTitle: "Tidak bisa dibaca",
    nothing: "Tidak ada berkas yang bisa dimasukkan. Yang sudah masuk sebelumnya tetap seperti semula.",
    othersKept: "Berkas lain di bawah tetap bisa dimasukkan.",
    use: "Berisi",
    useUnsure: "Isi berkas ini dikira-kira. Pastikan, atau ubah di bawah.",
    name: "Nama bila tidak tertulis di berkas",
    goodCounts: "Kolom berisi jumlah yang baik",
    goodCountsHint:
      "Formulir lama (2015-2016) mencatat yang baik. Bila dicentang, yang buruk dihitung: seluruhnya dikurangi yang baik.",
    numberStyle: "Cara angka ditulis",
    numberStyles: { comma: "1.234,5 (koma desimal)", point: "1,234.5 (titik desimal)" },
    areaUnit: "Satuan luas",
    areaUnits: { ha: "hektare", m2: "meter persegi", km2: "kilometer persegi" },
    column: "Kolom di berkas",
    sample: "Contoh isi",
    becomes: "Menjadi",
    roleOf: (column: string) => `Kolom ${column} menjadi`,
    sure: "dikenali",
    unsure: "perlu dipastikan",
    locked: "data pribadi",
    volumes: (count: string) => `${count} kriteria (volume)`,
    others: (count: string) => `${count} kolom lain, disimpan apa adanya`,
    allColumns: (count: string) => `${count} kolom, disimpan apa adanya`,
    unsureCount: (count: string) => `${count} kolom perlu dipastikan. Ubah bila keliru.`,
    preview: "Pratinjau",
    previewMap: "Peta bentuk yang akan masuk",
    matched: (found: string, all: string) => `${found} dari ${all} survei bertemu RT-nya`,
    rtColumn: "RT / RW",
    scoreColumn: "Skor",
    nameColumn: "Nama",
    codeColumn: "Kode",
    more: (count: string) => `dan ${count} lagi`,
    counts: {
      kelurahan: (count: string) => `${count} kelurahan`,
      rw: (count: string) => `${count} RW`,
      rt: (count: string) => `${count} RT`,
      slum: (count: string) => `${count} deliniasi`,
      survey: (count: string) => `${count} baris survei`,
      datasets: (count: string) => `${count} latar`,
    },
    accept: (what: string) => `Masukkan ${what}`,
    acceptNone: "Masukkan",
    accepted: (what: string) => `Masuk: ${what}.`,
    swap: "Tukar lintang dan bujur",
    swapped: "Lintang dan bujur ditukar.",
    swapBack: "Kembalikan",
    rowsOf: (rows: string) => `Nomor baris atau objek: ${rows}`,
    byPosition: (count: string) =>
      `${count} baris dicocokkan menurut letaknya, karena nomornya tidak ada di batas RT.`,
    liesIn: (label: string, area: string) => `${label} berada di ${area}`,
    unmatched: (count: string) => `${count} baris survei belum bertemu RT-nya. Tetap disimpan dan dihitung.`,
    noShape: (count: string) => `${count} batas masuk tanpa bentuk: terdaftar, tetapi tidak tergambar.`,
    same: (areas: string, records: string) =>
      `${areas} batas dan ${records} survei bernama sama sudah ada di proyek ini.`,
    onSame: "Untuk yang bernama sama",
    replace: "Ganti dengan yang baru",
    keep: "Simpan keduanya",
    close: "Tutup",
  },
  uses,
  issues,
  reasons,
  roles: {
    name: "Nama",
    code: "Kode wilayah",
    kelurahan: "Kelurahan atau desa",
    kecamatan: "Kecamatan",
    regency: "Kota atau kabupaten",
    rw: "RW",
    rt: "RT",
    rtRw: "RT / RW",
    slumArea: "Kawasan kumuh",
    year: "Tahun",
    keep: "Simpan apa adanya",
    drop: "Tidak dimasukkan",
  },
  roleGroups: { place: "Tempat", figures: "Pembagi", volumes: "Volume kriteria", rest: "Lainnya" },
  denominators: {
    areaHa: "Luas verifikasi",
    buildings: "Jumlah bangunan",
    population: "Jumlah penduduk",
    households: "Jumlah KK",
    roadIdealM: "Jalan ideal",
    drainIdealM: "Drainase ideal",
  },
  units: {
    areaHa: "ha",
    buildings: "unit",
    population: "jiwa",
    households: "KK",
    roadIdealM: "m",
    drainIdealM: "m",
  },
  form: {
    title: (name: string) => `Perbaiki angka ${name}`,
    blank: "Kosongkan bila tidak disurvei. Kosong tidak sama dengan nol.",
    denominators: "Data dasar",
    volumes: "Volume kekurangan per kriteria",
    result: "Hasil",
    gone: "Survei ini sudah tidak ada.",
    overDenominator: "Melebihi pembaginya.",
  },
};
