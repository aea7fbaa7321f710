import type { projects as id } from "../id/projects";

export const projects: typeof id = {};
