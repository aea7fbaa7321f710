import { AppError } from "../domain/errors";
import { areColumnsRead, type RecognisedLayer } from "../domain/import/layer-mapping";
import { recognise } from "../domain/import/recognise";
import type { Criterion } from "../domain/rules/ruleset";
import type { ParseControl } from "./format";
import { limits } from "./limits";
import { placeLayer } from "./place-layer";
import { formatFor } from "./registry";

/**
 * One file read and recognised.
 * @throws AppError that names the file, and the feature where one is at fault.
 */
export async function readFile(
  file: Pick<File, "name" | "size" | "arrayBuffer">,
  criteria: readonly Criterion[],
  control: ParseControl,
): Promise<readonly RecognisedLayer[]> {
  if (file.size === 0) throw new AppError("import/empty", { file: file.name });
  // Before reading: a file above the limit must not fill the memory first.
  if (file.size > limits.megabytes * 1e6)
    throw new AppError("import/too-large", { file: file.name, megabytes: limits.megabytes });
  const bytes = new Uint8Array(await file.arrayBuffer());
  control.onProgress(0.1);
  const format = formatFor(file.name, bytes);
  const layers = (await format.parse(bytes, file.name, control)).map(placeLayer);
  const recognised = layers.map((layer) => ({ layer, mapping: recognise(layer, criteria) }));
  // Backgrounds may be larger: nobody edits, lists or scores their features.
  for (const { layer, mapping } of recognised)
    if (areColumnsRead(mapping) && layer.rows.length > limits.records)
      throw new AppError("import/too-many-features", {
        file: file.name,
        count: layer.rows.length,
        limit: limits.records,
      });
  return recognised;
}
