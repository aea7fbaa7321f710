import { wrap } from "comlink";
import type { Finding } from "../domain/check/finding";
import type { CheckedProject } from "../domain/check/survey-scene";
import type { CheckApi } from "./check.worker";

/** So many at once: copying thousands of boundaries in one go would stop the screen. */
const itemsAtOnce = 250;

export type SurveyChecker = {
  /** One at a time; the caller waits for the last answer. @throws Error where the worker fails */
  readonly check: (project: CheckedProject) => Promise<readonly Finding[]>;
  readonly end: () => void;
};

/** A worker that keeps a copy of the survey, so that only what changed since the last check goes over. */
export function createSurveyChecker(): SurveyChecker {
  const worker = new Worker(new URL("./check.worker.ts", import.meta.url), { type: "module" });
  const api = wrap<CheckApi>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(`the check's worker failed: ${event.message}`));
  });
  // Heard by every race below; alone it is nobody's.
  failed.catch(() => {});
  let sent: Pick<CheckedProject, "areas" | "records"> = { areas: {}, records: {} };

  const check = async ({ areas, records, settings }: CheckedProject) => {
    await hand(sent.areas, areas, api.putAreas, api.dropAreas);
    await hand(sent.records, records, api.putRecords, api.dropRecords);
    sent = { areas, records };
    return api.check(settings);
  };
  return {
    check: (project) => Promise.race([check(project), failed]),
    end: () => worker.terminate(),
  };
}

type Items<Item> = Readonly<Record<string, Item>>;

async function hand<Item>(
  before: Items<Item>,
  after: Items<Item>,
  put: (items: readonly Item[]) => Promise<void>,
  drop: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  if (before === after) return;
  const gone = Object.keys(before).filter((id) => !(id in after));
  if (gone.length > 0) await drop(gone);
  const changed = Object.entries(after).flatMap(([id, item]) => (before[id] === item ? [] : [item]));
  for (let at = 0; at < changed.length; at += itemsAtOnce) await put(changed.slice(at, at + itemsAtOnce));
}
