import type { Assessment } from "../scoring/assessment";
import type { RtProgress } from "./rt-progress";

/** RTs that count as slum, and their verified area. */
export type SlumCount = {
  readonly rtCount: number;
  /** Sum of the known `areaHa` of these RTs. */
  readonly areaHa: number;
  /** Slum RTs whose area is not known: the sum is at least `areaHa`. */
  readonly withoutArea: number;
  /** RTs that cannot be called slum or not, their survey being incomplete. */
  readonly unknownCount: number;
};
export type SlumChange = { readonly before: SlumCount; readonly after: SlumCount };

/**
 * Slum area by the two counts of domain 2.4: by score alone, and by score with the five services above 80 %.
 * The official formula was not found; both are shown, and they differ widely.
 */
export const slumChange = (
  rts: readonly RtProgress[],
  count: "isNotSlumByScore" | "isNotSlumByScoreAndService",
): SlumChange => ({
  before: slumCount(rts, ({ before }) => before[count]),
  after: slumCount(rts, ({ after }) => after[count]),
});

function slumCount(rts: readonly RtProgress[], isNotSlum: (rt: RtProgress) => boolean | null): SlumCount {
  let [rtCount, areaHa, withoutArea, unknownCount] = [0, 0, 0, 0];
  for (const rt of rts) {
    const verdict = isNotSlum(rt);
    if (verdict === null) unknownCount += 1;
    if (verdict !== false) continue;
    rtCount += 1;
    if (rt.record.denominators.areaHa === null) withoutArea += 1;
    areaHa += rt.record.denominators.areaHa ?? 0;
  }
  return { rtCount, areaHa, withoutArea, unknownCount };
}

/** Slum area that remains, in percent of the slum area before; 0 where there was none, null where it is not known. */
export function remainingSlumPercent({ before, after }: SlumChange): number | null {
  if (before.areaHa > 0) return after.withoutArea > 0 ? null : (100 * after.areaHa) / before.areaHa;
  return before.rtCount === 0 && after.rtCount === 0 ? 0 : null;
}

/** RTs per level; `unknown` counts those without a level. */
export type LevelCounts = Readonly<Record<NonNullable<Assessment["levelId"]> | "unknown", number>>;

export function levelCounts(assessments: readonly Assessment[]): LevelCounts {
  const counts = { heavy: 0, moderate: 0, light: 0, not_slum: 0, unknown: 0 };
  for (const { levelId } of assessments) counts[levelId ?? "unknown"] += 1;
  return counts;
}
