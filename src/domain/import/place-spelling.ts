/**
 * True where two names are most likely one place written in two ways: "Kebon Sari" and "Kebun Sari", "Soekarame" and
 * "Sukarame", "10 Ilir" and "Sepuluh Ilir". Numbers must agree ("Seberang Ulu I" is not "Seberang Ulu II"). Only ever a
 * proposal: the team decides.
 */
export function isSpelledAlike(a: string, b: string): boolean {
  const [one, other] = [readName(a), readName(b)];
  if (one.numbers !== other.numbers) return false;
  const [joined, otherJoined] = [one.words.join(""), other.words.join("")];
  if (joined === "" || otherJoined === "") return false;
  if (joined === otherJoined) return true;
  // Word by word: "Sungai Baru" and "Sungai Bilu" are two places, though two letters apart.
  return one.words.length === other.words.length
    ? one.words.every((word, at) => isNear(word, other.words[at] ?? ""))
    : isNear(joined, otherJoined, 1);
}

/** So many letters may differ: none in short words, where every letter tells places apart. */
const slips = (length: number) => (length < 5 ? 0 : length < 8 ? 1 : 2);

function isNear(a: string, b: string, most = slips(Math.max(a.length, b.length))): boolean {
  return a === b || (Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most);
}

const numberWords = new Map(
  ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"].map(
    (word, at) => [word, at + 1] as const,
  ),
);
for (const [word, value] of [
  ["sebelas", 11],
  ["duabelas", 12],
  ["tigabelas", 13],
  ["empatbelas", 14],
] as const)
  numberWords.set(word, value);

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

const prefix = /^\s*(kelurahan|kel\.|kel\b|desa\b|ds\.|kalurahan|nagari|gampong)\s*/;

/** A name's letters in one spelling, and the numbers it says in digits, Roman numerals or words. */
function readName(name: string): { readonly words: readonly string[]; readonly numbers: string } {
  const parts = name
    .toLowerCase()
    .replace(prefix, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])(\d)|(\d)([a-z])/g, "$1$3 $2$4")
    .replace(/\b(dua|tiga|empat)\s+belas\b/g, "$1belas")
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "");
  const numbers: number[] = [];
  const words = parts.filter((part) => {
    const value = /^\d+$/.test(part) ? Number(part) : (numberWords.get(part) ?? roman(part));
    if (value !== null) numbers.push(value);
    return value === null;
  });
  return { words: words.map(modern), numbers: numbers.join() };
}

function roman(part: string): number | null {
  const place = romans.indexOf(part);
  return place < 0 ? null : place + 1;
}

/** Spelling before 1972, and sounds that are written in two ways. */
const modern = (word: string): string =>
  word
    .replaceAll("oe", "u")
    .replaceAll("dj", "j")
    .replaceAll("tj", "c")
    .replaceAll("nj", "ny")
    .replaceAll("sj", "sy")
    .replaceAll("ch", "kh");

/** Letters to change, add or leave out (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
