import type { Criterion } from "../rules/ruleset";
import type { ColumnRole } from "./layer-mapping";

export type HeaderGuess = {
  readonly role: ColumnRole;
  readonly isSure: boolean;
  /** Where several columns want one role, the lowest wins. */
  readonly rank: number;
};

/**
 * What a column is by its heading alone: the names of SIM forms, BIG, BPS and HDX files, shortened ones as guesses.
 * Of a heading in several parts ("1a. ... / VOLUME", "data_rt/jumlah_kk") the part that says it is taken.
 */
export function guessHeader(header: string, criteria: readonly Criterion[]): HeaderGuess | null {
  if (header.includes("%") || derived.test(plainHeader(header).replace(density, ""))) return null;
  const guesses = partsOf(header).flatMap((part, at) => {
    const guess = guessPart(part, criteria);
    // The heading as a whole before its parts, and those before columns of another group.
    return guess ? [{ ...guess, rank: guess.rank + at * partRank }] : [];
  });
  return guesses.find(({ isSure }) => isSure) ?? guesses[0] ?? null;
}

const partRank = 200;
/** What forms work out of the volumes, and the unit beside them. */
const derived = /\b(persen|prosen|percent|nilai|skor|score|bobot|rata|kontribusi|numerik|tingkat|satuan)\b/;
/** "Tingkat Kepadatan Bangunan" is a criterion; any other "tingkat" is a level that was worked out. */
const density = /\btingkat kepadatan\b/;

/** The whole, then its parts from the last to the first, without those that only say "volume". */
function partsOf(header: string): readonly string[] {
  const group = header
    .split(" / ")
    .filter((part) => !/^\(?(volume|vol|jumlah|ha|unit|kk|m|jiwa)\.?\)?$/i.test(part.trim()));
  const parts = group.length > 1 ? [...group].reverse() : group;
  const isFormName = /^\w+([/.]\w+)+$/.test(header) && !/rt\W*rw$/i.test(header);
  const field = isFormName ? (header.split(/[/.]/).at(-1) ?? "") : "";
  return [header, ...parts, field, ...parts.map((part) => part.replace(/^[a-e1-9][.)]\s+/i, ""))].filter(
    (part, at, all) => part !== "" && all.indexOf(part) === at,
  );
}

const guessPart = (part: string, criteria: readonly Criterion[]): HeaderGuess | null => {
  const text = plainHeader(part);
  const compact = text.replaceAll(" ", "");
  return (
    exactName(compact) ??
    criterionByCode(text, criteria) ??
    criterionByName(compact, criteria) ??
    criterionByNeed(part, criteria) ??
    likely(text, compact)
  );
};

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
  // "k5_b_p" holds percents.
  if (/^(p|pct|prosen\w*|persen\w*)$/.test(rest)) return null;
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

/**
 * Forms that list works instead of criteria (Kab. Serang): what an RT needs of a work is what it lacks. Only in the
 * criterion's own unit: metres of flooded drain are no flooded hectares.
 */
const needs: readonly (readonly [id: string, work: RegExp])[] = [
  ["building_regularity", /bangunan\W+jalan lingkungan/i],
  ["building_density", /relokasi/i],
  ["building_technical", /\brtlh\b/i],
  ["road_coverage", /jalan baru/i],
  ["road_surface", /jalan rusak/i],
  ["water_access", /\bsab akses/i],
  ["water_quantity", /\bsab kebutuhan/i],
  ["drainage_flooding", /limpasan/i],
  ["drainage_availability", /drainase baru/i],
  ["drainage_construction", /drainase rusak/i],
  ["wastewater_system", /septi|setpi/i],
  ["wastewater_facility", /jamban/i],
  ["waste_facility", /\btps\W+tpst/i],
  ["waste_system", /\btps ?3r/i],
  ["fire_infrastructure", /kebakaran.*sumber air/i],
  ["fire_equipment", /\bapar\b/i],
];

function criterionByNeed(part: string, criteria: readonly Criterion[]): HeaderGuess | null {
  if (!/kebutuhan\s*$/i.test(part)) return null;
  const unit = /\((unit|ha|m|kk)\)/i.exec(part)?.[1]?.toLowerCase();
  const id = needs.find(([, work]) => work.test(part))?.[0];
  const criterion = criteria.find((one) => one.id === id);
  if (!criterion || (unit !== undefined && unit !== criterion.unit.toLowerCase())) return null;
  return { role: `volume:${criterion.id}`, isSure: false, rank: 50 };
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
  ["areaHa", /^shape area$/],
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
