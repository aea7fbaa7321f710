import { expose, transfer } from "comlink";
import type { Bounds } from "../domain/geo/schema";
import type { Criterion } from "../domain/rules/ruleset";
import type { FileGroup } from "../formats/companions";
import { readSource } from "../formats/read-source";
import { buffersOf, type PackedLayers, packLayers } from "./pack-layers";
import type { Reply } from "./reply";

type SourceAnswer = { readonly fileName: string; readonly answer: Reply<PackedLayers> };

const api = {
  /** A file with its parts gives one answer; an archive one for each file within. */
  read: async (
    group: FileGroup<File>,
    criteria: readonly Criterion[],
    onProgress: (fraction: number) => void,
    near: Bounds | null,
  ): Promise<readonly SourceAnswer[]> => {
    // Cancelling ends the whole worker: a parser in the middle of JSON.parse hears nothing.
    const outcomes = await readSource(group, criteria, { onProgress, isCancelled: () => false, near });
    const answers = outcomes.map(
      ({ fileName, layers, error }): SourceAnswer => ({
        fileName,
        answer: error
          ? { ok: false, code: error.code, details: error.details }
          : { ok: true, value: packLayers(layers) },
      }),
    );
    return transfer(
      answers,
      answers.flatMap(({ answer }) => (answer.ok ? buffersOf(answer.value) : [])),
    );
  },
};

export type ImportApi = typeof api;
expose(api);
