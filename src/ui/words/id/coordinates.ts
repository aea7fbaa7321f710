import type { PlaceFit } from "../../../domain/import/placing";

type Details = Readonly<Record<string, string | number>>;

const cures: Readonly<Record<string, string>> = {
  swapped: "timur dan utara ditukar",
  decimals: "titik desimal dikembalikan",
  sign: "lintang dijadikan selatan",
  dms: "derajat-menit-detik dalam satu angka",
};

/** "utm-49s+swapped" dalam kata-kata. */
function systemName(reading: string): string {
  if (reading.startsWith("file:")) return reading.slice("file:".length) || "sistem dari berkas";
  const [id = "", cure] = reading.split("+");
  const name =
    id === "wgs84"
      ? "derajat WGS84"
      : id === "web-mercator"
        ? "Web Mercator (EPSG:3857)"
        : id.startsWith("utm-")
          ? `UTM zona ${id.slice(4).toUpperCase()}`
          : `TM-3 zona ${id.replace("tm3-", "")}`;
  return cure === undefined ? name : `${name}, ${cures[cure] ?? cure}`;
}

const names = (readings: unknown) =>
  String(readings ?? "")
    .split("|")
    .filter((one) => one !== "")
    .map(systemName)
    .join(", ");

const others = (readings: unknown) =>
  names(readings) === "" ? "" : ` Kemungkinan lain: ${names(readings)}.`;

const fits: Readonly<Record<PlaceFit, string>> = {
  project: "jatuh di wilayah proyek ini",
  indonesia: "jatuh di daratan Indonesia",
  beyond: "jatuh di laut atau di luar Indonesia",
};
const reason = ({ fit }: Details) => fits[(fit ?? "beyond") as PlaceFit];

const issues = {
  "crs-taken": (_count: string, { system }: Details) =>
    `Koordinat dalam ${names(system)}, seperti tertulis di berkas; diubah ke WGS84.${String(system).startsWith("file:") ? " Sistem ini tidak baku di Indonesia: letaknya bisa bergeser puluhan meter. Periksa di peta." : ""}`,
  "crs-guessed": (_count: string, details: Details) =>
    `Berkas tidak menyebut sistem koordinatnya. Dari angkanya dipakai ${names(details["system"])}: ${reason(details)}. Periksa di pratinjau.${others(details["others"])}`,
  "crs-contradicted": (_count: string, details: Details) =>
    `Berkas menyebut ${details["stated"]}, tetapi sistem itu tidak dikenal atau tidak cocok dengan angkanya. Dipakai ${names(details["system"])}: ${reason(details)}. Periksa di pratinjau.${others(details["others"])}`,
  "crs-chosen": (_count: string, details: Details) =>
    `Sistem koordinat pilihan Anda: ${names(details["system"])}; ${reason(details)}.`,
  "crs-mixed": (count: string, details: Details) =>
    `${count} objek dibaca sebagai ${names(details["others"])}, lainnya ${names(details["system"])}: hanya dengan begitu semuanya berdekatan. Periksa di pratinjau.`,
  "crs-elsewhere": (_count: string, details: Details) =>
    `Menurut berkas: ${names(details["system"])}, jauh dari wilayah proyek ini. Sebagai ${names(details["others"])}, bentuknya jatuh tepat di sana. Bila itu yang benar, ubah pilihan di atas.`,
  "latitude-sign": () =>
    "Lintangnya positif, tetapi di selatan khatulistiwa bentuk ini lebih masuk akal. Tanda minusnya mungkin hilang.",
  "shape-unplaced": (count: string) =>
    `${count} objek angkanya tidak punya tempat di sistem koordinat ini; barisnya masuk, bentuknya tidak tergambar. Periksa koordinatnya di berkas asal.`,
};

export const coordinates = {
  choose: "Sistem koordinat",
  hint: "Pilih yang di pratinjau jatuh di tempat yang benar.",
  placing: "Memindahkan bentuk ...",
  option: (reading: string, fit: PlaceFit) => `${systemName(reading)} (${fits[fit]})`,
  cure: (reading: string) => `Pakai ${systemName(reading)}`,
  /** Two dots on a preview where both are too far apart to be drawn. */
  projectMark: "proyek ini",
  fileMark: "berkas",
  issues,
};
