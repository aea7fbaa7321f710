import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "fflate";
import { rulesetById } from "../src/domain/rules/rulesets";
import { readFile } from "../src/formats/read-file";
import { buffersOf, packLayers, unpackLayers } from "../src/workers/pack-layers";
import type { Method } from "./method";
import { race } from "./race";
import { own, type Result, rowsOf } from "./results";

/** Real boundaries, joined and begun anew until there are as many points as one province has: 17 MB. */
const parts = ["hdx_sumatera_selatan_villages.geojson.gz", "hdx_dki_jakarta_270.geojson"].map((name) =>
  resolve("../shared/data/scale", name),
);
const wantedPoints = 437_000;

const { criteria } = rulesetById(undefined);
const control = { onProgress: () => {}, isCancelled: () => false };

/** A province's boundaries read, checked and handed over as the import does, beside JSON.parse and nothing else. */
export async function importRows(rounds: number): Promise<readonly Result[]> {
  if (!parts.every((part) => existsSync(part))) {
    console.log("The large boundary files do not lie beside the project: reading them is left out.");
    return [];
  }
  const text = provinceText();
  const bytes = new TextEncoder().encode(text);
  const file = {
    name: "provinsi.geojson",
    size: bytes.length,
    arrayBuffer: async () => bytes.slice().buffer,
  };
  const ours = timed(own, async () => handedOver(await readFile(file, criteria, control)));
  const bare = timed("JSON.parse alone", async () => JSON.parse(text) as unknown);
  const raced = await race([ours, bare], 1, rounds);
  const size = `${(bytes.length / 1e6).toFixed(0)} MB, ${pointCount(text).toLocaleString("en")} points`;
  const peaks = new Map([
    [own, await peakMegabytes((look) => readFile(file, criteria, { ...control, onProgress: look }))],
    ["JSON.parse alone", await peakMegabytes(async () => JSON.parse(text) as unknown)],
  ]);
  return rowsOf("import: read a province", size, raced, new Map()).map((row) => ({
    ...row,
    figures: {
      timesBareParse: (raced[0]?.medianMs ?? Number.NaN) / (raced[1]?.medianMs ?? Number.NaN),
      peakMegabytes: peaks.get(row.method) ?? Number.NaN,
    },
  }));
}

/** As they go from the import's worker to the page. */
function handedOver(layers: Awaited<ReturnType<typeof readFile>>) {
  const packed = packLayers(layers);
  return unpackLayers(structuredClone(packed, { transfer: buffersOf(packed) }));
}

function provinceText(): string {
  const features = parts.flatMap(featureTexts);
  const taken: string[] = [];
  for (let points = 0; points < wantedPoints; ) {
    const next = features[taken.length % features.length] ?? "";
    taken.push(next);
    points += pointCount(next);
  }
  return `{"type":"FeatureCollection","features":[${taken.join(",")}]}`;
}

function featureTexts(path: string): readonly string[] {
  const bytes = readFileSync(path);
  const text = new TextDecoder().decode(path.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  return (JSON.parse(text) as { features: unknown[] }).features.map((feature) => JSON.stringify(feature));
}

const pointCount = (text: string) => text.match(/\[-?\d/g)?.length ?? 0;

const timed = (name: string, work: () => Promise<unknown>): Method => ({
  name,
  isDivisible: false,
  answer: null,
  timeMs: async () => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  },
});

/** The most memory in use beyond what was in use before, looked at whenever the work says how far it is, and at its end. */
async function peakMegabytes(make: (look: () => void) => Promise<unknown>): Promise<number> {
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  globalThis.gc?.();
  const before = used();
  let peak = before;
  const look = () => {
    peak = Math.max(peak, used());
  };
  const made = await make(look);
  look();
  return made === undefined ? 0 : peak - before;
}
