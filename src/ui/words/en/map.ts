import type { map as id } from "../id/map";

export const map: typeof id = {};
