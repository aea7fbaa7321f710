import { proxy, type Remote, wrap } from "comlink";
import { AppError } from "../domain/errors";
import type { Bounds } from "../domain/geo/schema";
import type { RecognisedLayer } from "../domain/import/layer-mapping";
import type { PlaceReading } from "../domain/import/placing";
import { boundsOf, isInIndonesia } from "../domain/import/positions";
import type { SourceLayer } from "../domain/import/source-layer";
import type { Criterion } from "../domain/rules/ruleset";
import { type FileGroup, groupFiles } from "../formats/companions";
import type { PlaceOptions } from "../formats/place-layer";
import type { ImportApi } from "./import.worker";
import { unpackLayers } from "./pack-layers";

export type ReadProgress = {
  readonly fileName: string;
  /** 1, 2, 3 ... */
  readonly fileNumber: number;
  readonly fileCount: number;
  /** 0..1, over all files by their size. */
  readonly fraction: number;
};

/** One file's layers (of those within an archive too), or why it could not be read; the others are read all the same. */
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
    /** The box of the project's areas: decides between systems of coordinates where a file is silent. */
    near?: Bounds | null,
  ) => Reading;
  /** The layer with the file's coordinates read in another way; the page stays awake meanwhile. */
  readonly place: (layer: SourceLayer, reading: PlaceReading, near: Bounds | null) => Promise<SourceLayer>;
};

/** Reads files in a worker of its own; cancelling ends the worker at once. */
export const createImportService = (): ImportService => ({
  place: (layer, reading, near) => placeAgain(layer, { chosen: reading, near }),
  read: (files, criteria, onProgress, near = null) => {
    const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
    let stop: (reason: Error) => void = () => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
    });
    worker.onerror = (event) => stop(new Error(`the import worker failed: ${event.message}`));
    const result = Promise.race([
      readAll(wrap<ImportApi>(worker), files, criteria, onProgress, near).then((read) =>
        near ? read : placeByNeighbours(read),
      ),
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
  near: Bounds | null,
): Promise<readonly ReadFile[]> {
  const groups = groupFiles(files);
  const sizeOf = ({ main, beside }: FileGroup<File>) =>
    [main, ...beside].reduce((sum, { size }) => sum + size, 0);
  const total = groups.reduce((sum, group) => sum + sizeOf(group), 0) || 1;
  const read: ReadFile[] = [];
  let done = 0;
  for (const [index, group] of groups.entries()) {
    const report = (fraction: number) =>
      onProgress({
        fileName: group.main.name,
        fileNumber: index + 1,
        fileCount: groups.length,
        fraction: (done + fraction * sizeOf(group)) / total,
      });
    report(0);
    for (const { fileName, answer } of await remote.read(group, criteria, proxy(report), near))
      read.push(
        answer.ok
          ? { fileName, layers: await unpackLayers(answer.value), error: null }
          : { fileName, layers: [], error: new AppError(answer.code, answer.details) },
      );
    done += sizeOf(group);
    report(0);
  }
  return read;
}

/** On the page, in short stretches: copying the layer to a worker and back would take longer than the work. */
async function placeAgain(layer: SourceLayer, options: PlaceOptions): Promise<SourceLayer> {
  const [{ placeLayer }, { repairLayer }] = await Promise.all([
    import("../formats/place-layer"),
    import("../formats/repair-layer"),
  ]);
  return repairLayer(await placeLayer(layer, { ...options, pause }));
}

/**
 * Files that came together lie together: where there is no project yet, those that say where they are decide for those
 * that do not, whatever their order.
 */
async function placeByNeighbours(files: readonly ReadFile[]): Promise<readonly ReadFile[]> {
  const layers = files.flatMap((file) => file.layers.map(({ layer }) => layer));
  const isAsked = ({ placing }: SourceLayer) => placing?.why === "guessed";
  if (!layers.some(isAsked)) return files;
  const near = boundsOf(
    layers.filter((layer) => !isAsked(layer)).flatMap(({ rows }) => rows.map(({ geometry }) => geometry)),
    isInIndonesia,
  );
  if (!near) return files;
  const placeOne = async (source: RecognisedLayer): Promise<RecognisedLayer> =>
    isAsked(source.layer) ? { ...source, layer: await placeAgain(source.layer, { near }) } : source;
  return Promise.all(
    files.map(async (file) =>
      file.error ? file : { ...file, layers: await Promise.all(file.layers.map(placeOne)) },
    ),
  );
}

const pause = () => new Promise<void>((resume) => setTimeout(resume));
