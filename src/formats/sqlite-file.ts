import { sliceOf, viewOf } from "./carefully";
import { readRecord, readVarint, type SqlValue } from "./sqlite-record";

type SqlRow = { readonly rowId: number; readonly values: readonly SqlValue[] };

/** A SQLite database in memory, read only: as much of it as the tables of a GeoPackage need. */
export type SqliteFile = {
  /** True where its last changes may lie in a `-wal` file that was not copied. */
  readonly isJournalled: boolean;
  readonly rows: (rootPage: number) => Iterable<SqlRow>;
};

const magic = "SQLite format 3\0";
const leafPage = 0x0d;
const innerPage = 0x05;

/**
 * Format: https://www.sqlite.org/fileformat2.html (1.3, 1.5, 1.6). Every page is visited once and no more bytes are
 * taken than the file has, so that a file with circles in it comes to an end.
 * @returns null for what is no SQLite file
 * @throws RangeError, also while rows are read, where pages lead beyond the file or in circles
 */
export function openSqlite(bytes: Uint8Array): SqliteFile | null {
  if (![...magic].every((letter, at) => bytes[at] === letter.charCodeAt(0))) return null;
  const view = viewOf(bytes);
  const size = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  const usable = size - view.getUint8(20);
  if (size < 512 || usable < 480) throw new RangeError("page size");
  // The number of pages counts where the program that wrote last kept it up to date.
  const isCounted = view.getUint32(24) === view.getUint32(92);
  if (isCounted && view.getUint32(28) * size > bytes.length) throw new RangeError("cut off");
  const encodings = ["utf-8", "utf-8", "utf-16le", "utf-16be"];
  const decoder = new TextDecoder(encodings[view.getUint32(56)] ?? "utf-8");
  const file = { bytes, view, size, usable, decoder };
  return { isJournalled: view.getUint8(19) === 2, rows: (rootPage) => tableRows(file, rootPage) };
}

type Pages = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly size: number;
  readonly usable: number;
  readonly decoder: TextDecoder;
};
type Walk = { readonly seen: Set<number>; bytesLeft: number };

function* tableRows(pages: Pages, rootPage: number): Iterable<SqlRow> {
  const walk: Walk = { seen: new Set(), bytesLeft: pages.bytes.length };
  const open = [rootPage];
  for (let page = open.pop(); page !== undefined; page = open.pop()) {
    const start = enter(pages, page, walk);
    const header = page === 1 ? start + 100 : start;
    const type = pages.view.getUint8(header);
    if (type === innerPage) open.push(...childrenOf(pages, start, header).reverse());
    else if (type === leafPage)
      for (const cell of cellsOf(pages, start, header, 8)) yield readCell(pages, cell, walk);
    else throw new RangeError("not a table page");
  }
}

function enter(pages: Pages, page: number, walk: Walk): number {
  if (walk.seen.has(page)) throw new RangeError("page seen before");
  walk.seen.add(page);
  const start = (page - 1) * pages.size;
  sliceOf(pages.bytes, start, pages.usable);
  return start;
}

function cellsOf({ view }: Pages, start: number, header: number, headerBytes: number): number[] {
  const count = view.getUint16(header + 3);
  return Array.from({ length: count }, (_, cell) => start + view.getUint16(header + headerBytes + cell * 2));
}

function childrenOf(pages: Pages, start: number, header: number): number[] {
  const left = cellsOf(pages, start, header, 12).map((cell) => pages.view.getUint32(cell));
  return [...left, pages.view.getUint32(header + 8)];
}

function readCell(pages: Pages, cell: number, walk: Walk): SqlRow {
  const length = readVarint(pages.view, cell);
  const rowId = readVarint(pages.view, length.next);
  const payload = readPayload(pages, rowId.next, length.value, walk);
  return { rowId: rowId.value, values: readRecord(payload, pages.decoder) };
}

/** A row's bytes: on its page, and for a long row on a chain of further pages. */
function readPayload(pages: Pages, at: number, length: number, walk: Walk): Uint8Array {
  const { bytes, view, usable } = pages;
  walk.bytesLeft -= length;
  if (walk.bytesLeft < 0) throw new RangeError("more rows than bytes");
  const local = localBytes(length, usable);
  if (local === length) return sliceOf(bytes, at, length);
  const payload = new Uint8Array(length);
  payload.set(sliceOf(bytes, at, local));
  let page = view.getUint32(at + local);
  for (let done = local; done < length; ) {
    const start = enter(pages, page, walk);
    const part = sliceOf(bytes, start + 4, Math.min(length - done, usable - 4));
    payload.set(part, done);
    done += part.length;
    page = view.getUint32(start);
  }
  return payload;
}

/** How much of a row stands on its own page (file format 1.6). */
function localBytes(length: number, usable: number): number {
  if (length <= usable - 35) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const most = least + ((length - least) % (usable - 4));
  return most <= usable - 35 ? most : least;
}
