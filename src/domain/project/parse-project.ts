import * as z from "zod/mini";
import { AppError } from "../errors";
import { collectionNames, currentVersion, type Project, projectSchema } from "./schema";

type Migration = (document: unknown) => unknown;

/**
 * migrations[n] turns a version-n document into version n + 1, and reads it with a schema of its own first.
 * A shipped step is never edited: a wrong one is put right by the next.
 */
const migrations: Readonly<Record<number, Migration>> = {};

const envelopeSchema = z.looseObject({ version: z.int().check(z.gte(1)) });

/**
 * Reads a saved project of any version.
 * @throws AppError `project/newer-version`, or `project/invalid` with `where` naming the first wrong place;
 *   never half a project.
 */
export function parseProject(saved: unknown): Project {
  try {
    const { version } = envelopeSchema.parse(saved);
    if (version > currentVersion)
      throw new AppError("project/newer-version", { version, supported: currentVersion });
    const project: Project = projectSchema.parse(migrate(saved, version));
    checkKeys(project);
    return project;
  } catch (cause) {
    throw cause instanceof z.core.$ZodError ? invalidAt(cause) : cause;
  }
}

/** Says where a document is wrong: "areas.rt-1.geometry". */
export const invalidAt = (cause: z.core.$ZodError): AppError =>
  new AppError("project/invalid", { where: cause.issues[0]?.path.join(".") || "project" }, { cause });

function migrate(saved: unknown, from: number): unknown {
  let document = saved;
  for (let version = from; version < currentVersion; version++) {
    const migration = migrations[version];
    if (!migration) throw new Error(`no migration from version ${version}`);
    document = migration(document);
  }
  return document;
}

/** Records are found by their key and written by their id: the two must agree. */
function checkKeys(project: Project): void {
  for (const collection of collectionNames)
    for (const [key, record] of Object.entries<{ readonly id: string }>(project[collection]))
      if (record.id !== key) throw new AppError("project/invalid", { where: `${collection}.${key}.id` });
}
