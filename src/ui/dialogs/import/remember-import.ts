import {
  headerFingerprint,
  type ImportMemory,
  type Remembered,
  rememberMapping,
} from "../../../domain/import/import-memory";
import { type ImportPlan, rowKey } from "../../../domain/import/import-plan";
import { type JoinChoices, rowLabelKey } from "../../../domain/import/joins";
import { areColumnsRead, type RecognisedLayer } from "../../../domain/import/layer-mapping";

/** Keeps how each accepted file was read, and which RTs its rows were given by hand. */
export function rememberImport(
  memory: ImportMemory,
  layers: readonly RecognisedLayer[],
  plan: ImportPlan,
  { byHand }: Pick<JoinChoices, "byHand">,
  at: string,
): void {
  for (const source of layers) {
    if (!areColumnsRead(source.mapping)) continue;
    memory.remember(headerFingerprint(source), {
      at,
      ...rememberMapping(source.mapping),
      rows: chosenRows(source, plan, byHand),
    });
  }
}

function chosenRows(
  { layer }: RecognisedLayer,
  plan: ImportPlan,
  byHand: JoinChoices["byHand"],
): Remembered["rows"] {
  return layer.rows.flatMap(({ number }) => {
    const key = rowKey(layer.fileName, number);
    const [record, rt] = [plan.recordByRow.get(key), byHand.get(key)];
    const label = record ? rowLabelKey(record) : null;
    return label !== null && rt !== undefined ? [[label, rt] as const] : [];
  });
}

/** Rows without an RT that were given one by hand in an earlier import, where that RT is still open. */
export function rowsOfLastTime(
  memory: ImportMemory,
  layers: readonly RecognisedLayer[],
  plan: ImportPlan,
): readonly (readonly [row: string, rt: string])[] {
  const open = new Set(plan.openRts.map(({ key }) => key));
  const known = new Map(
    layers.map((source) => [
      source.layer.fileName,
      new Map(memory.recall(headerFingerprint(source))?.rows ?? []),
    ]),
  );
  return plan.report.unmatched.flatMap(({ fileName, row }) => {
    const key = rowKey(fileName, row);
    const record = plan.recordByRow.get(key);
    const label = record ? rowLabelKey(record) : null;
    const rt = label === null ? undefined : known.get(fileName)?.get(label);
    return rt !== undefined && open.has(rt) ? [[key, rt] as const] : [];
  });
}
