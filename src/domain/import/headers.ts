import type { Criterion } from "../rules/ruleset";
import type { ColumnRole } from "./layer-mapping";

export type HeaderGuess = {
  readonly role: ColumnRole;
  readonly isSure: boolean;
  /** Where several columns want one role, the lowest wins. */
  readonly rank: number;
};

/** What a column is by its heading alone: the names of SIM forms, BIG, BPS and HDX files, shortened ones as guesses. */
export function guessHeader(header: string, criteria: readonly Criterion[]): HeaderGuess | null {
  const text = plainHeader(header);
  const compact = text.replaceAll(" ", "");
  if (/\b(persen|prosen|percent|nilai|skor|score|bobot|rata|kontribusi)\b|%/.test(`${text} ${header}`))
    return null;
  return (
    exactName(compact) ??
    criterionByCode(text, criteria) ??
    criterionByName(compact, criteria) ??
    likely(text, compact)
  );
}

const plainHeader = (header: string) =>
  header
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** In order of preference within a role; without spaces and marks. */
const names: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ["rtRw", ["rtrw", "wilayahrtrw", "kodertrw", "nomorrtrw", "nortrw", "rtdanrw", "labelrtrw"]],
  ["rt", ["rt", "namart", "nort", "nomorrt", "rtid", "kodert", "rukuntetangga"]],
  ["rw", ["rw", "namarw", "norw", "nomorrw", "rwid", "koderw", "rukunwarga"]],
  [
    "kelurahan",
    [
      "kelurahan",
      "wadmkd",
      "kelname",
      "village",
      "desa",
      "namadesa",
      "namakel",
      "namakelurahan",
      "desakel",
      "kelurahandesa",
      "desakelurahan",
      "kalurahan",
      "namobj",
      "nmdesa",
      "villagename",
    ],
  ],
  ["kecamatan", ["kecamatan", "wadmkc", "kecname", "district", "namakec", "namakecamatan", "districtname"]],
  [
    "regency",
    ["kabkota", "wadmkk", "kabname", "regency", "kabupaten", "kota", "kabupatenkota", "namakab", "kotakab"],
  ],
  [
    "code",
    [
      "kdepum",
      "kodekel",
      "kodedesa",
      "villagecode",
      "kodedagri",
      "kodekelurahan",
      "kdebps",
      "kodewil3",
      "kodewilayah",
      "kode",
      "code",
      "iddesa",
    ],
  ],
  ["name", ["nama", "name", "label", "title"]],
  ["slumArea", ["kawasan", "namakawasan", "kawasankumuh", "slumarea", "lokasikumuh", "deliniasi"]],
  ["year", ["tahun", "year", "tahundata", "tahunsurvei"]],
  [
    "areaHa",
    [
      "luasverifikasiha",
      "luasverifikasi",
      "areaha",
      "luasha",
      "luaswilayahha",
      "luasrt",
      "luaswilayah",
      "luaswh",
      "luaskumuh",
      "luasm2",
      "luas",
      "luaskm2",
    ],
  ],
  [
    "buildings",
    [
      "jumlahbangunan",
      "jumlahbangunanunit",
      "jmlbangunan",
      "jmlbgn",
      "bangunan",
      "buildings",
      "jumlahrumah",
      "jmlrumah",
      "jumlahunitrumah",
    ],
  ],
  [
    "population",
    [
      "jumlahpenduduk",
      "jumlahpendudukjiwa",
      "jmlpenduduk",
      "penduduk",
      "population",
      "jumlahjiwa",
      "jmljiwa",
      "jiwa",
      "jumlahjiw",
      "jumlahpend",
      "jmlpend",
    ],
  ],
  [
    "households",
    [
      "jumlahkk",
      "jumlahkkkk",
      "jmlkk",
      "kk",
      "households",
      "jumlahkepalakeluarga",
      "jumlahkeluarga",
      "jmhkk",
    ],
  ],
  [
    "roadIdealM",
    [
      "panjangjalanlingkunganideal",
      "panjangjalanlingkunganidealm",
      "panjangjalanideal",
      "panjangjalanidealm",
      "jalanideal",
      "jalanidealm",
      "roadidealm",
      "jalanlingkunganideal",
    ],
  ],
  [
    "drainIdealM",
    [
      "panjangdrainaselingkunganideal",
      "panjangdrainaselingkunganidealm",
      "panjangdrainaseideal",
      "panjangdrainaseidealm",
      "drainaseideal",
      "drainaseidealm",
      "drainidealm",
      "drainaselingkunganideal",
    ],
  ],
];

function exactName(compact: string): HeaderGuess | null {
  for (const [role, list] of names) {
    const rank = list.indexOf(compact);
    if (rank >= 0) return { role, isSure: true, rank };
  }
  return null;
}

/** "1a", "1a.", "k1a", "Vol 1a", "1a (unit)", "1a Ketidakteraturan Bangunan". */
function criterionByCode(text: string, criteria: readonly Criterion[]): HeaderGuess | null {
  const found = /^(?:k|c|v|vol|volume|krit|kriteria|defisit)?\s?([1-9])\s?([a-e])(?:\s+(.*))?$/.exec(text);
  if (!found) return null;
  const criterion = criteria.find(({ code }) => code === `${found[1]}${found[2]}`);
  if (!criterion) return null;
  const rest = found[3] ?? "";
  const isPlain = /^(|vol|volume|unit|ha|m|kk|bangunan|jumlah)$/.test(rest);
  const isNamed = plainHeader(criterion.name.id).startsWith(rest.slice(0, 12));
  return { role: `volume:${criterion.id}`, isSure: isPlain || isNamed, rank: isPlain ? 0 : 1 };
}

/** The official name, the short name or the id, whole; or cut short, as a guess. */
function criterionByName(compact: string, criteria: readonly Criterion[]): HeaderGuess | null {
  for (const criterion of criteria) {
    const known = [criterion.name.id, criterion.name.en, criterion.shortName.id, criterion.id].map((name) =>
      plainHeader(name).replaceAll(" ", ""),
    );
    if (known.includes(compact)) return { role: `volume:${criterion.id}`, isSure: true, rank: 2 };
  }
  if (compact.length < 14) return null;
  const near = criteria.filter(({ name }) => {
    const full = plainHeader(name.id).replaceAll(" ", "");
    return full.startsWith(compact) || compact.startsWith(full);
  });
  const [only] = near;
  return near.length === 1 && only ? { role: `volume:${only.id}`, isSure: false, rank: 3 } : null;
}

/** Words that point one way without saying it: the user is asked to look. */
const hints: readonly (readonly [ColumnRole, RegExp])[] = [
  ["households", /\b(jumlah|jml|jmh|banyak(nya)?|total)\s(kk|kepala kel\w*|rumah tangga|rt tangga)\b/],
  ["population", /\b(jumlah|jml|jmh|banyak(nya)?|total)\s(penduduk|jiwa|orang|warga|pen(d(u(d(u)?)?)?)?)\b/],
  ["buildings", /\b(jumlah|jml|jmh|banyak(nya)?|total)\s(bangunan|rumah|bgn|ban(g(u(n(a)?)?)?)?)\b/],
  ["roadIdealM", /\b(panjang|pjg|panj)\s?(jalan|jln|jl|ja)\b(?!.*(rusak|kurang|belum|exist))/],
  [
    "drainIdealM",
    /\b(panjang|pjg|panj)\s?(drainase|drain|saluran|selokan|dr)\b(?!.*(rusak|kurang|belum|exist))/,
  ],
  ["areaHa", /^luas\b(?!.*(genang|padat|bangunan|rumah|lantai))/],
  ["rw", /^(dukuh|dusun|dsn|padukuhan|lingkungan|banjar)$/],
  ["rtRw", /^(basis|rt rw.*|wilayah rt.*|kode rt rw.*)$/],
  ["kelurahan", /^(nama|nm)\s(kel|kelurahan|desa)\b|^(kel|kelurahan|desa)\b/],
  ["slumArea", /\bkawasan\b/],
];

function likely(text: string, compact: string): HeaderGuess | null {
  for (const [role, pattern] of hints)
    if (pattern.test(text) || pattern.test(compact)) return { role, isSure: false, rank: 100 };
  return null;
}
