import type { progress as id } from "../id/progress";

export const progress: typeof id = {};
