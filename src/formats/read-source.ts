import { AppError } from "../domain/errors";
import { foreignByName } from "../domain/import/foreign-extensions";
import type { RecognisedLayer } from "../domain/import/layer-mapping";
import type { Criterion } from "../domain/rules/ruleset";
import { companions, extensionOf, type FileGroup, groupFiles } from "./companions";
import { fileStart, startsWith } from "./file-start";
import { foreignKind } from "./foreign-format";
import type { ParseControl } from "./format";
import { limits } from "./limits";
import { type DroppedFile, loadBytes, readBytes } from "./read-file";
import { isReadable } from "./registry";
import { createUnzipBudget, listZip, type UnzipBudget, unzipEntry, type ZipEntry } from "./unzip";

/** One file, of the disk or of an archive: its layers, or why it could not be read. */
export type SourceOutcome =
  | { readonly fileName: string; readonly layers: readonly RecognisedLayer[]; readonly error: null }
  | { readonly fileName: string; readonly layers: readonly []; readonly error: AppError };

type Reading = { readonly criteria: readonly Criterion[]; readonly control: ParseControl };

/** What was dropped as one: a file with its parts, or an archive, whose files each go to their own format. */
export async function readSource(
  { main, beside }: FileGroup<DroppedFile>,
  criteria: readonly Criterion[],
  control: ParseControl,
): Promise<readonly SourceOutcome[]> {
  const reading = { criteria, control };
  try {
    const bytes = await loadBytes(main);
    control.onProgress(0.1);
    if (isArchive(main.name, bytes))
      return await readArchive(main.name, bytes, reading, createUnzipBudget(), 1);
    const parts = new Map<string, Uint8Array>();
    for (const part of wantedOf(main, beside)) parts.set(extensionOf(part.name), await loadBytes(part));
    return [
      {
        fileName: main.name,
        layers: await readBytes(main.name, bytes, criteria, control, parts),
        error: null,
      },
    ];
  } catch (error) {
    return [failed(main.name, error)];
  }
}

function failed(fileName: string, error: unknown): SourceOutcome {
  if (error instanceof AppError && error.code !== "import/cancelled") return { fileName, layers: [], error };
  throw error;
}

/** A zip by its contents or its name; workbooks, KMZ and QGIS projects are zips too, but are what their names say. */
function isArchive(fileName: string, bytes: Uint8Array): boolean {
  const start = fileStart(bytes);
  const extension = extensionOf(fileName);
  if (startsWith(start, "PK"))
    return extension === "zip" || !(isReadable(fileName, bytes) || foreignByName(fileName) === "map-project");
  return extension === "zip" && foreignKind(start) === null;
}

const wantedParts = new Set(["dbf", "prj", "cpg", "cst", "shx"]);
const wantedOf = <File extends { readonly name: string }>(main: File, beside: readonly File[]) =>
  extensionOf(main.name) in companions ? beside.filter(({ name }) => wantedParts.has(extensionOf(name))) : [];

async function readArchive(
  archive: string,
  bytes: Uint8Array,
  reading: Reading,
  budget: UnzipBudget,
  depth: number,
): Promise<readonly SourceOutcome[]> {
  const entries = listZip(bytes, archive).filter(({ name }) => !isClutter(name));
  const outcomes: SourceOutcome[] = [];
  const skipped: string[] = [];
  const groups = groupFiles(withoutGeodatabases(entries, archive, outcomes));
  for (const [index, group] of groups.entries()) {
    const report = (fraction: number) =>
      reading.control.onProgress(0.1 + (0.9 * (index + fraction)) / groups.length);
    const control = { ...reading.control, onProgress: report };
    const read = await readEntry(archive, bytes, group, { ...reading, control }, budget, depth);
    if (read === null) skipped.push(group.main.name);
    else outcomes.push(...read);
  }
  if (outcomes.length === 0)
    throw new AppError("import/nothing-in-zip", { file: archive, names: some(skipped) });
  if (skipped.length === 0) return outcomes;
  const details = { file: archive, count: skipped.length, names: some(skipped) };
  return [...outcomes, failed(archive, new AppError("import/skipped-in-zip", details))];
}

/** What systems leave in archives without anybody knowing. */
const isClutter = (name: string) =>
  /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** A geodatabase is a folder of many files: said once. */
function withoutGeodatabases(
  entries: readonly ZipEntry[],
  archive: string,
  outcomes: SourceOutcome[],
): readonly ZipEntry[] {
  const folderOf = ({ name }: ZipEntry) => /^(.*?\.gdb)\//i.exec(name)?.[1];
  for (const folder of new Set(entries.map(folderOf))) {
    if (folder === undefined) continue;
    const file = `${archive}/${folder}`;
    outcomes.push(failed(file, new AppError("import/foreign-format", { file, kind: "geodatabase" })));
  }
  return entries.filter((entry) => folderOf(entry) === undefined);
}

const some = (names: readonly string[]) => names.slice(0, 3).join(", ") + (names.length > 3 ? ", ..." : "");

/** Null: the entry is nothing that an import would look at (a photo, a letter). */
async function readEntry(
  archive: string,
  bytes: Uint8Array,
  { main, beside }: FileGroup<ZipEntry>,
  reading: Reading,
  budget: UnzipBudget,
  depth: number,
): Promise<readonly SourceOutcome[] | null> {
  const fileName = `${archive}/${main.name}`;
  const extension = extensionOf(main.name);
  try {
    if (extension === "zip" && depth > 1) throw new AppError("import/zip-in-zip", { file: fileName });
    if (extension !== "zip" && !isReadable(main.name)) {
      const kind = foreignByName(fileName);
      if (kind === null) return null;
      throw new AppError("import/foreign-format", { file: fileName, kind });
    }
    const content = await unzipEntry(bytes, main, fileName, budget);
    if (extension === "zip") return await readArchive(fileName, content, reading, budget, depth + 1);
    if (content.length === 0) throw new AppError("import/empty", { file: fileName });
    // A .shp is judged by its points.
    if (content.length > limits.megabytes * 1e6 && extension !== "shp")
      throw new AppError("import/too-large", { file: fileName, megabytes: limits.megabytes });
    const parts = new Map<string, Uint8Array>();
    for (const part of wantedOf(main, beside))
      parts.set(extensionOf(part.name), await unzipEntry(bytes, part, `${archive}/${part.name}`, budget));
    const layers = await readBytes(fileName, content, reading.criteria, reading.control, parts);
    return [{ fileName, layers, error: null }];
  } catch (error) {
    return [failed(fileName, error)];
  }
}
