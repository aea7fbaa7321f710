import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { City } from "./city";
import type { Answer, Method } from "./method";

/** The rivals in Python: one child process for the whole run, asked round by round. */
export type Python = {
  readonly interpreter: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  /** Hands a city over; the methods below then work on it. */
  readonly load: (city: City, given: GivenToPython) => Promise<void>;
  readonly methodsFor: (job: string, pointCount: number) => readonly Method[];
  /** Times of single steps of the drag, one after the other. */
  readonly dragStepsMs: (shape: "point" | "polygon", seconds: number) => Promise<readonly number[]>;
  readonly stop: () => void;
};

/** What the rivals shall not have to find out first. */
type GivenToPython = {
  readonly areaOf: Int32Array;
  /** Works with a capacity, and which work may serve which point. */
  readonly capacities: readonly number[];
  readonly pairWork: Int32Array;
  readonly pairPoint: Int32Array;
  /** Where one work is dragged along, in metres. */
  readonly pathM: Float64Array;
  readonly pathReachM: number;
  /** The ring of the dragged polygon round its own middle. */
  readonly ringM: Float64Array;
  readonly ringPathM: Float64Array;
};

const script = "bench/rivals.py";
const places = [process.env["TATA_PYTHON"], ".venv/bin/python", "python3", "/usr/bin/python3"];

/** The first interpreter with shapely 2, else the one with the most of the modules; null where none can be used. */
export async function startPython(): Promise<Python | null> {
  let best: Found | null = null;
  for (const interpreter of new Set(places.filter((place) => place !== undefined))) {
    const found = await greet(interpreter);
    if (!found) continue;
    if (!best || rank(found.hello) > rank(best.hello)) {
      best?.child.kill();
      best = found;
    } else found.child.kill();
  }
  return best && pythonOf(best);
}

type Hello = {
  readonly python: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly methods: readonly {
    readonly job: string;
    readonly name: string;
    readonly isDivisible: boolean;
    readonly hasAnswer: boolean;
    /** Beyond so many it takes minutes, and a part of the points tells nothing about the whole. */
    readonly maxPoints: number | null;
  }[];
};
type Ask = <Reply>(request: object) => Promise<Reply>;
type Found = {
  readonly interpreter: string;
  readonly child: ChildProcessWithoutNullStreams;
  readonly ask: Ask;
  readonly hello: Hello;
};

const rank = ({ versions }: Hello): number =>
  Object.keys(versions).length + (Number.parseInt(versions["shapely"] ?? "0", 10) >= 2 ? 10 : 0);

async function greet(interpreter: string): Promise<Found | null> {
  const child = spawn(interpreter, ["-u", script]);
  const ask = askOf(child);
  try {
    return { interpreter, child, ask, hello: await ask<Hello>({ command: "hello" }) };
  } catch {
    // No such interpreter, or it lacks numpy: another one may do.
    child.kill();
    return null;
  }
}

function askOf(child: ChildProcessWithoutNullStreams): Ask {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let trouble = "";
  child.stderr.on("data", (text) => {
    trouble += text;
  });
  // A missing interpreter is told by the event, and by the end of its output.
  child.on("error", (error) => {
    trouble = error.message;
  });
  child.stdin.on("error", (error) => {
    trouble ||= error.message;
  });
  return async (request) => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(trouble || "Python ended");
    const reply = JSON.parse(value);
    if (typeof reply.error === "string") throw new Error(reply.error);
    return reply;
  };
}

function pythonOf({ interpreter, child, ask, hello }: Found): Python {
  const folder = mkdtempSync(join(tmpdir(), "tata-bench-"));
  const answerFile = join(folder, "answer");
  return {
    interpreter: `${interpreter} ${hello.python}`,
    versions: hello.versions,
    missing: hello.missing,
    load: async (city, given) => {
      write(folder, city, given);
      await ask({ command: "load", folder });
    },
    methodsFor: (job, pointCount) =>
      hello.methods
        .filter((method) => method.job === job && pointCount <= (method.maxPoints ?? Infinity))
        .map(({ name, isDivisible, hasAnswer }) => ({
          name: withVersion(name, hello.versions),
          isDivisible,
          answer: hasAnswer
            ? async (count) => {
                const { type } = await ask<{ type: string }>({
                  command: "answer",
                  job,
                  name,
                  count,
                  file: answerFile,
                });
                return read(answerFile, type);
              }
            : null,
          timeMs: async (count) =>
            (await ask<{ ms: number }>({ command: "time", job, name, count, atLeastMs: 20 })).ms,
        })),
    dragStepsMs: async (shape, seconds) =>
      (await ask<{ stepsMs: number[] }>({ command: "drag", shape, seconds })).stepsMs,
    stop: () => {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** "GeoPandas sjoin" as "GeoPandas 1.2.0 sjoin". */
function withVersion(name: string, versions: Hello["versions"]): string {
  const [library = "", ...rest] = name.split(" ");
  return [library, versions[library.toLowerCase()], ...rest].join(" ");
}

function read(file: string, type: string): Answer {
  const { buffer } = Uint8Array.from(readFileSync(file));
  if (type === "int32") return new Int32Array(buffer);
  return type === "uint8" ? new Uint8Array(buffer) : new Float64Array(buffer);
}

function write(folder: string, city: City, given: GivenToPython): void {
  mkdirSync(folder, { recursive: true });
  const inMetres = (coordinates: unknown): unknown => {
    if (!Array.isArray(coordinates)) return coordinates;
    const [lng, lat] = coordinates;
    return typeof lng === "number" ? city.toMetres([lng, Number(lat)]) : coordinates.map(inMetres);
  };
  const about = {
    areaCount: city.areaCount,
    areas: city.areas.map(({ coordinates: [ring] }) => inMetres(ring)),
    works: city.works.map(({ geometry, reachM, sector }) => ({
      geometry: { type: geometry.type, coordinates: inMetres(geometry.coordinates) },
      reachM,
      sector,
    })),
    capacities: given.capacities,
    pathReachM: given.pathReachM,
  };
  writeFileSync(join(folder, "city.json"), JSON.stringify(about));
  const arrays = {
    "xy.f64": city.xyM,
    "values.f64": city.values,
    "area-of.i32": given.areaOf,
    "pair-work.i32": given.pairWork,
    "pair-point.i32": given.pairPoint,
    "path.f64": given.pathM,
    "ring.f64": given.ringM,
    "ring-path.f64": given.ringPathM,
  };
  for (const [name, array] of Object.entries(arrays)) writeFileSync(join(folder, name), array);
}
