import { viewOf } from "./carefully";

/** A table of a FlatBuffer, read where it lies. Every reach beyond the bytes is a RangeError. */
export type FlatTable = {
  readonly view: DataView;
  /** Where the table begins. */
  readonly at: number;
};

/** The table that a buffer begins with. */
export function rootTable(bytes: Uint8Array): FlatTable {
  const view = viewOf(bytes);
  return { view, at: view.getUint32(0, true) };
}

/** Where a field's value lies; null where the writer left it out. */
export function fieldAt({ view, at }: FlatTable, field: number): number | null {
  const offsets = at - view.getInt32(at, true);
  const place = 4 + field * 2;
  const offset = place < view.getUint16(offsets, true) ? view.getUint16(offsets + place, true) : 0;
  return offset === 0 ? null : at + offset;
}

export type FlatVector = { readonly start: number; readonly count: number };

/** A field's list, of values of this many bytes; empty where it was left out. */
export function vectorOf(table: FlatTable, field: number, itemBytes: number): FlatVector {
  const at = fieldAt(table, field);
  if (at === null) return { start: 0, count: 0 };
  const start = at + table.view.getUint32(at, true);
  const count = table.view.getUint32(start, true);
  if (count * itemBytes > table.view.byteLength - start - 4) throw new RangeError("list beyond the file");
  return { start: start + 4, count };
}

/** The tables of a field's list, up to a number that nobody reaches in earnest. */
export function tablesOf(table: FlatTable, field: number, most: number): readonly FlatTable[] {
  const { view } = table;
  const { start, count } = vectorOf(table, field, 4);
  if (count > most) throw new RangeError("too many parts");
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * 4;
    return { view, at: at + view.getUint32(at, true) };
  });
}

export function tableOf(table: FlatTable, field: number): FlatTable | null {
  const at = fieldAt(table, field);
  return at === null ? null : { view: table.view, at: at + table.view.getUint32(at, true) };
}

export function stringOf(table: FlatTable, field: number): string {
  const { start, count } = vectorOf(table, field, 1);
  const { buffer, byteOffset } = table.view;
  return new TextDecoder().decode(new Uint8Array(buffer, byteOffset + start, count));
}
