/**
 * Share of the sector mean that a plan or a round takes away, 0.5781 for 57.81 % (domain 2.4): at most 1,
 * 0 where there was nothing to take away, negative where things got worse; null where a mean is unknown.
 */
export function contribution(beforePercent: number | null, afterPercent: number | null): number | null {
  if (beforePercent === null || afterPercent === null) return null;
  return beforePercent === 0 ? 0 : Math.min(1, (beforePercent - afterPercent) / beforePercent);
}
