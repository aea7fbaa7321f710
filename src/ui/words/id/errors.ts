import type { ErrorCode, ErrorDetails } from "../../../domain/errors";

/** Why a shape cannot be drawn. */
const faults: Readonly<Record<string, string>> = {
  missing: "tidak punya bentuk dan tidak punya isian",
  empty: "bentuknya kosong",
  "not-a-feature": "bukan objek peta",
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
  archive:
    "adalah arsip yang belum dikenal. Buka arsipnya, lalu pilih berkas di dalamnya, atau kemas ulang sebagai ZIP",
  geodatabase:
    "adalah geodatabase ArcGIS. Di ArcGIS atau QGIS: ekspor tiap lapisannya sebagai GeoPackage atau Shapefile",
  access: "adalah basis data Access. Buka di Access, lalu ekspor tabelnya ke Excel (.xlsx) atau CSV",
  mapinfo: "adalah berkas MapInfo. Buka di QGIS: Export, Save Features As, pilih GeoPackage atau GeoJSON",
  "map-project":
    "adalah berkas proyek peta: isinya hanya rujukan, bukan datanya. Minta berkas lapisannya (SHP, GeoPackage atau GeoJSON)",
  raster:
    "adalah gambar peta (raster), bukan bentuk. Minta batas atau titiknya sebagai SHP, GeoPackage atau GeoJSON",
  "shapefile-part":
    "adalah bagian dari Shapefile, tetapi .shp bernama sama tidak ikut. Pilih .shp, .dbf, .shx dan .prj bersama-sama, atau jadikan satu ZIP",
  "geopackage-part": "adalah berkas sementara GeoPackage. Tutup dulu di QGIS, lalu pilih berkas .gpkg-nya",
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
  "import/too-many-columns": ({ file, count, limit }) =>
    `${file} berisi ${count} kolom; paling banyak ${limit}. Hapus kolom yang tidak dipakai, lalu pilih lagi.`,
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
  "import/damaged": ({ file, row }) =>
    `${file} rusak atau terpotong${row === undefined ? "" : ` (objek ${row})`}. Salin atau unduh ulang dari asalnya, lalu pilih lagi.`,
  "import/not-accessible": ({ file }) =>
    `${file} tidak bisa dibuka. Bila ini folder, pilih berkas di dalamnya atau jadikan ZIP dulu; bila berkas, periksa apakah sudah dipindah.`,
  "import/too-many-files": ({ file, count, limit }) =>
    `${file} berisi ${count} berkas; paling banyak ${limit}. Bagi menjadi beberapa ZIP, lalu pilih lagi.`,
  "import/unpacked-too-large": ({ file, megabytes }) =>
    `${file} menjadi lebih dari ${megabytes} MB bila dibuka. Bagi menjadi beberapa ZIP, lalu pilih lagi.`,
  "import/zip-encrypted": ({ file }) =>
    `${file} dikunci dengan kata sandi. Buka dulu arsipnya, lalu pilih isinya atau jadikan ZIP tanpa kata sandi.`,
  "import/zip-method": ({ file }) =>
    `${file} dikemas dengan cara yang belum dikenal. Buka dulu arsipnya, lalu pilih isinya atau jadikan ZIP biasa.`,
  "import/zip-in-zip": ({ file }) =>
    `${file} adalah ZIP yang terlalu dalam di ZIP lain. Buka dulu arsipnya, lalu pilih ZIP itu sendiri.`,
  "import/nothing-in-zip": ({ file, names }) =>
    `Di dalam ${file} tidak ada berkas yang bisa dibaca${names ? ` (${names})` : ""}. Yang dicari: SHP, GeoPackage, KML, GeoJSON, CSV, XLSX.`,
  "import/skipped-in-zip": ({ file, count, names }) =>
    `${count} berkas di dalam ${file} bukan data dan dilewati: ${names}.`,
  "import/no-layers": ({ file }) =>
    `Di dalam ${file} tidak ada lapisan atau tabel yang bisa dibaca. Di QGIS: Export, Save Features As, pilih GeoPackage atau GeoJSON.`,
  "import/broken-xml": ({ file, line, reason }) =>
    reason === "unfinished"
      ? `${file} terpotong (baris ${line}). Unduh atau ekspor ulang, lalu pilih lagi.`
      : `Susunan ${file} rusak di baris ${line}. Ekspor ulang dari aplikasi asalnya, lalu pilih lagi.`,
  "import/xml-entities": ({ file }) =>
    `${file} memuat singkatan (ENTITY) yang bisa menggandakan isinya, jadi tidak dibaca. Buka di QGIS atau Google Earth, lalu simpan ulang.`,
  "import/only-links": ({ file, link }) =>
    `${file} hanya berisi tautan ke tempat lain (${link}); tidak ada yang diambil dari internet. Buka di Google Earth, simpan isinya sebagai KML, lalu pilih berkas itu.`,
  "import/only-pictures": ({ file }) =>
    `${file} hanya berisi gambar yang ditempel di peta, tanpa titik, garis atau bidang. Minta data aslinya (SHP, KML atau GeoJSON).`,
  "import/no-kml": ({ file }) =>
    `Di dalam ${file} tidak ada KML. Simpan ulang dari Google Earth, lalu pilih lagi.`,
  "import/broken-topology": ({ file }) =>
    `Susunan TopoJSON di ${file} rusak. Ekspor ulang sebagai GeoJSON, lalu pilih lagi.`,
  "import/no-usable-features": ({ file, feature, reason }) =>
    `Tidak ada objek di ${file} yang bisa dipakai. Objek ${feature ?? 1}: ${faults[String(reason)] ?? "tidak terbaca"}. Perbaiki atau ekspor ulang dari aplikasi asalnya, lalu pilih lagi.`,
  "import/not-a-table": ({ file }) =>
    `Tidak ada tabel yang terbaca di ${file}. Perlu satu baris judul kolom, lalu baris isinya. Periksa di Excel, simpan, lalu pilih lagi.`,
  "import/cancelled": ({ file }) => `Pembacaan ${file ?? "berkas"} dihentikan. Tidak ada yang berubah.`,

  "export/nothing": () =>
    "Tidak ada isi untuk bagian yang dipilih. Pilih bagian lain, atau masukkan datanya dulu.",
  "project/invalid": ({ where }) =>
    `Isi proyek rusak${where ? ` di ${where}` : ""}. Tidak ada yang diubah; pakai salinan berkas lain bila ada.`,
  "project/newer-version": ({ version, supported }) =>
    `Proyek ini dibuat dengan Tata Kampung yang lebih baru (versi ${version}; di sini sampai ${supported}). Perbarui aplikasi, lalu buka lagi.`,
  "project/not-a-project-file": () =>
    "Berkas ini bukan berkas proyek Tata Kampung. Batas wilayah dan survei dimasukkan sebagai SHP, KML, GeoJSON, CSV atau Excel.",
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
