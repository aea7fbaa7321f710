import * as z from "zod/mini";
import { AppError } from "../domain/errors";
import { changesBetween, headOf } from "../domain/project/changes";
import { type ProjectSummary, projectSummarySchema } from "../domain/project/project-summary";
import { currentVersion, type Dataset, type Project } from "../domain/project/schema";
import type { Database, ProjectRow } from "./database";
import { loadProject, type StoredProject } from "./load-project";
import { readFrom, rowsOf, writeAll } from "./transaction";
import { headSchema, type ProjectWrite, writeProject } from "./write-project";

/** A stored project as the list shows it. */
export type ListedProject = {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly isSample: boolean;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly openedAt: string | null;
  readonly deletedAt: string | null;
  readonly summary: ProjectSummary | null;
  /** Why it cannot be opened here; it is kept as it is. */
  readonly problem: "damaged" | "newer" | null;
};

export type NewStoredProject = {
  readonly project: Project;
  readonly datasets: readonly Dataset[];
  readonly summary: ProjectSummary;
  /** ISO 8601. */
  readonly savedAt: string;
};

export type ProjectRepository = ReturnType<typeof createProjectRepository>;

/** All reading and writing of projects. Every method throws AppError only. */
export function createProjectRepository(database: Database) {
  /** Found while loading; the list alone does not read the records. */
  const damaged = new Set<string>();

  const change = (id: string, part: Partial<ProjectRow>) =>
    writeAll(database, async (transaction) => {
      const projects = transaction.objectStore("projects");
      const row = await projects.get(id);
      if (!row) throw new AppError("project/gone");
      await projects.put({ ...row, ...part });
    });

  return {
    /** Deleted ones included, last opened first. */
    async list(): Promise<readonly ListedProject[]> {
      const rows = await readFrom(database, (connection) => connection.getAll("projects"));
      return rows.map((row) => listed(row, damaged.has(row.id))).sort(byLastOpened);
    },

    async load(id: string): Promise<StoredProject> {
      try {
        return await loadProject(database, id);
      } catch (cause) {
        if (cause instanceof AppError && cause.code === "project/invalid") damaged.add(id);
        throw cause;
      }
    },

    create: ({ project, ...rest }: NewStoredProject): Promise<void> =>
      writeProject(
        database,
        {
          ...rest,
          head: headOf(project),
          changes: changesBetween(emptied(project), project),
          journal: null,
          headSeq: 0,
        },
        true,
      ),

    write: (write: ProjectWrite): Promise<void> => writeProject(database, write, false),

    /** A copy under its own id. It starts without a history. */
    duplicate: (id: string, copy: { readonly id: string; readonly name: string; readonly savedAt: string }) =>
      writeAll(database, async (transaction) => {
        const projects = transaction.objectStore("projects");
        const entities = transaction.objectStore("entities");
        const datasets = transaction.objectStore("datasets");
        const row = await projects.get(id);
        if (!row) throw new AppError("project/gone");
        const head = { ...headSchema.parse(row.head), id: copy.id, name: copy.name };
        const [records, files] = await Promise.all([
          entities.getAll(rowsOf(id)),
          datasets.getAll(rowsOf(id)),
        ]);
        await Promise.all([
          projects.add({ ...row, ...copy, head, headSeq: 0, openedAt: null, deletedAt: null }),
          ...records.map((record) => entities.put({ ...record, projectId: copy.id })),
          ...files.map((file) => datasets.put({ ...file, projectId: copy.id })),
        ]);
      }),

    markOpened: (id: string, openedAt: string) => change(id, { openedAt }),
    remove: (id: string, deletedAt: string) => change(id, { deletedAt }),
    restore: (id: string) => change(id, { deletedAt: null }),

    /** Removes everything of a project for good. */
    purge: (id: string) =>
      writeAll(database, async (transaction) => {
        await Promise.all([
          transaction.objectStore("projects").delete(id),
          transaction.objectStore("entities").delete(rowsOf(id)),
          transaction.objectStore("journal").delete(rowsOf(id)),
          transaction.objectStore("datasets").delete(rowsOf(id)),
        ]);
      }),

    /** All that is stored of a project, as it is, for someone who can mend it. */
    raw: (id: string): Promise<string> =>
      readFrom(database, async (connection) => {
        const [row, entities, journal, datasets] = await Promise.all([
          connection.get("projects", id),
          connection.getAll("entities", rowsOf(id)),
          connection.getAll("journal", rowsOf(id)),
          connection.getAll("datasets", rowsOf(id)),
        ]);
        const texts = datasets.map(({ bytes, ...file }) => ({
          ...file,
          text: new TextDecoder().decode(bytes),
        }));
        return JSON.stringify({ row, entities, journal, datasets: texts });
      }),
  };
}

/** Those never opened come last, newest first. */
const byLastOpened = (a: ListedProject, b: ListedProject): number =>
  (b.openedAt ?? "").localeCompare(a.openedAt ?? "") || b.savedAt.localeCompare(a.savedAt);

const emptied = (project: Project): Project => ({
  ...project,
  areas: {},
  records: {},
  plans: {},
  interventions: {},
  notes: {},
  targets: {},
  prices: {},
  acceptances: {},
  imports: {},
  datasets: {},
});

const listedSchema = z.object({
  name: z.string(),
  place: z.string(),
  isSample: z.boolean(),
  savedAt: z.string(),
  openedAt: z.nullable(z.string()),
  deletedAt: z.nullable(z.string()),
});

function listed(row: ProjectRow, isDamaged: boolean): ListedProject {
  const summary = projectSummarySchema.safeParse(row.summary);
  const read = listedSchema.safeParse(row);
  const name = typeof row.name === "string" && row.name !== "" ? row.name : row.id;
  const deletedAt = typeof row.deletedAt === "string" ? row.deletedAt : null;
  const unread = { place: "", isSample: false, savedAt: "", openedAt: null };
  return {
    ...(read.success ? read.data : unread),
    id: row.id,
    name,
    deletedAt,
    summary: summary.success ? summary.data : null,
    problem: problemOf(row, isDamaged || !read.success),
  };
}

function problemOf({ head, version }: ProjectRow, isDamaged: boolean): ListedProject["problem"] {
  if (version > currentVersion) return "newer";
  return isDamaged || !headSchema.safeParse(head).success ? "damaged" : null;
}
