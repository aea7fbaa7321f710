import type { errors as id } from "../id/errors";

export const errors: typeof id = {};
