import * as z from "zod/mini";
import { AppError } from "../domain/errors";
import { isFeatureCollection } from "../domain/geo/is-feature-collection";
import type { EditLabel, History, JournalEntry } from "../domain/project/journal";
import { parseProject } from "../domain/project/parse-project";
import {
  collectionNames,
  currentVersion,
  type Dataset,
  datasetRefSchema,
  type Project,
} from "../domain/project/schema";
import type { Connection, Database, ProjectRow } from "./database";
import { readFrom, rowsOf } from "./transaction";

export type StoredProject = History & {
  readonly project: Project;
  readonly datasets: Readonly<Record<string, Dataset>>;
  readonly savedAt: string;
};

/** How many edits can be undone after a reload; older ones stay in the journal. */
const loadedPast = 200;

/**
 * Reads a project with its datasets and history. Older documents are migrated in memory; what is stored changes
 * only when the user next edits.
 * @throws AppError `project/gone`, `project/newer-version`, `project/invalid`, `storage/failed`
 */
export const loadProject = (database: Database, id: string): Promise<StoredProject> =>
  readFrom(database, async (connection) => {
    const row = await connection.get("projects", id);
    if (!row) throw new AppError("project/gone");
    const project = parseProject(await documentOf(connection, row));
    if (project.id !== id) throw new AppError("project/invalid", { where: "id" });
    return {
      project,
      datasets: await datasetsOf(connection, id),
      ...(await historyOf(connection, row)),
      savedAt: row.savedAt,
    };
  });

async function documentOf(connection: Connection, { id, head }: ProjectRow): Promise<unknown> {
  const collections = new Map<string, [id: string, record: unknown][]>(
    collectionNames.map((name) => [name, []]),
  );
  for (const { collection, id: key, record } of await connection.getAll("entities", rowsOf(id)))
    collections.get(collection)?.push([key, record]);
  const records = [...collections].map(([name, entries]) => [name, Object.fromEntries(entries)] as const);
  return { ...(typeof head === "object" ? head : {}), ...Object.fromEntries(records) };
}

/** All of them, also those of removed layers: undo may bring the layer back. */
async function datasetsOf(connection: Connection, projectId: string) {
  const rows = await connection.getAll("datasets", rowsOf(projectId));
  return Object.fromEntries(
    rows.map(({ id, ref, bytes }) => [id, { ref: readRef(id, ref), features: readFeatures(id, bytes) }]),
  );
}

function readRef(id: string, saved: unknown): Dataset["ref"] {
  const ref = datasetRefSchema.safeParse(saved);
  if (!ref.success || ref.data.id !== id) throw new AppError("project/invalid", { where: `datasets.${id}` });
  return ref.data;
}

function readFeatures(id: string, bytes: ArrayBuffer): GeoJSON.FeatureCollection {
  const features = parseJson(new TextDecoder().decode(bytes));
  if (!isFeatureCollection(features)) throw new AppError("project/invalid", { where: `datasets.${id}` });
  return features;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const changeSchema = z.object({
  collection: z.enum(["head", ...collectionNames]),
  id: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

const entrySchema = z.object({
  seq: z.int(),
  id: z.string(),
  at: z.string(),
  who: z.string(),
  label: z.object({
    code: z.string(),
    details: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
  changes: z.array(changeSchema),
});

/** The unbroken run of entries around the one in force: past a gap or a damaged entry nothing can be undone. */
async function historyOf(connection: Connection, { id, headSeq }: ProjectRow): Promise<History> {
  const rows = await connection.getAll(
    "journal",
    IDBKeyRange.bound([id, headSeq - loadedPast + 1], [id, []]),
  );
  const entries = new Map<number, JournalEntry>();
  for (const { seq, version, entry } of rows) {
    const read = entrySchema.safeParse(entry);
    if (version === currentVersion && read.success && read.data.seq === seq)
      entries.set(seq, { ...read.data, label: read.data.label as EditLabel });
  }
  const past = runFrom(entries, headSeq, -1).reverse();
  return { past, future: runFrom(entries, headSeq + 1, 1), baseSeq: headSeq - past.length };
}

function runFrom(entries: ReadonlyMap<number, JournalEntry>, start: number, step: 1 | -1): JournalEntry[] {
  const run: JournalEntry[] = [];
  for (let seq = start; ; seq += step) {
    const entry = entries.get(seq);
    if (!entry) return run;
    run.push(entry);
  }
}
