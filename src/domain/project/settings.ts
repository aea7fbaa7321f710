import type { Settings } from "./schema";
import { type Edit, patched } from "./works";

/** Changes settings of the project; equal values: nothing. */
export const editSettings =
  (patch: Partial<Settings>): Edit =>
  (project) => {
    const settings = patched(project.settings, patch);
    return settings === project.settings ? project : { ...project, settings };
  };
