import type { plan as id } from "../id/plan";

export const plan: typeof id = {};
