import { expose } from "comlink";
import type { RecognisedLayer } from "../domain/import/layer-mapping";
import type { Criterion } from "../domain/rules/ruleset";
import type { FileGroup } from "../formats/companions";
import { readSource } from "../formats/read-source";
import type { Reply } from "./reply";

type SourceAnswer = { readonly fileName: string; readonly answer: Reply<readonly RecognisedLayer[]> };

const api = {
  /** A file with its parts gives one answer; an archive one for each file within. */
  read: async (
    group: FileGroup<File>,
    criteria: readonly Criterion[],
    onProgress: (fraction: number) => void,
  ): Promise<readonly SourceAnswer[]> => {
    // Cancelling ends the whole worker: a parser in the middle of JSON.parse hears nothing.
    const outcomes = await readSource(group, criteria, { onProgress, isCancelled: () => false });
    return outcomes.map(({ fileName, layers, error }) => ({
      fileName,
      answer: error ? { ok: false, code: error.code, details: error.details } : { ok: true, value: layers },
    }));
  },
};

export type ImportApi = typeof api;
expose(api);
