import { sliceOf, viewOf } from "./carefully";

export type SqlValue = string | number | Uint8Array | null;

/** A number of one to nine bytes, seven bits in each but the ninth. */
export function readVarint(view: DataView, at: number): { readonly value: number; readonly next: number } {
  const first = view.getUint8(at);
  if (first < 128) return { value: first, next: at + 1 };
  let value = 0n;
  for (let index = 0; index < 8; index++) {
    const byte = view.getUint8(at + index);
    value = (value << 7n) | BigInt(byte & 127);
    if (byte < 128) return { value: Number(value), next: at + index + 1 };
  }
  value = (value << 8n) | BigInt(view.getUint8(at + 8));
  return { value: Number(BigInt.asIntN(64, value)), next: at + 9 };
}

/** The values of one row (SQLite file format 2.1). Whole numbers beyond what JavaScript can hold come as text. */
export function readRecord(payload: Uint8Array, decoder: TextDecoder): readonly SqlValue[] {
  const view = viewOf(payload);
  const header = readVarint(view, 0);
  const values: SqlValue[] = [];
  let content = header.value;
  for (let at = header.next; at < header.value; ) {
    const { value: type, next } = readVarint(view, at);
    const length = lengthOf(type);
    values.push(readValue(type, sliceOf(payload, content, length), decoder));
    content += length;
    at = next;
  }
  return values;
}

function lengthOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? 0;
}

function readValue(type: number, bytes: Uint8Array, decoder: TextDecoder): SqlValue {
  if (type >= 12) return type % 2 === 0 ? bytes : decoder.decode(bytes);
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return viewOf(bytes).getFloat64(0);
  if (bytes.length === 0) return null;
  if (bytes.length === 1) return viewOf(bytes).getInt8(0);
  if (bytes.length === 4) return viewOf(bytes).getInt32(0);
  let whole = 0n;
  for (const byte of bytes) whole = (whole << 8n) | BigInt(byte);
  const signed = BigInt.asIntN(bytes.length * 8, whole);
  return Number.isSafeInteger(Number(signed)) ? Number(signed) : signed.toString();
}
