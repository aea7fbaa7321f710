import { writeFileSync } from "node:fs";
import { reachOf } from "../src/domain/coverage/reach";
import { inWords } from "./agreement";
import { checkRows } from "./check";
import { type City, type CitySize, createCity } from "./city";
import { type CityJob, cityJobs } from "./city-jobs";
import { limitedSector, sectorCount } from "./city-works";
import { dragPath, dragReachM, fifthOf, polygonPath } from "./drag";
import { dragRows } from "./drag-rows";
import { importRows } from "./import";
import { memoryRows } from "./memory";
import { networkRows } from "./network";
import * as ours from "./ours";
import { planRows } from "./plan-jobs";
import { type Python, startPython } from "./python";
import { race } from "./race";
import { printGrowth, printTable, printTargets } from "./report";
import { type Result, rowsOf } from "./results";
import { siteRows } from "./sites";

// Times differ between machines and between runs, ratios hardly: all methods take turns in one run.
const sizes: readonly CitySize[] = [
  { size: "S", pointCount: 500, areaCount: 50, workCount: 20 },
  { size: "M", pointCount: 5_000, areaCount: 200, workCount: 100 },
  { size: "L", pointCount: 100_000, areaCount: 2_000, workCount: 1_000 },
  { size: "XL", pointCount: 1_000_000, areaCount: 7_000, workCount: 2_000 },
];
const rounds = 7;
/** Slow methods are asked for the answer on so many points only. */
const askedOfSampled = 2_000;

const [only] = process.argv.slice(2);
const python = await startPython();
console.log(aboutPython(python));
const results: Result[] = only
  ? []
  : [
      ...(await planRows(rounds)),
      ...(await networkRows(rounds)),
      ...(await siteRows(rounds)),
      ...(await checkRows(rounds)),
      ...(await importRows(rounds)),
    ];
for (const size of sizes)
  if (!only || only.split(",").includes(size.size)) results.push(...(await cityRows(size)));
python?.stop();

printTable(results);
printGrowth(results, new Map(sizes.map(({ size, pointCount }) => [size, pointCount])));
printTargets(results);
writeFileSync("bench/results.json", `${JSON.stringify(results, null, 2)}\n`);

async function cityRows(size: CitySize): Promise<readonly Result[]> {
  const city = createCity(size);
  const given = givenOf(city);
  await python?.load(city, pairsOf(city, given));
  const rows: Result[] = [];
  for (const job of cityJobs(city, python, given)) {
    const raced = await race([job.ours, ...job.rivals], city.pointCount, rounds);
    rows.push(...rowsOf(job.job, size.size, raced, await agreementsOf(job, city)));
  }
  rows.push(...(await dragRows(city, given.engine, python, given.path, given, rounds)));
  return [...rows, ...memoryRows(city, () => allKept(city, given))];
}

function givenOf(city: City) {
  const engine = ours.prepare(city);
  const rows = ours.rowsInOrder(engine, city);
  const limited = city.works.filter(({ sector }) => sector === limitedSector);
  return {
    engine,
    rows,
    areaOf: ours.join(engine),
    path: dragPath(city),
    reaches: ours.limitedReaches(engine, city),
    capacities: limited.map(({ capacityKk }) => capacityKk ?? 0),
  };
}

/** What a city needs beside its data: indexes, who lies in which area, who is reached by what, sums of every sector. */
function allKept(city: City, { rows }: ReturnType<typeof givenOf>) {
  const engine = ours.prepare(city);
  const areaOf = ours.join(engine);
  const lives = Array.from({ length: sectorCount }, () => ours.liveOf(engine, city, rows, areaOf));
  const reaches = city.works.map(({ geometry, reachM }) => reachOf(engine.points, geometry, reachM));
  return { engine, areaOf, lives, reaches };
}

function pairsOf(city: City, { engine, areaOf, reaches, capacities, path }: ReturnType<typeof givenOf>) {
  return {
    areaOf: ours.byPoint(engine, areaOf),
    capacities,
    pairWork: Int32Array.from(reaches.flatMap(({ points }, work) => Array.from(points, () => work))),
    pairPoint: Int32Array.from(reaches.flatMap(({ points }) => [...points])),
    pathM: path,
    pathReachM: dragReachM,
    ringM: Float64Array.from(fifthOf(city).flat()),
    ringPathM: Float64Array.from(polygonPath().flat()),
  };
}

async function agreementsOf(job: CityJob, city: City): Promise<ReadonlyMap<string, string>> {
  const agreements = new Map<string, string>();
  const own = (await job.ours.answer?.(city.pointCount)) ?? [];
  for (const { name, isDivisible, answer } of job.rivals) {
    if (!answer) continue;
    const count = isDivisible ? Math.min(askedOfSampled, city.pointCount) : city.pointCount;
    agreements.set(name, inWords(job.compare(own, await answer(count), name)));
  }
  return agreements;
}

function aboutPython(found: Python | null): string {
  if (!found) return "Python with numpy was not found (TATA_PYTHON names one): its rivals are left out.";
  const versions = Object.entries(found.versions).map(([name, version]) => `${name} ${version}`);
  const missing = found.missing.length > 0 ? ` Missing, and left out: ${found.missing.join(", ")}.` : "";
  return `Rivals in ${found.interpreter}: ${versions.join(", ")}.${missing}`;
}
