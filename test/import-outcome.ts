import { planImport } from "../src/domain/import/plan-import";
import { rulesetById } from "../src/domain/rules/rulesets";
import type { FileGroup } from "../src/formats/companions";
import type { DroppedFile } from "../src/formats/read-file";
import { readSource } from "../src/formats/read-source";

const { criteria } = rulesetById(undefined);
const control = { onProgress: () => {}, isCancelled: () => false };

/**
 * What becomes of files dropped as one, through reading and planning as the app does both: rows per layer
 * ("188", "32+9") or the code of what is wrong, one for each file within an archive.
 * @throws whatever is no AppError: a fault of the app
 */
export async function importOutcome(group: FileGroup<DroppedFile>): Promise<readonly string[]> {
  const outcomes = await readSource(group, criteria, control);
  let last = 0;
  planImport(
    outcomes.flatMap(({ layers }) => layers),
    { project: { areas: {}, records: {} }, onSame: "replace", newId: () => `id-${++last}` },
  );
  return outcomes.map(({ layers, error }) =>
    error ? error.code : layers.map(({ layer }) => layer.rows.length).join("+"),
  );
}
