import { sliceOf, viewOf } from "./carefully";
import { type FlatTable, vectorOf } from "./flat-table";

export type FlatColumn = { readonly name: string; readonly type: number };
type Value = string | number | boolean | null;

type Sized = { readonly bytes: number; readonly read: (view: DataView) => Value };

/** Column types 0 to 10, by their number in `header.fbs`. */
const sized: readonly Sized[] = [
  { bytes: 1, read: (view) => view.getInt8(0) },
  { bytes: 1, read: (view) => view.getUint8(0) },
  { bytes: 1, read: (view) => view.getUint8(0) !== 0 },
  { bytes: 2, read: (view) => view.getInt16(0, true) },
  { bytes: 2, read: (view) => view.getUint16(0, true) },
  { bytes: 4, read: (view) => view.getInt32(0, true) },
  { bytes: 4, read: (view) => view.getUint32(0, true) },
  { bytes: 8, read: (view) => whole(view.getBigInt64(0, true)) },
  { bytes: 8, read: (view) => whole(view.getBigUint64(0, true)) },
  { bytes: 4, read: (view) => view.getFloat32(0, true) },
  { bytes: 8, read: (view) => view.getFloat64(0, true) },
];
const binary = 14;

/** Beyond what a JavaScript number holds it is a code: text, so that it keeps its last digits. */
const whole = (value: bigint): Value =>
  Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();

/** The values of a feature: pairs of a column's number and its value; JSON stays text, bytes are left out. */
export function flatValues(
  feature: FlatTable,
  columns: readonly FlatColumn[],
): Readonly<Record<string, Value>> {
  const { start, count } = vectorOf(feature, 1, 1);
  const { buffer, byteOffset } = feature.view;
  const bytes = new Uint8Array(buffer, byteOffset + start, count);
  const view = viewOf(bytes);
  const values: Record<string, Value> = Object.create(null) as Record<string, Value>;
  // A value that was left out is null, not a column that the row does not have.
  for (const { name, type } of columns) if (type !== binary) values[name] = null;
  for (let at = 0; at < count; ) {
    const column = columns[view.getUint16(at, true)];
    if (!column) throw new RangeError("no such column");
    at += 2;
    const fixed = sized[column.type];
    const length = fixed ? fixed.bytes : view.getUint32(at, true);
    if (!fixed) at += 4;
    const content = sliceOf(bytes, at, length);
    if (fixed) values[column.name] = fixed.read(viewOf(content));
    else if (column.type !== binary) values[column.name] = new TextDecoder().decode(content);
    at += length;
  }
  return values;
}
