import { writeFileSync } from "node:fs";
import { type PlanInput, planEffects } from "../src/domain/coverage/plan-effects";
import { createScene } from "../src/domain/coverage/scene";
import { dragByTurf, servedByTurf } from "./naive-turf";
import { createTown, dragged, type TownSize } from "./town";

// Ours beside what one would write with Turf, in turns, in one process: times differ between machines and runs, ratios hardly.
const sizes: readonly TownSize[] = [
  { size: "sample: 28 RT, 1,316 KK, 16 works", rtCount: 28, kkPerRt: 47, workCount: 16 },
  { size: "Pekalongan: 118 RT, 5,664 KK, 60 works", rtCount: 118, kkPerRt: 48, workCount: 60 },
];
const rounds = 9;

type Result = { job: string; size: string; method: string; medianMs: number; ratio: number };
type Job = { readonly job: string; readonly ours: () => void; readonly turf: () => void };

function jobsOf(town: PlanInput): readonly Job[] {
  let byM = 0;
  const step = () => dragged(town, (byM++ % 40) * 5);
  return [
    {
      job: "drag one work, with totals and scores",
      ours: () => planEffects(step()),
      turf: () => dragByTurf(step()),
    },
    {
      job: "whole plan from nothing: served, credited, scored (Turf: served only)",
      ours: () => planEffects(fresh(town)),
      turf: () => servedByTurf(town),
    },
  ];
}

/** The same town as new objects: nothing is remembered of it. */
function fresh(town: PlanInput): PlanInput {
  return { ...town, scene: { ...town.scene }, works: structuredClone(town.works) };
}

function timed(work: () => void, atLeastMs = 20): number {
  const start = performance.now();
  let times = 0;
  do {
    work();
    times++;
  } while (performance.now() - start < atLeastMs);
  return (performance.now() - start) / times;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const results: Result[] = [];
for (const size of sizes) {
  const town = createTown(size);
  for (const { job, ours, turf } of jobsOf(town)) {
    const [own, other]: [number[], number[]] = [[], []];
    for (let warm = 0; warm < 3; warm++) [timed(ours), timed(turf)];
    for (let round = 0; round < rounds; round++) {
      own.push(timed(ours));
      other.push(timed(turf));
    }
    const [ourMs, turfMs] = [median(own), median(other)];
    results.push({ job, size: size.size, method: "tata-kampung", medianMs: ourMs, ratio: 1 });
    results.push({ job, size: size.size, method: "naive Turf", medianMs: turfMs, ratio: turfMs / ourMs });
  }
  const start = performance.now();
  createScene(town.project, []);
  results.push({
    job: "lay the points",
    size: size.size,
    method: "tata-kampung",
    medianMs: performance.now() - start,
    ratio: 1,
  });
}

console.table(
  results.map((row) => ({ ...row, medianMs: row.medianMs.toFixed(3), ratio: row.ratio.toFixed(1) })),
);
writeFileSync(new URL("./results.json", import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
