/**
 * Columns that name people: identity and family card numbers, names of residents, owners and heads,
 * phones, addresses, birth data. A name of a place (nama_desa, Nama_RT) is not personal.
 */
export function isPersonalColumn(name: string): boolean {
  // Collecting apps put the group before the field: "identitas/kelurahan" is a place all the same.
  if (placeField.test(name)) return false;
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const text = words.join(" ");
  if (words.some((word) => identity.has(word) || runTogether.test(word))) return true;
  if (/\bkk\b/.test(text) && /\b(no|nomor|nomer|nmr|num|number)\b/.test(text)) return true;
  if (/^(ketua|kepala|ka)\s+(rt|rw|lingkungan|dusun|keluarga|rumah tangga)$/.test(text)) return true;
  return (
    /\b(nama|nm|name)\b/.test(text) && words.some((word) => person.some((start) => word.startsWith(start)))
  );
}

/** The same without spaces, as shapefiles and exports write it: "NAMAKEPALA", "NOMORKK", "tgllahir", "alamatrmh". */
const runTogether = new RegExp(
  [
    "^(nama|nm)(kepala|kk|krt|pemil|penghuni|warga|pendud|respon|ketua|suami|istri|ibu|ayah|keluarga|orang)",
    "^(no|nomor|nomer|nmr)(kk|ktp|nik|hp|telp|telepon|telpon|tlp|tel|wa|rek)",
    "^(telp|telepon|telpon|alamat|handphone|whatsapp|rekening)",
    "^(tgl|tanggal|tempat|tmpt|thn|tahun)lahir",
  ].join("|"),
);

const placeField =
  /\/(no_?|nomor_?|nama_?|kode_?)?(rt|rw|rt_?rw|kelurahan|kel|desa|dusun|kecamatan|kec|kabupaten|kota|kab_?kota|provinsi)$/i;

const identity = new Set([
  "nik",
  "nokk",
  "noktp",
  "ktp",
  "telepon",
  "telpon",
  "telp",
  "tlp",
  "hp",
  "nohp",
  "wa",
  "whatsapp",
  "phone",
  "handphone",
  "email",
  "alamat",
  "address",
  "npwp",
  "lahir",
  "ttl",
  "ttd",
  "kontak",
  "contact",
  "telephone",
  "mobile",
  "rekening",
  "identitas",
  // What collecting apps add about the person who collects.
  "username",
  "deviceid",
  "phonenumber",
  "subscriberid",
  "simid",
  "simserial",
]);

/** Starts, because field names of shapefiles end after ten letters: "Nama_Pemil". */
const person = [
  "kepala",
  "ketua",
  "kk",
  "pemil",
  "penghuni",
  "pengh",
  "warga",
  "pendud",
  "responden",
  "respon",
  "krt",
  "keluarga",
  "suami",
  "istri",
  "ibu",
  "ayah",
  "owner",
  "enumerator",
  "surveyor",
  "pengelola",
];
