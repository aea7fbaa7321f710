import type { Raced } from "./race";

/** One row of results.json. `ratio` is how many times as long as ours it takes. */
export type Result = {
  readonly job: string;
  readonly size: string;
  readonly method: string;
  readonly medianMs: number;
  readonly ratio: number;
  /** Timed on a part of the points and scaled. */
  readonly isSampled?: boolean;
  /** Whether it computes what ours does. */
  readonly agreement?: string;
  /** Other figures of the same run: quantiles of steps, megabytes. */
  readonly figures?: Readonly<Record<string, number>>;
};

/** How our rows are called. */
export const own = "tata-kampung";

/** Rows of one race; ours came first. */
export function rowsOf(
  job: string,
  size: string,
  raced: readonly Raced[],
  agreements: ReadonlyMap<string, string>,
): readonly Result[] {
  const ourMs = raced[0]?.medianMs ?? Number.NaN;
  return raced.map(({ method, medianMs, isSampled }) => {
    const agreement = agreements.get(method.name);
    return {
      job,
      size,
      method: method.name,
      medianMs,
      ratio: medianMs / ourMs,
      ...(isSampled ? { isSampled } : {}),
      ...(agreement === undefined ? {} : { agreement }),
    };
  });
}
