import { expose } from "comlink";
import type { Criterion } from "../domain/rules/ruleset";
import { readFile } from "../formats/read-file";
import { reply } from "./reply";

const api = {
  read: (file: File, criteria: readonly Criterion[], onProgress: (fraction: number) => void) =>
    // Cancelling ends the whole worker: a parser in the middle of JSON.parse hears nothing.
    reply(() => readFile(file, criteria, { onProgress, isCancelled: () => false })),
};

export type ImportApi = typeof api;
expose(api);
