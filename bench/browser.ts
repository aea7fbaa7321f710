import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { build, preview } from "vite";
import { chromiumLaunch } from "../scripts/chromium";
import { writeProjectFile } from "../src/domain/project/project-file";
import { cityProject } from "./city-project";
import { type ScriptTimes, scriptTimes } from "./trace";

// Drives the built app and reads from the browser's own timeline how long script runs per pointer move.
const moves = 60;
const city = {
  size: "city: 450 RT, 100,000 KK, 400 works",
  pointCount: 100_000,
  areaCount: 450,
  workCount: 400,
};
const realFiles = ["kelurahan", "rt", "titik_survei_rt_2019"].map((name) =>
  resolve("../shared/data/pekalongan", `${name}.geojson`),
);

type Place = { readonly size: string; readonly zoomIn: number; readonly open: (page: Page) => Promise<void> };
type Row = ScriptTimes & { readonly job: string; readonly size: string };

const scratch = mkdtempSync(join(tmpdir(), "tata-bench-"));
const outDir = join(scratch, "dist");
await build({ logLevel: "warn", build: { outDir, emptyOutDir: true } });
const server = await preview({
  logLevel: "warn",
  build: { outDir },
  preview: { host: "127.0.0.1", port: 4390 },
});
const browser = await chromium.launch(chromiumLaunch);
const rows: Row[] = [];
for (const place of places()) {
  const row = { job: "drag a tap in the app", size: place.size, ...(await drag(browser, place)) };
  rows.push(row);
  console.log(sentence(row));
}
await browser.close();
await server.close();
rmSync(scratch, { recursive: true, force: true });
writeFileSync("bench/results-browser.json", `${JSON.stringify(rows, null, 2)}\n`);

function places(): readonly Place[] {
  const real: Place = { size: "Pekalongan: 118 RT", zoomIn: 0, open: openReal };
  if (!realFiles.every((file) => existsSync(file)))
    console.log("The files of Pekalongan do not lie beside the project: that drag is left out.");
  return [
    { size: "sample: 28 RT, 1,316 KK, 16 works", zoomIn: 0, open: openSample },
    ...(realFiles.every((file) => existsSync(file)) ? [real] : []),
    { size: city.size, zoomIn: 0, open: openCity },
    { size: `${city.size}, close up`, zoomIn: 2, open: openCity },
  ];
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Coba contoh" }).click();
}

async function openReal(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Proyek baru/ }).click();
  await page.getByRole("textbox", { name: "Nama proyek" }).fill("Pekalongan Utara");
  await page.getByRole("button", { name: "Buat proyek" }).click();
  await page.getByRole("button", { name: "Data", exact: true }).click();
  await page.locator("input[type=file][multiple]").first().setInputFiles(realFiles);
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Masukkan 4 kelurahan/ })
    .click();
}

async function openCity(page: Page): Promise<void> {
  const file = join(scratch, "kota-ukur.json");
  writeFileSync(file, writeProjectFile({ project: cityProject(city), datasets: {} }));
  await page.locator("input[type=file]").first().setInputFiles(file);
}

async function drag(browser: Browser, { open, zoomIn }: Place): Promise<ScriptTimes> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "id-ID",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await open(page);
  await page.getByRole("button", { name: "Rencana", exact: true }).click({ timeout: 60_000 });
  await page.waitForSelector("canvas.maplibregl-canvas");
  await settled(page);
  const map = await page.locator("canvas.maplibregl-canvas").boundingBox();
  if (!map) throw new Error("The map has no size");
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
  await page.mouse.move(x, y);
  for (let turn = 0; turn < zoomIn; turn++) {
    await page.mouse.wheel(0, -600);
    await settled(page);
  }
  await page.getByRole("button", { name: "Hidran umum", exact: true }).click();
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  await page
    .getByRole("complementary", { name: "Panel" })
    .getByRole("heading", { name: /Hidran umum/ })
    .waitFor();
  await settled(page);

  await page.mouse.move(x, y);
  await page.mouse.down();
  // The first step makes what a drag keeps at hand; it counts as well.
  await browser.startTracing(page, { categories: ["devtools.timeline", "v8", "blink.user_timing"] });
  for (let move = 1; move <= moves; move++) {
    const angle = (move / moves) * 2 * Math.PI;
    await page.mouse.move(x + 90 * Math.sin(angle), y + 60 * (1 - Math.cos(angle)));
    await settled(page, 1);
  }
  const trace = await browser.stopTracing();
  await page.getByText("Sedang digeser").first().waitFor();
  await page.mouse.up();
  await context.close();
  return scriptTimes(trace.toString());
}

/** Some frames have been drawn since. */
async function settled(page: Page, frames = 12): Promise<void> {
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  }, frames);
}

function sentence(row: Row): string {
  const { size, moves, p50Ms, p95Ms, cpuP50Ms, cpuP95Ms, longEntriesMs, longestEntryMs, mapFrameP50Ms } = row;
  const long =
    longEntriesMs.length === 0
      ? "no task of ours over 50 ms"
      : `${longEntriesMs.length} TASKS OVER 50 ms: ${longEntriesMs.map((ms) => ms.toFixed(0)).join(", ")}`;
  return `${size}: ${moves} moves, script per move p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms (on the processor ${cpuP50Ms.toFixed(1)} and ${cpuP95Ms.toFixed(1)}), longest ${longestEntryMs.toFixed(1)} ms; ${long}. Map frames, not counted: p50 ${mapFrameP50Ms.toFixed(0)} ms.`;
}
