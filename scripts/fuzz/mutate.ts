import { strToU8, unzipSync, zipSync } from "fflate";
import type { Random } from "./random";

/** One change to bytes; `other` is a different fixture to take from. */
type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** Bytes that mean something to some format. */
const telling = [
  0, 1, 0x0a, 0x0d, 0x1a, 0x22, 0x2c, 0x3b, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x7f, 0x80, 0xff,
];
const words = [
  "1e308",
  "-1e308",
  "NaN",
  "99999999999999999999",
  "null",
  "{}",
  "[]",
  '"__proto__"',
  "<script>alert(1)</script>",
  "&lol;",
  "\u0000",
  "</coordinates>",
  "POLYGON((",
  "110,5.-7,2",
  "\r\n\r\n",
  ";;;;;;;;",
  '""',
].map((word) => strToU8(word));
const extremes = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 3_000_000_000, 0xffff, 100_000_000];

/** In place of a number or a word: the file's grammar stays whole, its meaning does not. */
const tokens = [
  "1e308",
  "-1e308",
  "0",
  "-0.5",
  "181",
  "353000.25",
  "9239000",
  "1e-320",
  "null",
  "true",
  "[]",
  "{}",
  '"x"',
].map((token) => strToU8(token));

const mutations: readonly Mutation[] = [
  (bytes, random) => withByte(bytes, random.below(bytes.length), (byte) => byte ^ (1 << random.below(8))),
  (bytes, random) => withByte(bytes, random.below(bytes.length), () => random.below(256)),
  (bytes, random) => withByte(bytes, random.below(bytes.length), () => random.pick(telling)),
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to));
  },
  (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  (bytes, random) => inserted(bytes, random, random.pick(words)),
  (bytes, random) =>
    inserted(
      bytes,
      random,
      Uint8Array.from({ length: 1 + random.below(16) }, () => random.below(256)),
    ),
  (bytes, random) =>
    withInteger(bytes, random.below(bytes.length), random.pick(extremes), random.below(2) === 0),
  (bytes, random) =>
    withInteger(bytes, 4 * random.below(Math.min(32, bytes.length / 4)), random.pick(extremes), true),
  (bytes, random, other) => {
    const [from, to] = stretch(other, random);
    return inserted(bytes, random, other.subarray(from, to));
  },
];

/** One to eight changes; half of the archives are changed within and packed again, so that checksums stay right. */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isArchive && random.below(2) === 0) return mutatedWithin(bytes, random, other);
  let changed = bytes.slice();
  // Half of the cases keep the grammar, or nothing would get past the first check of a small text file.
  const choice = random.below(2) === 0 ? [withToken] : mutations;
  for (let left = 1 + random.below(bytes.length < 5_000 ? 3 : 8); left > 0; left--)
    if (changed.length > 0) changed = random.pick(choice)(changed, random, other).slice();
  return changed;
}

function mutatedWithin(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const files = unzipped(bytes);
  const names = Object.keys(files).filter((name) => (files[name]?.length ?? 0) > 0);
  if (names.length === 0) return bytes;
  const chosen = random.pick(names);
  const content = files[chosen];
  if (content) files[chosen] = mutate(content, random, other);
  return zipSync(files, { level: 1 });
}

/** None where a fixture is a broken archive itself. */
function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    if (error instanceof Error) return {};
    throw error;
  }
}

function withToken(bytes: Uint8Array, random: Random): Uint8Array {
  const isPart = (at: number) => /[\w.+-]/.test(String.fromCharCode(bytes[at] ?? 0));
  let from = random.below(bytes.length);
  while (from < bytes.length && !isPart(from)) from++;
  while (from > 0 && isPart(from - 1)) from--;
  let to = from;
  while (to < bytes.length && isPart(to)) to++;
  return joined(bytes.subarray(0, from), random.pick(tokens), bytes.subarray(to));
}

function withByte(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = change(copy[at] ?? 0);
  return copy;
}

function withInteger(bytes: Uint8Array, at: number, value: number, isLittle: boolean): Uint8Array {
  if (at + 4 > bytes.length) return bytes;
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(at, value, isLittle);
  return copy;
}

function inserted(bytes: Uint8Array, random: Random, added: Uint8Array): Uint8Array {
  const at = random.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), added, bytes.subarray(at));
}

function stretch(bytes: Uint8Array, random: Random): readonly [from: number, to: number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(random.below(8) === 0 ? 4096 : 64))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
