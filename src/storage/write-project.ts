import * as z from "zod/mini";
import { AppError } from "../domain/errors";
import { importSchema } from "../domain/project/import-schema";
import type { Change, JournalEntry } from "../domain/project/journal";
import { invalidAt } from "../domain/project/parse-project";
import type { ProjectSummary } from "../domain/project/project-summary";
import {
  acceptanceSchema,
  areaSchema,
  type CollectionName,
  currentVersion,
  type Dataset,
  datasetRefSchema,
  interventionSchema,
  noteSchema,
  type ProjectHead,
  planSchema,
  priceSchema,
  projectSchema,
  recordSchema,
  targetSchema,
} from "../domain/project/schema";
import type { Database, ProjectRow } from "./database";
import { type WriteTransaction, writeAll } from "./transaction";

/** What one save adds to what is stored. */
export type ProjectWrite = {
  readonly head: ProjectHead;
  readonly changes: readonly Change[];
  /** Replaces every journal entry from `fromSeq` on; null: the journal stays as it is. */
  readonly journal: { readonly fromSeq: number; readonly entries: readonly JournalEntry[] } | null;
  readonly headSeq: number;
  /** Absent: as it was. */
  readonly summary?: ProjectSummary;
  readonly datasets: readonly Dataset[];
  /** ISO 8601. */
  readonly savedAt: string;
};

export const headSchema = z.pick(projectSchema, {
  version: true,
  id: true,
  name: true,
  place: true,
  isSample: true,
  createdAt: true,
  settings: true,
});

const recordSchemas: Readonly<Record<CollectionName, z.ZodMiniType>> = {
  areas: areaSchema,
  records: recordSchema,
  plans: planSchema,
  interventions: interventionSchema,
  notes: noteSchema,
  targets: targetSchema,
  prices: priceSchema,
  acceptances: acceptanceSchema,
  imports: importSchema,
  datasets: datasetRefSchema,
};

/**
 * Saves changed records, their journal entries and datasets in one transaction: all of it or nothing.
 * @throws AppError `project/invalid` (nothing is written that `load` would refuse), `project/gone`,
 *   `storage/quota-exceeded`, `storage/failed`
 */
export async function writeProject(database: Database, write: ProjectWrite, isNew: boolean): Promise<void> {
  validate(write);
  const datasets = write.datasets.map((dataset) => ({ ...dataset, bytes: bytesOf(dataset.features) }));
  const { id } = write.head;
  await writeAll(database, async (transaction) => {
    const projects = transaction.objectStore("projects");
    const row = isNew ? null : await projects.get(id);
    if (row === undefined) throw new AppError("project/gone");
    // Each request in an async function of its own: one that throws at once must not leave the others unheard.
    await Promise.all([
      changeRecords(transaction, id, write.changes),
      ...replaceJournal(transaction, id, write.journal),
      ...datasets.map(async ({ ref, bytes }) =>
        transaction.objectStore("datasets").put({ projectId: id, id: ref.id, ref, bytes }),
      ),
      isNew ? projects.add(rowOf(write, null)) : projects.put(rowOf(write, row)),
    ]);
  });
}

function validate({ head, changes }: ProjectWrite): void {
  const read = headSchema.safeParse(head);
  if (!read.success) throw invalidAt(read.error);
  for (const { collection, id, after } of changes) {
    if (collection === "head" || after === null) continue;
    const record = recordSchemas[collection].safeParse(after);
    if (!record.success)
      throw new AppError("project/invalid", { where: `${collection}.${id}` }, { cause: record.error });
  }
}

/** So many at once: copying thousands of boundaries in one go would stop the screen. */
const recordsAtOnce = 100;

async function changeRecords(transaction: WriteTransaction, projectId: string, changes: readonly Change[]) {
  const entities = transaction.objectStore("entities");
  const records = changes.filter(({ collection }) => collection !== "head");
  for (let at = 0; at < records.length; at += recordsAtOnce)
    await Promise.all(
      records
        .slice(at, at + recordsAtOnce)
        .map(async ({ collection, id, after }) =>
          after === null
            ? entities.delete([projectId, collection, id])
            : entities.put({ projectId, collection, id, record: after }),
        ),
    );
}

function replaceJournal(transaction: WriteTransaction, projectId: string, journal: ProjectWrite["journal"]) {
  if (journal === null) return [];
  const table = transaction.objectStore("journal");
  return [
    table.delete(IDBKeyRange.bound([projectId, journal.fromSeq], [projectId, []])),
    ...journal.entries.map(async (entry) =>
      table.put({ projectId, seq: entry.seq, version: currentVersion, entry }),
    ),
  ];
}

const rowOf = (write: ProjectWrite, before: ProjectRow | null): ProjectRow => ({
  id: write.head.id,
  name: write.head.name,
  place: write.head.place,
  isSample: write.head.isSample,
  version: write.head.version,
  head: write.head,
  savedAt: write.savedAt,
  openedAt: before?.openedAt ?? null,
  deletedAt: before?.deletedAt ?? null,
  headSeq: write.headSeq,
  summary: write.summary ?? before?.summary ?? null,
});

const bytesOf = (features: GeoJSON.FeatureCollection): ArrayBuffer =>
  new TextEncoder().encode(JSON.stringify(features)).buffer;
