import { proxy, type Remote, wrap } from "comlink";
import { AppError } from "../domain/errors";
import type { RecognisedLayer } from "../domain/import/layer-mapping";
import type { Criterion } from "../domain/rules/ruleset";
import type { ImportApi } from "./import.worker";
import { unwrap } from "./reply";

export type ReadProgress = {
  readonly fileName: string;
  /** 1, 2, 3 ... */
  readonly fileNumber: number;
  readonly fileCount: number;
  /** 0..1, over all files by their size. */
  readonly fraction: number;
};

/** One file's layers, or why it could not be read; the other files are read all the same. */
export type ReadFile =
  | { readonly fileName: string; readonly layers: readonly RecognisedLayer[]; readonly error: null }
  | { readonly fileName: string; readonly layers: readonly []; readonly error: AppError };

type Reading = {
  /** @throws AppError "import/cancelled" after `cancel`. */
  readonly result: Promise<readonly ReadFile[]>;
  readonly cancel: () => void;
};

export type ImportService = {
  readonly read: (
    files: readonly File[],
    criteria: readonly Criterion[],
    onProgress: (progress: ReadProgress) => void,
  ) => Reading;
};

/** Reads files in a worker of its own; cancelling ends the worker at once. */
export const createImportService = (): ImportService => ({
  read: (files, criteria, onProgress) => {
    const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
    let stop: (reason: Error) => void = () => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
    });
    worker.onerror = (event) => stop(new Error(`the import worker failed: ${event.message}`));
    const result = Promise.race([
      readAll(wrap<ImportApi>(worker), files, criteria, onProgress),
      stopped,
    ]).finally(() => worker.terminate());
    return { result, cancel: () => stop(new AppError("import/cancelled")) };
  },
});

async function readAll(
  remote: Remote<ImportApi>,
  files: readonly File[],
  criteria: readonly Criterion[],
  onProgress: (progress: ReadProgress) => void,
): Promise<readonly ReadFile[]> {
  const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
  const read: ReadFile[] = [];
  let done = 0;
  for (const [index, file] of files.entries()) {
    const report = (fraction: number) =>
      onProgress({
        fileName: file.name,
        fileNumber: index + 1,
        fileCount: files.length,
        fraction: (done + fraction * file.size) / total,
      });
    report(0);
    read.push(await readOne(remote, file, criteria, report));
    done += file.size;
    report(0);
  }
  return read;
}

async function readOne(
  remote: Remote<ImportApi>,
  file: File,
  criteria: readonly Criterion[],
  report: (fraction: number) => void,
): Promise<ReadFile> {
  try {
    const layers = unwrap(await remote.read(file, criteria, proxy(report)));
    return { fileName: file.name, layers, error: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { fileName: file.name, layers: [], error };
  }
}
