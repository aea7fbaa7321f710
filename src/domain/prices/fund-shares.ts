import type { Intervention } from "../project/schema";

/** What one source pays of a work; null amount: its part is not known. */
type FundShare = { readonly fundId: string | null; readonly costIdr: number | null };

export type FundSplit = {
  readonly shares: readonly FundShare[];
  /** Rupiah by which the stated parts exceed the cost; 0 where they do not. */
  readonly excessIdr: number;
};

/**
 * Who pays a work, in rupiah (domain 4.1: cost by source). Stated parts stand as they are; the main source pays what
 * they leave, so a cost that changes with the drawing changes the main source's part alone. Without an excess the
 * shares add up to the cost exactly.
 */
export function fundShares(
  { fundId, cofundingIdr }: Pick<Intervention, "fundId" | "cofundingIdr">,
  costIdr: number | null,
): FundSplit {
  const stated = Object.entries(cofundingIdr ?? {}).map(([id, part]) => ({ fundId: id, costIdr: part }));
  const statedIdr = stated.reduce((sum, part) => sum + part.costIdr, 0);
  if (costIdr === null) return { shares: [...stated, { fundId, costIdr: null }], excessIdr: 0 };
  const rest = costIdr - statedIdr;
  const main = stated.length === 0 || rest > 0 ? [{ fundId, costIdr: Math.max(0, rest) }] : [];
  return { shares: merged([...main, ...stated]), excessIdr: Math.max(0, -rest) };
}

/** The main source may be named among the parts too. */
function merged(shares: readonly { readonly fundId: string | null; readonly costIdr: number }[]) {
  const byFund = new Map<string | null, number>();
  for (const { fundId, costIdr } of shares) byFund.set(fundId, (byFund.get(fundId) ?? 0) + costIdr);
  return [...byFund].map(([fundId, costIdr]) => ({ fundId, costIdr }));
}
