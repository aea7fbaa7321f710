/** What screens know of reading files; the worker behind it is made by `app`. */
export type { ImportService, ReadFile, ReadProgress } from "../workers/import-client";
