/** What a set of works is compared by, in this order. */
export type SetCost = {
  /** Works whose price nobody knows: they are not free, so the fewest of them come first. */
  readonly unpricedWorks: number;
  /** Whole rupiah of the priced works. */
  readonly costIdr: number;
  /** Millionths of the denominators that go: the "volume" of several units together. */
  readonly share: number;
  /** Scores after, in the order of the rule set: of equals the one that eases the earlier criterion. */
  readonly scores: readonly number[];
};

/** Negative where `a` is the better set. */
export function compareCost(a: SetCost, b: SetCost): number {
  const difference = a.unpricedWorks - b.unpricedWorks || a.costIdr - b.costIdr || a.share - b.share;
  if (difference !== 0) return difference;
  for (let at = 0; at < a.scores.length; at++) {
    const scores = (a.scores[at] ?? 0) - (b.scores[at] ?? 0);
    if (scores !== 0) return scores;
  }
  return 0;
}
