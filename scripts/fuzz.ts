// Mutated bytes of every messy fixture through the importer: npm run fuzz -- [cases] [first seed]
// One case again: npm run fuzz -- 1 <seed>
import { Worker } from "node:worker_threads";
import type { Answer } from "./fuzz/worker";

const [cases = "20000", firstSeed = "1"] = process.argv.slice(3);
const count = Number(cases);
const first = Number(firstSeed);
/** A fixture takes a second at most; ten times that is a hang. */
const limitMs = 10_000;

type Fault = { readonly seed: number; readonly kind: "crash" | "hang"; readonly what: string };

const faults: Fault[] = [];
const tally = new Map<string, number>();
const started = performance.now();
let worker = await startWorker();
for (let seed = first; seed < first + count; seed++) {
  const answer = await ask(worker, seed);
  if ("kind" in answer) {
    faults.push(answer);
    console.log(`${answer.kind.toUpperCase()} seed ${seed}: ${answer.what}`);
    await worker.terminate();
    worker = await startWorker();
  } else note(answer);
  const done = seed - first + 1;
  if (done % 1000 === 0) console.log(`${done} cases, ${faults.length} faults, ${seconds()} s`);
}
await worker.terminate();

console.log(`\n${count} cases from seed ${first} in ${seconds()} s: ${faults.length} crashes or hangs.`);
for (const [result, times] of [...tally].sort((a, b) => b[1] - a[1])) console.log(`  ${times} ${result}`);
for (const { kind, seed, what } of faults) console.log(`${kind} ${seed} ${what.split("\n")[0]}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function note({ seed, fixture, result, crash }: Answer): void {
  if (crash !== null) {
    faults.push({ seed, kind: "crash", what: `${fixture}: ${crash}` });
    console.log(`CRASH seed ${seed} ${fixture}: ${crash}`);
    return;
  }
  const code = result.includes("import/") ? (/import\/[a-z-]+/.exec(result)?.[0] ?? "") : "imported";
  tally.set(code, (tally.get(code) ?? 0) + 1);
}

/** A thread of its own: what hangs or eats all memory can be ended from outside. */
function startWorker(): Promise<Worker> {
  const thread = new Worker(new URL("./run-ts.mjs", `file://${process.argv[1]}`), {
    argv: ["scripts/fuzz/worker.ts"],
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  return new Promise((resolve, reject) => {
    thread.once("message", () => resolve(thread));
    thread.once("error", reject);
  });
}

function ask(thread: Worker, seed: number): Promise<Answer | Fault> {
  return new Promise((resolve) => {
    const fail = (kind: Fault["kind"], what: string) => finish({ seed, kind, what });
    const timer = setTimeout(() => fail("hang", `over ${limitMs / 1000} s`), limitMs);
    const onError = (error: Error) => fail("crash", error.stack ?? error.message);
    const finish = (answer: Answer | Fault) => {
      clearTimeout(timer);
      thread.off("message", finish);
      thread.off("error", onError);
      resolve(answer);
    };
    thread.on("message", finish);
    thread.on("error", onError);
    thread.postMessage(seed);
  });
}

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}
