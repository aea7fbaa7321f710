/** What screens know of reading files; the worker behind it is made by `app`. */
export type { ImportService, ReadFile, Reading, ReadProgress } from "../workers/import-client";
