import {
  createPages,
  fileHeaderBytes,
  type Pages,
  pageBytes,
  rowCell,
  treePage,
  writeTree,
} from "./write-sqlite-pages";
import { type SqliteValue, sqliteRecord, varint } from "./write-sqlite-row";

export type SqliteTable = {
  readonly name: string;
  /** The CREATE TABLE statement; an INTEGER PRIMARY KEY must be its first column. */
  readonly sql: string;
  /** A row's number; null: 1, 2, 3 ... */
  readonly rowIds: readonly number[] | null;
  readonly rows: readonly (readonly SqliteValue[])[];
  /** What PRIMARY KEY and UNIQUE on other columns ask for, in the order of the statement: the columns of each. */
  readonly uniques: readonly (readonly number[])[];
};

type Mark = { readonly applicationId: number; readonly userVersion: number };

/**
 * A SQLite 3 database (sqlite.org/fileformat2.html), written once and whole: no WebAssembly, which the page's security
 * policy does not allow. Tables with few unique values only: each index must fit into one page.
 */
export function writeSqlite(tables: readonly SqliteTable[], mark: Mark): Uint8Array {
  const pages = createPages();
  const schema: (readonly SqliteValue[])[] = [];
  for (const table of tables) {
    schema.push(["table", table.name, table.name, tableTree(table, pages), table.sql]);
    table.uniques.forEach((columns, index) => {
      const name = `sqlite_autoindex_${table.name}_${index + 1}`;
      schema.push(["index", name, table.name, pages.add(indexPage(table, columns)), null]);
    });
  }
  const entries = schema.map((row, index) => ({
    cell: rowCell(sqliteRecord(row), index + 1, pages),
    rowId: index + 1,
  }));
  writeTree(entries, pages, { number: 1, reserved: fileHeaderBytes });
  const all = pages.all();
  const file = new Uint8Array(all.length * pageBytes);
  for (const [index, page] of all.entries()) file.set(page, index * pageBytes);
  writeHeader(file, all.length, mark);
  return file;
}

const rowIdOf = ({ rowIds }: SqliteTable, index: number): number => rowIds?.[index] ?? index + 1;

const tableTree = (table: SqliteTable, pages: Pages): number =>
  writeTree(
    table.rows
      .map((row, index) => ({ row, rowId: rowIdOf(table, index) }))
      .sort((one, other) => one.rowId - other.rowId)
      .map(({ row, rowId }) => ({ cell: rowCell(sqliteRecord(row), rowId, pages), rowId })),
    pages,
  );

function indexPage(table: SqliteTable, columns: readonly number[]): Uint8Array {
  const keys = table.rows.map((row, index) => ({
    values: columns.map((column) => row[column] ?? null),
    rowId: rowIdOf(table, index),
  }));
  keys.sort((one, other) => (keyText(one.values) < keyText(other.values) ? -1 : 1));
  const cells = keys.map(({ values, rowId }) => {
    const record = sqliteRecord([...values, rowId]);
    return Uint8Array.from([...varint(record.length), ...record]);
  });
  return treePage(cells, { mark: 0x0a, right: null });
}

const keyText = (values: readonly SqliteValue[]): string => values.map(String).join("\u0000");

function writeHeader(file: Uint8Array, pageCount: number, { applicationId, userVersion }: Mark): void {
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode("SQLite format 3\u0000"));
  view.setUint16(16, pageBytes);
  file.set([1, 1, 0, 64, 32, 32], 18);
  view.setUint32(24, 1); // change counter, the same as "valid for" below
  view.setUint32(28, pageCount);
  view.setUint32(40, 1); // schema cookie
  view.setUint32(44, 4); // schema format
  view.setUint32(56, 1); // UTF-8
  view.setUint32(60, userVersion);
  view.setUint32(68, applicationId);
  view.setUint32(92, 1);
  view.setUint32(96, 3_045_000);
}
