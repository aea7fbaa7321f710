import type { edits as id } from "../id/edits";

export const edits: typeof id = {};
