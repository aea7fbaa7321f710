import type { IDBPTransaction, StoreNames } from "idb";
import type { Connection, Database } from "./database";
import { storageError } from "./database";

type Tables = Connection extends import("idb").IDBPDatabase<infer Schema> ? Schema : never;
type Table = StoreNames<Tables>;
export type WriteTransaction = IDBPTransaction<Tables, Table[], "readwrite">;

const allTables: Table[] = ["projects", "entities", "journal", "datasets"];

/**
 * Runs `work` as one transaction that the disk has acknowledged when this resolves; where anything in it fails,
 * nothing of it is kept.
 * @throws AppError `storage/quota-exceeded`, `storage/failed`, or what `work` threw
 */
export async function writeAll(
  database: Database,
  work: (transaction: WriteTransaction) => Promise<void>,
): Promise<void> {
  try {
    const connection = await database.connect();
    const transaction = connection.transaction(allTables, "readwrite", { durability: "strict" });
    const done = transaction.done.then(
      () => null,
      (cause: unknown) => cause ?? new Error("aborted"),
    );
    const failed = await work(transaction).then(
      () => null,
      (cause: unknown) => cause ?? new Error("failed"),
    );
    if (failed !== null) abort(transaction);
    const aborted = await done;
    // A full disk aborts the transaction: its reason says more than that of the request it cut short.
    const cause = isAbort(failed) ? (aborted ?? failed) : (failed ?? aborted);
    if (cause !== null) throw cause;
  } catch (cause) {
    throw storageError(cause);
  }
}

/** Runs a read. @throws AppError `storage/failed`, or what `work` threw */
export async function readFrom<Value>(
  database: Database,
  work: (connection: Connection) => Promise<Value>,
): Promise<Value> {
  try {
    return await work(await database.connect());
  } catch (cause) {
    throw storageError(cause);
  }
}

/** Every row of one project in a table keyed by [project, ...]. */
export const rowsOf = (projectId: string): IDBKeyRange => IDBKeyRange.bound([projectId], [projectId, []]);

function abort(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch (cause) {
    // It has already aborted by itself, which is what is wanted.
    if (!(cause instanceof DOMException)) throw cause;
  }
}

const isAbort = (cause: unknown): boolean => cause instanceof DOMException && cause.name === "AbortError";
