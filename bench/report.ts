import { own, type Result } from "./results";
import { judge, type Target, targets, type Verdict } from "./targets";

/** Every rival beside ours, with the target where there is one. */
export function printTable(results: readonly Result[]): void {
  const verdicts = targets.map((target) => judge(target, results));
  const rows = results.filter(({ method }) => method !== own);
  const alone = results.filter(
    (row) => row.method === own && !rows.some(({ job, size }) => job === row.job && size === row.size),
  );
  console.table(
    [...rows, ...alone].map((row) => {
      const ours = results.find(
        ({ job, size, method }) => job === row.job && size === row.size && method === own,
      );
      const verdict = verdicts.find(
        ({ target, against }) => target.job === row.job && target.size === row.size && against === row.method,
      );
      const isAlone = row.method === own;
      return {
        job: row.job,
        size: row.size.split(":")[0],
        "ours ms": inMs(ours),
        rival: isAlone ? "" : row.method,
        "rival ms": isAlone ? "" : `${inMs(row)}${row.isSampled ? "*" : ""}`,
        "times ours": isAlone ? "" : short(row.ratio),
        target: verdict ? wording(verdict) : "",
        answer: row.agreement ?? "",
      };
    }),
  );
  console.log("* timed on a part of the points and scaled.\n");
}

/** The targets one by one, plainly. */
export function printTargets(results: readonly Result[]): void {
  for (const verdict of targets.map((target) => judge(target, results)))
    console.log(
      `${verdict.reached === null ? "not measured" : verdict.isMet ? "met" : "MISSED"}: ${sentence(verdict)}`,
    );
  const wrong = results.filter(({ agreement }) => agreement?.startsWith("NOT THE SAME"));
  for (const { job, size, method, agreement } of wrong)
    console.log(`${job}, ${size}, ${method}: ${agreement}`);
}

/** Ours per point at every size: how time grows. */
export function printGrowth(results: readonly Result[], pointCounts: ReadonlyMap<string, number>): void {
  const rows = results.filter(
    ({ method, size, medianMs }) => method === own && pointCounts.has(size) && medianMs > 0,
  );
  const jobs = [...new Set(rows.map(({ job }) => job))];
  const perPoint = ({ medianMs, size }: Result) => (medianMs * 1e6) / (pointCounts.get(size) ?? 1);
  console.log("Ours, nanoseconds per point of the city:");
  console.table(
    jobs.map((job) => {
      const own = rows.filter((row) => row.job === job);
      return { job, ...Object.fromEntries(own.map((row) => [row.size, short(perPoint(row))])) };
    }),
  );
}

const wording = ({ target, isMet }: Verdict): string =>
  `${"figure" in target ? `<= ${target.atMost}` : `>= ${target.atLeastRatio}x`} ${isMet ? "met" : "MISSED"}`;

function sentence({ target, reached, against }: Verdict): string {
  const at = `${target.job}, ${target.size}`;
  const measured = reached === null ? "" : `: ${short(reached)}`;
  return "figure" in target
    ? `${at}${measured}; ${nameOf(target)} at most ${target.atMost}`
    : `${at}${measured} times as fast as ${against ?? target.rival}; at least ${target.atLeastRatio}`;
}

const figureNames: Readonly<Record<string, string>> = {
  p50Ms: "median step in ms",
  p999Ms: "99.9 % of steps in ms",
  megabytes: "megabytes",
  timesBareParse: "times JSON.parse alone",
};
const nameOf = (target: Target): string =>
  "figure" in target ? (figureNames[target.figure] ?? target.figure) : "";

const inMs = (row: Result | undefined): string => {
  if (!row) return "";
  return row.figures?.["megabytes"] === undefined
    ? short(row.medianMs)
    : `${short(row.figures["megabytes"])} MB`;
};

const short = (value: number): string => value.toLocaleString("en", { maximumSignificantDigits: 3 });
