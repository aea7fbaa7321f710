import type { RtDifference } from "../../../domain/progress/rt-differences";

/** By name, or by the score on one side (its index). */
export type RtSort = { readonly by: "name" | number; readonly isDescending: boolean };

const collator = new Intl.Collator("id", { numeric: true });
const byText = (one: string | null, other: string | null) =>
  collator.compare(one ?? "\uffff", other ?? "\uffff");

const byName = ({ unit: one }: RtDifference, { unit: other }: RtDifference): number =>
  byText(one.kelurahan, other.kelurahan) || byText(one.rw, other.rw) || byText(one.rt, other.rt);

/** RTs without a score come last either way: they are neither the best nor the worst. */
export function sortedRts(
  rts: readonly RtDifference[],
  { by, isDescending }: RtSort,
): readonly RtDifference[] {
  const direction = isDescending ? -1 : 1;
  if (by === "name") return [...rts].sort((one, other) => direction * byName(one, other));
  return [...rts].sort((one, other) => {
    const [left, right] = [one.assessments[by]?.total ?? null, other.assessments[by]?.total ?? null];
    if (left === null || right === null) return left === right ? byName(one, other) : left === null ? 1 : -1;
    return direction * (left - right) || byName(one, other);
  });
}
