import type { shell as id } from "../id/shell";

export const shell: typeof id = {};
