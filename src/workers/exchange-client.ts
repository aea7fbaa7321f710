import { proxy, type Remote, wrap } from "comlink";
import type { ReadSheet } from "../domain/workbook/read-back";
import { limits } from "../formats/limits";
import type { WrittenFile } from "../formats/write-export";
import type { ExportOrder } from "../formats/write-order";
import type { ExchangeApi } from "./exchange.worker";
import { unwrap } from "./reply";

export type { ExportOrder };

type Writing = {
  /** Null after `cancel`. */
  readonly result: Promise<WrittenFile | null>;
  readonly cancel: () => void;
};

/** Writes one file in a worker of its own; cancelling ends the worker at once. `onProgress` hears 0..1. */
export function writeInWorker(order: ExportOrder, onProgress: (fraction: number) => void): Writing {
  let isOver = false;
  // Progress comes through a channel of its own: a word of it may arrive after the answer.
  const report = (fraction: number) => {
    if (!isOver) onProgress(fraction);
  };
  const { result, cancel } = inWorker(async (remote) => unwrap(await remote.write(order, proxy(report))));
  return { result: result.finally(() => (isOver = true)), cancel };
}

/** The sheets of a workbook that this app wrote; null for any other file, which is left to the ordinary import. */
export async function readWorkbookInWorker(file: File): Promise<readonly ReadSheet[] | null> {
  if (!/\.xls[xm]$/i.test(file.name) || file.size === 0 || file.size > limits.megabytes * 1e6) return null;
  return inWorker(async (remote) => unwrap(await remote.readWorkbook(file))).result;
}

function inWorker<Value>(work: (remote: Remote<ExchangeApi>) => Promise<Value>) {
  const worker = new Worker(new URL("./exchange.worker.ts", import.meta.url), { type: "module" });
  let stop: (reason: Error | null) => void = () => {};
  const stopped = new Promise<null>((resolve, reject) => {
    stop = (reason) => (reason ? reject(reason) : resolve(null));
  });
  worker.onerror = (event) => stop(new Error(`the exchange worker failed: ${event.message}`));
  const result = Promise.race([work(wrap<ExchangeApi>(worker)), stopped]).finally(() => worker.terminate());
  return { result, cancel: () => stop(null) };
}
