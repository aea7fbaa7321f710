import * as z from "zod/mini";

const count = z.int().check(z.gte(0));
const details = z.optional(z.record(z.string(), z.union([z.string(), z.number()])));

/** What one import took, put right and refused: the report that stays with the project. */
export const importSchema = z.object({
  id: z.string().check(z.minLength(1)),
  /** ISO 8601. */
  at: z.string(),
  files: z.array(
    z.object({
      name: z.string(),
      /** A layer per entry; a file that could not be read is one entry with its error. */
      layer: z.nullable(z.string()),
      /** What it was taken as (`LayerUse`); null: it could not be read. */
      use: z.nullable(z.string()),
      rowCount: count,
      personalColumns: z.array(z.string()),
      /** Why it could not be read (`ErrorCode`). */
      error: z.nullable(z.object({ code: z.string(), details })),
    }),
  ),
  /** By kelurahan, rw, rt, slum, survey, datasets. */
  taken: z.record(z.string(), count),
  /** Survey rows by how they found their RT: label, code, position, hand, none. */
  joined: z.record(z.string(), count),
  /** Everything that was noted while reading, the repairs among it. */
  issues: z.array(
    z.object({
      fileName: z.string(),
      code: z.string(),
      severity: z.enum(["error", "warning", "info"]),
      count,
      rows: z.array(z.int()),
      details,
    }),
  ),
  /** Rows that did not come in whole. */
  refused: z.array(
    z.object({
      fileName: z.string(),
      /** As the user counts the rows of the file; null: the whole file. */
      row: z.nullable(z.int()),
      /** What the row is called, where it says. */
      label: z.string(),
      /** An `IssueCode`, `UnmatchedReason` or `ErrorCode`. */
      reason: z.string(),
      details,
    }),
  ),
});

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;
export type ImportRecord = Deep<z.infer<typeof importSchema>>;
export type RefusedRow = ImportRecord["refused"][number];
