import { own, type Result } from "./results";

/** What is to be reached in one run on two cores: so many times as fast as a rival, or a figure of ours. */
export type Target = { readonly job: string; readonly size: string } & (
  | { readonly rival: string; readonly atLeastRatio: number }
  | { readonly figure: string; readonly atMost: number }
);

export const targets: readonly Target[] = [
  { job: "a. join, indexes ready", size: "L", rival: "shapely", atLeastRatio: 5 },
  { job: "b. served set of all works", size: "L", rival: "shapely", atLeastRatio: 8 },
  { job: "b. served set of all works", size: "L", rival: "GeoPandas", atLeastRatio: 50 },
  { job: "b. served set of all works", size: "L", rival: "Turf", atLeastRatio: 1_000 },
  { job: "c. drag one work", size: "XL", rival: "shapely", atLeastRatio: 20 },
  { job: "c. drag one work", size: "XL", figure: "p999Ms", atMost: 0.5 },
  { job: "c. drag a polygon over a fifth of all", size: "XL", figure: "p50Ms", atMost: 2 },
  { job: "d. 32 sums per area", size: "L", rival: "pandas", atLeastRatio: 1.4 },
  // Both from who reaches whom.
  { job: "e. most households servable", size: "L", rival: "with its graph", atLeastRatio: 1.4 },
  { job: "network: drag one tap, reach 400 m", size: "20,000 edges, 100,000 KK", figure: "p50Ms", atMost: 5 },
  { job: "sites: 5 taps from 100 candidates", size: "Pekalongan", figure: "p50Ms", atMost: 2_000 },
  { job: "import: read a province", size: "18 MB, 437,026 points", figure: "timesBareParse", atMost: 3 },
  { job: "check: all rules, new boundaries", size: "5,184 RT", figure: "p50Ms", atMost: 1_000 },
  { job: "memory beyond the imported data", size: "L", figure: "megabytes", atMost: 25 },
];

export type Verdict = {
  readonly target: Target;
  /** What was measured; null: not in this run. */
  readonly reached: number | null;
  readonly isMet: boolean;
  /** The rival it was held against: of several of a kind the quickest. */
  readonly against: string | null;
};

export function judge(target: Target, results: readonly Result[]): Verdict {
  const rows = results.filter(({ job, size }) => job === target.job && size === target.size);
  if ("figure" in target) {
    const reached = rows.find(({ method }) => method === own)?.figures?.[target.figure] ?? null;
    return { target, reached, isMet: reached !== null && reached <= target.atMost, against: null };
  }
  const quickest = rows
    .filter(({ method }) => method !== own && method.toLowerCase().includes(target.rival.toLowerCase()))
    .toSorted((a, b) => a.ratio - b.ratio)[0];
  const reached = quickest?.ratio ?? null;
  return {
    target,
    reached,
    isMet: reached !== null && reached >= target.atLeastRatio,
    against: quickest?.method ?? null,
  };
}
