import { parentPort } from "node:worker_threads";
import type { FileGroup } from "../../src/formats/companions";
import type { DroppedFile } from "../../src/formats/read-file";
import { importOutcome } from "../../test/import-outcome";
import { fileOf, messyGroups } from "../../test/messy-groups";
import { mutate } from "./mutate";
import { createRandom } from "./random";

/** Large fixtures take their turn more seldom: their cost is time, not insight. */
const largeBytes = 150_000;

export type Answer = {
  readonly seed: number;
  readonly fixture: string;
  readonly result: string;
  readonly crash: string | null;
};

const groups = messyGroups();
const sizes = new Map(groups.map((group) => [group, group.main.size]));

parentPort?.on("message", async (seed: number) => parentPort?.postMessage(await runCase(seed)));
parentPort?.postMessage("ready");

/** One mutated fixture through the importer. The seed alone decides which and how. */
async function runCase(seed: number): Promise<Answer> {
  const random = createRandom(seed);
  let group = random.pick(groups);
  if ((sizes.get(group) ?? 0) > largeBytes && random.below(8) > 0) group = random.pick(groups);
  const mutated = await mutatedGroup(group, seed);
  const answer = { seed, fixture: group.main.name };
  try {
    return { ...answer, result: (await importOutcome(mutated)).join(", "), crash: null };
  } catch (error) {
    return {
      ...answer,
      result: "",
      crash: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

async function mutatedGroup(group: FileGroup<DroppedFile>, seed: number): Promise<FileGroup<DroppedFile>> {
  const random = createRandom(seed ^ 0x5bd1e995);
  const files = [group.main, ...group.beside];
  const at = random.below(2) === 0 ? 0 : random.below(files.length);
  const other = await bytesOf(random.pick(groups).main);
  const changed = await Promise.all(
    files.map(async (file, index) =>
      index === at && file.size > 0 ? fileOf(file.name, mutate(await bytesOf(file), random, other)) : file,
    ),
  );
  const [main = group.main, ...beside] = changed;
  return { main, beside };
}

const bytesOf = async (file: DroppedFile) => new Uint8Array(await file.arrayBuffer());

// What the importer loads when first needed can be loaded only while this module runs: it is ended from outside.
await new Promise<never>(() => {});
