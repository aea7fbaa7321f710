import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { AppError } from "../domain/errors";

/**
 * Do not rename: everything anybody has ever saved is found by this name and by the names of the tables below.
 */
const databaseName = "tata-kampung";

/** The version of the tables. A project's document has its own (`domain/project/schema`). */
const tablesVersion = 1;

export type ProjectRow = {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly isSample: boolean;
  /** Of the document. */
  readonly version: number;
  readonly head: unknown;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly openedAt: string | null;
  /** Null unless the user deleted the project; it can be restored until it is purged. */
  readonly deletedAt: string | null;
  /** The last journal entry in force: entries after it are undone and can be redone. */
  readonly headSeq: number;
  readonly summary: unknown;
};

type EntityRow = {
  readonly projectId: string;
  readonly collection: string;
  readonly id: string;
  readonly record: unknown;
};

type JournalRow = {
  readonly projectId: string;
  readonly seq: number;
  /** Of the records in the entry. */
  readonly version: number;
  readonly entry: unknown;
};

type DatasetRow = {
  readonly projectId: string;
  readonly id: string;
  readonly ref: unknown;
  /** The features as GeoJSON in UTF-8. */
  readonly bytes: ArrayBuffer;
};

interface Tables extends DBSchema {
  projects: { key: string; value: ProjectRow };
  entities: { key: [projectId: string, collection: string, id: string]; value: EntityRow };
  journal: { key: [projectId: string, seq: number]; value: JournalRow };
  /** Keyed by project as well: a file imported twice brings the same ids twice. */
  datasets: { key: [projectId: string, id: string]; value: DatasetRow };
}

export type Connection = IDBPDatabase<Tables>;

/** A database that is opened on first use and again after the browser dropped the connection. */
export type Database = {
  readonly connect: () => Promise<Connection>;
  readonly close: () => Promise<void>;
};

/** @throws (on `connect`) AppError `storage/newer-database`, `storage/unavailable` */
export function createDatabase(name = databaseName): Database {
  let connection: Promise<Connection> | null = null;
  let isOutdated = false;

  const open = () =>
    openTables(name, {
      onTerminated: () => {
        connection = null;
      },
      onOutdated: () => {
        isOutdated = true;
      },
    });

  return {
    async connect() {
      if (isOutdated) throw new AppError("storage/newer-database");
      connection ??= open();
      return connection.catch((cause) => {
        connection = null;
        throw cause;
      });
    },
    async close() {
      const open = await connection;
      connection = null;
      open?.close();
    },
  };
}

type Listener = { readonly onTerminated: () => void; readonly onOutdated: () => void };

async function openTables(name: string, { onTerminated, onOutdated }: Listener): Promise<Connection> {
  return new Promise((resolve, reject) => {
    openDB<Tables>(name, tablesVersion, {
      upgrade(db, from) {
        if (from < 1) {
          db.createObjectStore("projects", { keyPath: "id" });
          db.createObjectStore("entities", { keyPath: ["projectId", "collection", "id"] });
          db.createObjectStore("journal", { keyPath: ["projectId", "seq"] });
          db.createObjectStore("datasets", { keyPath: ["projectId", "id"] });
        }
      },
      // Another tab holds older tables and does not let go: say so instead of waiting for ever.
      blocked: () => reject(new AppError("storage/unavailable", { reason: "blocked" })),
      // Another tab runs a newer version of the app: let go, or it waits for ever.
      blocking: (_current, _blocked, event) => {
        onOutdated();
        (event.target as IDBDatabase).close();
      },
      terminated: onTerminated,
    }).then(resolve, (cause) => reject(openError(cause)));
  });
}

const openError = (cause: unknown): AppError =>
  new AppError(
    isNamed(cause, "VersionError") ? "storage/newer-database" : "storage/unavailable",
    { reason: cause instanceof Error ? cause.message : "" },
    { cause },
  );

/** Any failure of a read or write as one the user can act on. */
export const storageError = (cause: unknown): AppError => {
  if (cause instanceof AppError) return cause;
  return new AppError(
    isNamed(cause, "QuotaExceededError") ? "storage/quota-exceeded" : "storage/failed",
    { reason: cause instanceof Error ? cause.message : "" },
    { cause },
  );
};

const isNamed = (cause: unknown, name: string): boolean =>
  cause instanceof DOMException && cause.name === name;
