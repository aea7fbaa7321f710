import { AppError } from "../domain/errors";
import { areColumnsRead, type RecognisedLayer } from "../domain/import/layer-mapping";
import { recognise } from "../domain/import/recognise";
import type { Criterion } from "../domain/rules/ruleset";
import { extensionOf } from "./companions";
import type { Companions, ParseControl } from "./format";
import { limits } from "./limits";
import { placeLayer } from "./place-layer";
import { formatFor } from "./registry";
import { repairLayer } from "./repair-layer";
import { toldApart } from "./told-apart";

export type DroppedFile = Pick<File, "name" | "size" | "arrayBuffer">;

/**
 * One file read and recognised.
 * @throws AppError that names the file, and the feature where one is at fault.
 */
export async function readFile(
  file: DroppedFile,
  criteria: readonly Criterion[],
  control: ParseControl,
): Promise<readonly RecognisedLayer[]> {
  const bytes = await loadBytes(file);
  control.onProgress(0.1);
  return readBytes(file.name, bytes, criteria, control, new Map());
}

/** @throws AppError "import/empty", "import/too-large", "import/not-accessible" (a folder, a file since removed) */
export async function loadBytes(file: DroppedFile): Promise<Uint8Array> {
  // A folder: browsers give it as a file that cannot be read.
  if (extensionOf(file.name) === "gdb")
    throw new AppError("import/foreign-format", { file: file.name, kind: "geodatabase" });
  if (file.size === 0) throw new AppError("import/empty", { file: file.name });
  // Before reading: a file above the limit must not fill the memory first.
  if (file.size > limits.megabytes * 1e6)
    throw new AppError("import/too-large", { file: file.name, megabytes: limits.megabytes });
  const content = await file.arrayBuffer().catch((cause: unknown) => {
    throw new AppError("import/not-accessible", { file: file.name }, { cause });
  });
  return new Uint8Array(content);
}

/** The same for bytes at hand, with the parts that belong to them by their extension. */
export async function readBytes(
  fileName: string,
  bytes: Uint8Array,
  criteria: readonly Criterion[],
  control: ParseControl,
  beside: Companions,
): Promise<readonly RecognisedLayer[]> {
  const format = formatFor(fileName, bytes);
  const parsed = await format.parse(bytes, fileName, control, beside);
  const placed = await Promise.all(parsed.map((layer) => placeLayer(layer, { near: control.near ?? null })));
  const layers = await Promise.all(placed.map(repairLayer));
  const recognised = layers.map((layer) => ({ layer, mapping: recognise(layer, criteria) }));
  // Backgrounds may be larger: nobody edits, lists or scores their features.
  for (const { layer, mapping } of recognised)
    if (areColumnsRead(mapping) && layer.rows.length > limits.records)
      throw new AppError("import/too-many-features", {
        file: fileName,
        count: layer.rows.length,
        limit: limits.records,
      });
  return toldApart(recognised);
}
