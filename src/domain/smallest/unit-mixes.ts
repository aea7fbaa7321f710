/** A piece that is built whole: how many households one serves, and its price in whole rupiah. */
export type Piece = { readonly kk: number; readonly costIdr: number };

/** So many of each piece; together they serve `kk` households. */
export type UnitMix = { readonly kk: number; readonly costIdr: number; readonly counts: readonly number[] };

/**
 * The cheapest mixes of pieces for every number of households up to `households`: no mix in the list is beaten by
 * another that serves as many for less. Ascending by households; the first is "nothing". An unbounded knapsack over
 * the households served.
 */
export function unitMixes(pieces: readonly Piece[], households: number): readonly UnitMix[] {
  const last = households + Math.max(0, ...pieces.map(({ kk }) => kk)) - 1;
  const cheapest: (UnitMix | undefined)[] = [{ kk: 0, costIdr: 0, counts: pieces.map(() => 0) }];
  for (let served = 1; served <= last; served++)
    pieces.forEach(({ kk, costIdr }, index) => {
      const before = cheapest[served - kk];
      if (!before) return;
      const cost = before.costIdr + costIdr;
      if (cost >= (cheapest[served]?.costIdr ?? Infinity)) return;
      const counts = before.counts.map((count, at) => (at === index ? count + 1 : count));
      cheapest[served] = { kk: served, costIdr: cost, counts };
    });
  return unbeaten(cheapest);
}

function unbeaten(cheapest: readonly (UnitMix | undefined)[]): readonly UnitMix[] {
  const kept: UnitMix[] = [];
  let least = Infinity;
  for (const mix of cheapest.toReversed()) {
    if (!mix || mix.costIdr > least) continue;
    least = mix.costIdr;
    kept.push(mix);
  }
  return kept.reverse();
}
