import type { data as id } from "../id/data";

export const data: typeof id = {};
