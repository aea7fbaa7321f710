import type { Target } from "../project/schema";
import { meets } from "../scoring/operator";
import type { ServiceProgress } from "./service-progress";
import { remainingSlumPercent, type SlumChange } from "./slum-area";

export type TargetProgress = {
  readonly target: Target;
  /** Percent served, or percent of the slum area that remains where the target names no service. */
  readonly beforePercent: number | null;
  readonly afterPercent: number | null;
  /**
   * Null: not known, or met by the RTs whose survey is complete while others are not. What is unknown
   * never makes a target reached.
   */
  readonly isReached: boolean | null;
  readonly wasReached: boolean | null;
  /** Percentage points that are missing, 0 where the percent meets the target; null where unknown. */
  readonly shortByPercent: number | null;
  /** The same in what is counted: whole KK or metres still to serve, hectares still to turn; null where unknown. */
  readonly shortBy: number | null;
  readonly unit: ServiceProgress["unit"];
};

/** A target of a service: `>=` and `>` differ at the limit itself (domain 3.2). */
export function serviceTarget(target: Target, progress: ServiceProgress, rtCount: number): TargetProgress {
  const isWhole = progress.surveyedCount === rtCount;
  const [before, after] = [progress.before.percent, progress.after.percent];
  return {
    ...judge(target, before, after, isWhole, isWhole),
    shortBy: missingQuantity(target, progress),
    unit: progress.unit,
  };
}

/** A target of the slum area that remains (0 % of it in 100-0-100), counted by score. */
export function slumTarget(target: Target, change: SlumChange): TargetProgress {
  const before = change.before.areaHa > 0 ? 100 : remainingSlumPercent(change);
  const after = remainingSlumPercent(change);
  const limitHa = (change.before.areaHa * target.percent) / 100;
  return {
    ...judge(target, before, after, change.before.unknownCount === 0, change.after.unknownCount === 0),
    shortBy: after === null ? null : Math.max(0, change.after.areaHa - limitHa),
    unit: "ha",
  };
}

function judge(
  target: Target,
  beforePercent: number | null,
  afterPercent: number | null,
  isWholeBefore: boolean,
  isWholeAfter: boolean,
) {
  return {
    target,
    beforePercent,
    afterPercent,
    wasReached: verdict(target, beforePercent, isWholeBefore),
    isReached: verdict(target, afterPercent, isWholeAfter),
    shortByPercent: missingPercent(target, afterPercent),
  };
}

function missingPercent(target: Target, reached: number | null): number | null {
  if (reached === null) return null;
  return verdict(target, reached, true) ? 0 : Math.abs(target.percent - reached);
}

function verdict({ operator, percent }: Target, reached: number | null, isWhole: boolean): boolean | null {
  if (reached === null) return null;
  if (!meets(reached, operator, percent)) return false;
  return isWhole ? true : null;
}

/** Whole KK or metres more that would meet the target: `> 80 %` of 44 KK is floor(0.8 x 44) + 1 = 36. */
function missingQuantity({ operator, percent }: Target, { demand, servedAfter }: ServiceProgress) {
  if (demand === null || servedAfter === null || operator === "<" || operator === "<=") return null;
  const limit = round9((demand * percent) / 100);
  const needed = operator === ">" ? Math.floor(limit) + 1 : Math.ceil(limit);
  return Math.max(0, Math.ceil(round9(needed - servedAfter)));
}

/** Sums of decimals leave noise that must not become one household more. */
const round9 = (value: number): number => Math.round(value * 1e9) / 1e9;
