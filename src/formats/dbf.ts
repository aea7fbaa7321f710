import { AppError } from "../domain/errors";
import { carefully, sliceOf, viewOf } from "./carefully";
import { chooseEncoding } from "./dbf-encoding";
import { limits } from "./limits";

type Value = string | number | boolean | null;
type DbfRow = Readonly<Record<string, Value>> | "deleted";
type Dbf = {
  readonly rows: readonly DbfRow[];
  /** True where nothing told how the letters are written. */
  readonly isGuessed: boolean;
  /** Names of the fields that are left out. */
  readonly unread: readonly string[];
};

type Field = {
  readonly name: string;
  readonly type: string;
  readonly start: number;
  readonly length: number;
};

/** Cells of one table: above it a browser runs out of memory. */
const mostCells = 20_000_000;

/**
 * The rows of a dBase table: numbers as numbers, text as text (codes keep their zeros), blanks as null. A field of
 * stars is a number that did not fit: null. Memo fields live in another file and are left out.
 * @throws AppError "import/damaged" where it is shorter than it says, "import/too-many-features", "import/too-large"
 */
export function readDbf(bytes: Uint8Array, file: string, charset: string | undefined): Dbf {
  return carefully({ file }, () => {
    const view = viewOf(bytes);
    const [count, headerBytes, rowBytes] = [
      view.getUint32(4, true),
      view.getUint16(8, true),
      view.getUint16(10, true),
    ];
    if (headerBytes < 33 || rowBytes < 1 || headerBytes + count * rowBytes > bytes.length)
      throw new AppError("import/damaged", { file });
    if (count > limits.features)
      throw new AppError("import/too-many-features", { file, count, limit: limits.features });
    const allPlaces = readPlaces(bytes, headerBytes, rowBytes);
    const places = allPlaces.filter((place) => !isUnread(place));
    if (count * places.length > mostCells)
      throw new AppError("import/too-large", { file, megabytes: limits.megabytes });
    const rows = Array.from({ length: count }, (_, row) =>
      sliceOf(bytes, headerBytes + row * rowBytes, rowBytes),
    );
    const { decoder, isGuessed } = chooseEncoding(charset, view.getUint8(29), textOf(places, rows));
    const fields = named(places, decoder);
    const unread = allPlaces.filter(isUnread).map(({ rawName }) => trimmed(decoder.decode(rawName)));
    return { rows: rows.map((row) => readRow(row, fields, decoder)), isGuessed, unread };
  });
}

type Place = Omit<Field, "name"> & { readonly rawName: Uint8Array };

function readPlaces(bytes: Uint8Array, headerBytes: number, rowBytes: number): readonly Place[] {
  const places: Place[] = [];
  const described: Uint8Array[] = [];
  for (let at = 32; at + 32 <= headerBytes && bytes[at] !== 0x0d; at += 32)
    described.push(sliceOf(bytes, at, 32));
  const isWide = hasWideTexts(described, rowBytes);
  let start = 1;
  for (const field of described) {
    const end = field.subarray(0, 11).indexOf(0);
    const type = String.fromCharCode(field[11] ?? 0).toUpperCase();
    const length = lengthOf(field, isWide);
    if (start + length > rowBytes) throw new RangeError("fields longer than a row");
    if (length > 0) places.push({ rawName: field.subarray(0, end < 0 ? 11 : end), type, start, length });
    start += length;
  }
  return places;
}

const isText = (field: Uint8Array) => field[11] === 0x43;
const lengthOf = (field: Uint8Array, isWide: boolean) =>
  (field[16] ?? 0) + (isWide && isText(field) ? (field[17] ?? 0) * 256 : 0);

/**
 * In texts the byte that elsewhere counts decimals is either a whim of the program, or the upper part of a length
 * beyond 255: whichever makes the row as long as it is.
 */
function hasWideTexts(fields: readonly Uint8Array[], rowBytes: number): boolean {
  const sum = (isWide: boolean) => fields.reduce((total, field) => total + lengthOf(field, isWide), 1);
  return sum(false) !== rowBytes && sum(true) === rowBytes;
}

/** Memo, picture and binary fields: what they hold lies in another file, or is none of the app's business. */
const isUnread = ({ type }: { readonly type: string }) => "MGBP0".includes(type);

function* textOf(places: readonly Place[], rows: readonly Uint8Array[]): Iterable<Uint8Array> {
  for (const { rawName } of places) yield rawName;
  for (const { type, start, length } of places)
    if (type === "C") for (const row of rows) yield row.subarray(start, start + length);
}

/** Names are cut to ten letters by the format, so two may be the same: the second is then numbered. */
function named(places: readonly Place[], decoder: TextDecoder): readonly Field[] {
  const taken = new Set<string>();
  return places.map(({ rawName, ...place }, index) => {
    const plain = trimmed(decoder.decode(rawName)) || `kolom_${index + 1}`;
    let name = plain;
    for (let number = 2; taken.has(name); number++) name = `${plain}_${number}`;
    taken.add(name);
    return { ...place, name };
  });
}

function readRow(row: Uint8Array, fields: readonly Field[], decoder: TextDecoder): DbfRow {
  if (row[0] === 0x2a) return "deleted";
  const properties: Record<string, Value> = Object.create(null) as Record<string, Value>;
  for (const { name, type, start, length } of fields)
    properties[name] = readValue(type, row.subarray(start, start + length), decoder);
  return properties;
}

function readValue(type: string, cell: Uint8Array, decoder: TextDecoder): Value {
  const text = trimmed(decoder.decode(cell));
  if (text === "") return null;
  if (type === "N" || type === "F") return readNumber(text);
  if (type === "L") return /^[ty1]/i.test(text) ? true : /^[fn0]/i.test(text) ? false : null;
  if (type === "D") return /^\d{8}$/.test(text) && !/^0+$/.test(text) ? dateOf(text) : null;
  if (type === "I" && cell.length === 4) return viewOf(cell).getInt32(0, true);
  return text;
}

function readNumber(text: string): number | string | null {
  if (/^\*+$/.test(text)) return null;
  const number = Number(text.replace(",", "."));
  if (Number.isNaN(number)) return text;
  // A code of seventeen digits is no number: it would lose its last ones.
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? text : number;
}

const dateOf = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;

/** Cells are padded with blanks, by some programs with zeros. */
const trimmed = (text: string) => (text.includes("\0") ? text.slice(0, text.indexOf("\0")) : text).trim();
