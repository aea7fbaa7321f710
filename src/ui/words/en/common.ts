import type { common as id } from "../id/common";

export const common: typeof id = {
  appName: "Tata Kampung",
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  remove: "Delete",
  undo: "Undo",
  redo: "Redo",
  restore: "Restore",
  notKnown: "not known",
  notSurveyed: "not surveyed",
  incomplete: "Incomplete",
  becomes: "becomes",
  notANumber: "Write a number, for example 12.5.",
  atLeast: (least: string) => `At least ${least}.`,
  atMost: (most: string) => `At most ${most}.`,
  steps: { data: "Data", condition: "Condition", plan: "Plan", progress: "Progress" },
  dropFiles: "Drop the files here",
};
