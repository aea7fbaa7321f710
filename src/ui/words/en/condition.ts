import type { condition as id } from "../id/condition";

export const condition: typeof id = {};
