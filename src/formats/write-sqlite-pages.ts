import { createByteWriter } from "./byte-writer";
import { varint } from "./write-sqlite-row";

export const pageBytes = 4096;
/** The first page begins with the header of the file. */
export const fileHeaderBytes = 100;
const leafHeader = 8;
const interiorHeader = 12;
const pointerBytes = 2;

// How much of a row stays in its page: the file format's own rule (sqlite.org/fileformat2.html, 1.6).
const mostLocal = pageBytes - 35;
const leastLocal = Math.floor(((pageBytes - 12) * 32) / 255) - 23;

export type Pages = ReturnType<typeof createPages>;

/** The pages of a file; the first is kept for the list of tables. */
export function createPages() {
  const pages: Uint8Array[] = [new Uint8Array(pageBytes)];
  return {
    /** Returns the page's number, from 1 on. */
    add: (page: Uint8Array): number => pages.push(page),
    set: (number: number, page: Uint8Array) => {
      pages[number - 1] = page;
    },
    all: (): readonly Uint8Array[] => pages,
  };
}

/** A row as it stands in a leaf, its rest on pages of its own where it is too long. */
export function rowCell(payload: Uint8Array, rowId: number, pages: Pages): Uint8Array {
  const cell = createByteWriter(payload.length + 24);
  cell.bytes(varint(payload.length));
  cell.bytes(varint(rowId));
  if (payload.length <= mostLocal) {
    cell.bytes(payload);
    return cell.done();
  }
  const most = leastLocal + ((payload.length - leastLocal) % (pageBytes - 4));
  const local = most <= mostLocal ? most : leastLocal;
  cell.bytes(payload.subarray(0, local));
  cell.int32(overflow(payload.subarray(local), pages), false);
  return cell.done();
}

/** The chain is written from its end, for each page names the next. */
function overflow(rest: Uint8Array, pages: Pages): number {
  const size = pageBytes - 4;
  let next = 0;
  for (let start = Math.floor((rest.length - 1) / size) * size; start >= 0; start -= size) {
    const page = new Uint8Array(pageBytes);
    new DataView(page.buffer).setUint32(0, next);
    page.set(rest.subarray(start, Math.min(rest.length, start + size)), 4);
    next = pages.add(page);
  }
  return next;
}

type Kind =
  | { readonly mark: 0x0d | 0x0a; readonly right: null }
  | { readonly mark: 0x05; readonly right: number };

/** A page of a tree; cells are laid from its end, pointers to them from its start. `reserved`: bytes before it begins. */
export function treePage(cells: readonly Uint8Array[], { mark, right }: Kind, reserved = 0): Uint8Array {
  const page = new Uint8Array(pageBytes);
  const view = new DataView(page.buffer);
  const headerBytes = right === null ? leafHeader : interiorHeader;
  let end = pageBytes;
  cells.forEach((cell, index) => {
    end -= cell.length;
    page.set(cell, end);
    view.setUint16(reserved + headerBytes + pointerBytes * index, end);
  });
  page[reserved] = mark;
  view.setUint16(reserved + 3, cells.length);
  view.setUint16(reserved + 5, end);
  if (right !== null) view.setUint32(reserved + 8, right);
  return page;
}

type Entry = { readonly cell: Uint8Array; readonly rowId: number };

/**
 * Writes rows (by rising row id) as a tree and returns the number of its root. `root`: that page is to be the root,
 * after the bytes it keeps free.
 */
export function writeTree(
  entries: readonly Entry[],
  pages: Pages,
  root?: { readonly number: number; readonly reserved: number },
): number {
  const reserved = root?.reserved ?? 0;
  const put = (page: Uint8Array) => {
    if (!root) return pages.add(page);
    pages.set(root.number, page);
    return root.number;
  };
  const leaves = packed(entries, leafHeader + reserved);
  if (leaves.length <= 1)
    return put(
      treePage(
        (leaves[0] ?? []).map(({ cell }) => cell),
        { mark: 0x0d, right: null },
        reserved,
      ),
    );
  let level = leaves.map((leaf) => ({
    page: pages.add(
      treePage(
        leaf.map(({ cell }) => cell),
        { mark: 0x0d, right: null },
      ),
    ),
    lastId: leaf.at(-1)?.rowId ?? 0,
  }));
  for (;;) {
    const groups = packed(
      level.map(({ page, lastId }) => ({ cell: childCell(page, lastId), rowId: lastId, page })),
      interiorHeader + reserved,
    );
    const isTop = groups.length === 1;
    level = groups.map((group) => {
      const last = group.at(-1);
      const cells = group.slice(0, -1).map(({ cell }) => cell);
      const page = treePage(cells, { mark: 0x05, right: last?.page ?? 0 }, isTop ? reserved : 0);
      return { page: isTop ? put(page) : pages.add(page), lastId: last?.rowId ?? 0 };
    });
    if (isTop) return level[0]?.page ?? 0;
  }
}

function childCell(page: number, lastId: number): Uint8Array {
  const cell = createByteWriter(16);
  cell.int32(page, false);
  cell.bytes(varint(lastId));
  return cell.done();
}

/** As many as fit into each page, in order; never one alone at the end of an interior level. */
function packed<Item extends Entry>(items: readonly Item[], used: number): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const need = item.cell.length + pointerBytes;
    if (need > room) {
      groups.push([]);
      room = pageBytes - used;
    }
    groups.at(-1)?.push(item);
    room -= need;
  }
  const [before, last] = [groups.at(-2), groups.at(-1)];
  if (before && last?.length === 1 && before.length > 2) {
    const moved = before.pop();
    if (moved) last.unshift(moved);
  }
  return groups;
}
