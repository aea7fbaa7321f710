import { createByteWriter } from "./byte-writer";

export type SqliteValue = string | number | Uint8Array | null;

/** A number in SQLite's variable length: seven bits a byte, the highest first; negative ones take nine. Up to 2^53. */
export function varint(value: number): Uint8Array {
  if (value < 0) return negativeVarint(value);
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((rest % 128) + 128);
  return Uint8Array.from(bytes);
}

/** Eight bytes of seven bits of the two's complement, then a whole one. */
function negativeVarint(value: number): Uint8Array {
  const bits = BigInt.asUintN(64, BigInt(value));
  const upper = Array.from({ length: 8 }, (_, index) =>
    Number(((bits >> BigInt(57 - 7 * index)) & 0x7fn) | 0x80n),
  );
  return Uint8Array.from([...upper, Number(bits & 0xffn)]);
}

const encoder = new TextEncoder();

/** One row in SQLite's record format: the kinds of its values, then the values. */
export function sqliteRecord(values: readonly SqliteValue[]): Uint8Array {
  const [kinds, body] = [createByteWriter(64), createByteWriter(256)];
  for (const value of values) kinds.bytes(varint(writeValue(value, body)));
  // The header counts its own length, which may itself need a second byte.
  let length = kinds.length() + 1;
  if (length > 127) length += 1;
  const record = createByteWriter(length + body.length());
  record.bytes(varint(length));
  record.bytes(kinds.done());
  record.bytes(body.done());
  return record.done();
}

function writeValue(value: SqliteValue, body: ReturnType<typeof createByteWriter>): number {
  if (value === null) return 0;
  if (typeof value === "number") {
    if (Number.isInteger(value) && Math.abs(value) < 2 ** 31) {
      body.int32(value, false);
      return 4;
    }
    body.float64(value, false);
    return 7;
  }
  const bytes = typeof value === "string" ? encoder.encode(value) : value;
  body.bytes(bytes);
  return 2 * bytes.length + (typeof value === "string" ? 13 : 12);
}
