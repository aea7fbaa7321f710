import type { ErrorCode, ErrorDetails } from "../../../domain/errors";

/** Why a shape cannot be drawn. */
const faults: Readonly<Record<string, string>> = {
  missing: "tidak punya bentuk dan tidak punya isian",
  empty: "bentuknya kosong",
  "not-a-feature": "bukan objek GeoJSON",
  "unknown-type": "jenis bentuknya tidak dikenal",
  "coordinates-missing": "koordinatnya tidak ada",
  "coordinates-not-numbers": "koordinatnya bukan pasangan angka",
  "too-few-points": "titiknya terlalu sedikit",
};

/** What a file is that the app does not read, and what to do instead. */
const foreign: Readonly<Record<string, string>> = {
  html: "ternyata halaman web, bukan data. Mungkin tautan unduhnya meminta masuk lebih dulu. Unduh lagi, lalu pilih berkasnya",
  rar: "adalah arsip RAR. Buka dengan 7-Zip atau WinRAR, lalu pilih berkas di dalamnya, atau kemas ulang sebagai ZIP",
  "7z": "adalah arsip 7z. Buka dengan 7-Zip, lalu pilih berkas di dalamnya, atau kemas ulang sebagai ZIP",
  pdf: "adalah PDF: hanya gambar petanya. Minta berkas aslinya (SHP, KML atau GeoJSON)",
  picture: "adalah gambar. Minta data aslinya (SHP, KML atau GeoJSON)",
  dwg: "adalah gambar AutoCAD. Di QGIS: Project, Import DWG/DXF, lalu ekspor sebagai GeoJSON",
  xls: "adalah berkas Office lama. Buka, lalu simpan sebagai .xlsx",
  tcx: "adalah catatan olahraga (TCX). Ekspor sebagai GPX",
  gml: "adalah GML. Di QGIS: Export, Save Features As, pilih GeoJSON",
  osm: "adalah data mentah OpenStreetMap. Di QGIS: Export, Save Features As, pilih GeoJSON",
  xml: "adalah XML, tetapi bukan KML atau GPX. Di QGIS: Export, Save Features As, pilih GeoJSON",
};

/** What is wrong and what to do, in a sentence or two. Details are data: they are shown, never read as markup. */
export const errors: Readonly<Record<ErrorCode, (details: ErrorDetails) => string>> = {
  "import/not-json": ({ file, line }) =>
    `${file} bukan JSON yang utuh${line === undefined ? "" : ` (baris ${line})`}. Ekspor ulang dari aplikasi asalnya, lalu pilih lagi.`,
  "import/empty": ({ file }) => `${file} kosong. Periksa apakah ekspornya selesai, lalu pilih lagi.`,
  "import/too-large": ({ file, megabytes }) =>
    `${file} lebih besar dari ${megabytes} MB. Potong per kecamatan atau kelurahan, lalu pilih lagi.`,
  "import/too-many-features": ({ file, count, limit }) =>
    `${file} berisi ${count} objek; paling banyak ${limit}. Potong per kecamatan atau kelurahan, lalu pilih lagi.`,
  "import/too-many-points": ({ file, limit }) =>
    `Garis di ${file} punya lebih dari ${limit} titik. Sederhanakan atau potong, lalu pilih lagi.`,
  "import/too-deep": ({ file, limit }) =>
    `Susunan ${file} bertingkat lebih dari ${limit}. Ekspor ulang sebagai GeoJSON biasa.`,
  "import/projected-crs": ({ file, crs }) =>
    `Koordinat ${file} dalam meter${crs === undefined ? "" : ` (${crs})`}, bukan derajat. Ekspor ulang dalam WGS84 (EPSG:4326), lalu pilih lagi.`,
  "import/not-geojson": ({ file }) =>
    `${file} terbaca sebagai JSON, tetapi bukan GeoJSON. Di QGIS: Export, Save Features As, pilih GeoJSON.`,
  "import/unknown-format": ({ file, known }) =>
    `Bentuk berkas ${file} belum dikenal. Yang bisa dibaca: ${known}.`,
  "import/foreign-format": ({ file, kind }) => `${file} ${foreign[String(kind)] ?? foreign["xml"]}.`,
  "import/no-usable-features": ({ file, feature, reason }) =>
    `Tidak ada objek di ${file} yang bisa dipakai. Objek ${feature ?? 1}: ${faults[String(reason)] ?? "tidak terbaca"}. Perbaiki atau ekspor ulang dari aplikasi asalnya, lalu pilih lagi.`,
  "import/not-a-table": ({ file }) =>
    `${file} tidak terbaca sebagai tabel CSV. Di Excel: Simpan sebagai, pilih CSV, lalu pilih berkas itu.`,
  "import/cancelled": ({ file }) => `Pembacaan ${file ?? "berkas"} dihentikan. Tidak ada yang berubah.`,

  "project/invalid": ({ where }) =>
    `Isi proyek rusak${where ? ` di ${where}` : ""}. Tidak ada yang diubah; pakai salinan berkas lain bila ada.`,
  "project/newer-version": ({ version, supported }) =>
    `Proyek ini dibuat dengan Tata Kampung yang lebih baru (versi ${version}; di sini sampai ${supported}). Perbarui aplikasi, lalu buka lagi.`,
  "project/not-a-project-file": () =>
    "Berkas ini bukan berkas proyek Tata Kampung. Batas wilayah dan survei dimasukkan sebagai GeoJSON.",
  "project/open-elsewhere": ({ name }) =>
    `${name} sedang terbuka di tab atau jendela lain. Tutup di sana, lalu buka lagi di sini.`,
  "project/gone": () => "Proyek ini sudah tidak ada di perangkat ini.",
  "project/export-incomplete": ({ where }) =>
    `Berkas belum lengkap (${where}) dan tidak disimpan. Proyek di perangkat ini tetap utuh; coba lagi.`,
  "project/sample-missing": () =>
    "Data contoh tidak terbaca. Sambungkan ke internet sekali atau muat ulang halaman, lalu coba lagi.",

  "storage/failed": ({ reason }) =>
    `Peramban menolak menyimpan${reason ? ` (${reason})` : ""}. Coba lagi, atau simpan salinan berkas.`,
  "storage/quota-exceeded": () =>
    "Ruang simpan di perangkat ini penuh. Hapus proyek atau berkas yang tidak dipakai, lalu coba lagi.",
  "storage/unavailable": ({ reason }) =>
    reason === "blocked"
      ? "Tab lain memakai Tata Kampung versi lama. Tutup tab itu, lalu muat ulang halaman ini."
      : "Peramban tidak memberi tempat menyimpan. Jangan pakai jendela samaran, dan izinkan data situs.",
  "storage/newer-database": () =>
    "Data di perangkat ini sudah dipakai Tata Kampung yang lebih baru. Muat ulang halaman; tidak ada yang hilang.",
};
