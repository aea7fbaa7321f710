import type { RtProgress } from "../../../domain/progress/rt-progress";

/** Worst after the plan first, then worst before; RTs without a total follow, they have no place in that order. */
export const rtsWorstFirst = (rts: readonly RtProgress[]): readonly RtProgress[] =>
  [...rts].sort(
    (one, other) =>
      (other.after.total ?? -1) - (one.after.total ?? -1) ||
      (other.before.total ?? -1) - (one.before.total ?? -1) ||
      other.unmetServices.length - one.unmetServices.length,
  );
