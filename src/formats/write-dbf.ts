import type { ExportField, ExportLayer, ExportValue } from "../domain/export/export-layer";
import { createByteWriter } from "./byte-writer";

/** What a text column of a dBASE table holds at most, in bytes of UTF-8. */
export const longestText = 254;
const encoder = new TextEncoder();

type Column = { readonly type: "C" | "N"; readonly width: number; readonly decimals: number };

/** A dBASE III table in UTF-8 (the .cpg beside it says so); an unknown number is blank, never 0. */
export function writeDbf({ fields, features }: ExportLayer, shortNames: readonly string[]): Uint8Array {
  const columns = fields.map((field, index) => columnOf(field, features, index));
  const recordBytes = 1 + columns.reduce((sum, { width }) => sum + width, 0);
  const file = createByteWriter(64 * 1024);
  file.uint8(0x03);
  // The day of writing is not kept: the same project gives the same file.
  for (const part of [126, 1, 1]) file.uint8(part);
  file.int32(features.length);
  file.uint16(32 + 32 * fields.length + 1);
  file.uint16(recordBytes);
  file.zeros(20);
  columns.forEach(({ type, width, decimals }, index) => {
    file.bytes(padded(encoder.encode(shortNames[index] ?? ""), 11, 0));
    file.uint8(type.charCodeAt(0));
    file.zeros(4);
    file.uint8(width);
    file.uint8(decimals);
    file.zeros(14);
  });
  file.uint8(0x0d);
  for (const { values } of features) {
    file.uint8(0x20);
    for (const [index, column] of columns.entries()) file.bytes(cellBytes(values[index] ?? null, column));
  }
  file.uint8(0x1a);
  return file.done();
}

function columnOf({ kind }: ExportField, features: ExportLayer["features"], index: number): Column {
  if (kind === "integer") return { type: "N", width: 18, decimals: 0 };
  const values = features.map(({ values: row }) => row[index] ?? null);
  if (kind === "number") {
    const largest = numbersOf(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return { type: "N", width: 20, decimals: largest < 1e8 ? 10 : 3 };
  }
  const longest = values.reduce<number>(
    (most, value) => Math.max(most, value === null ? 0 : encoder.encode(String(value)).length),
    1,
  );
  return { type: "C", width: Math.min(longestText, longest), decimals: 0 };
}

const numbersOf = (values: readonly ExportValue[]): readonly number[] =>
  values.filter((value) => typeof value === "number");

function cellBytes(value: ExportValue, { type, width, decimals }: Column): Uint8Array {
  if (type === "C")
    return padded(cut(encoder.encode(value === null ? "" : String(value)), width), width, 0x20);
  if (typeof value !== "number" || !Number.isFinite(value)) return padded(new Uint8Array(), width, 0x20);
  const text = value.toFixed(decimals);
  return encoder.encode((text.length > width ? value.toPrecision(12) : text).padStart(width));
}

/** Never through the middle of a character: UTF-8 continues with bytes 10xxxxxx. */
function cut(bytes: Uint8Array, width: number): Uint8Array {
  if (bytes.length <= width) return bytes;
  let end = width;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

function padded(bytes: Uint8Array, width: number, filler: number): Uint8Array {
  const whole = new Uint8Array(width).fill(filler);
  whole.set(bytes.subarray(0, width));
  return whole;
}
