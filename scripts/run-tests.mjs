// npm test: unit and real-Chromium tests (Vitest), then the user stories (Playwright), then one line of totals
// read from the runners' own reports.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { ensureChromium } from "./ensure-chromium.mjs";

const reports = "test-reports";
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const env = { ...process.env, CHROMIUM: ensureChromium() };
const run = (args, more = {}) =>
  spawnSync("npx", args, { stdio: "inherit", env: { ...env, ...more }, shell: process.platform === "win32" })
    .status ?? 1;

const vitestReport = `${reports}/vitest.json`;
const playwrightReport = `${reports}/playwright.json`;
const statuses = [
  run(["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`]),
  run(["playwright", "test"], { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport }),
];

const counts = [countVitest(vitestReport), countPlaywright(playwrightReport)];
const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
const hasFailed = statuses.some((status) => status !== 0) || sum("failed") > 0 || sum("passed") === 0;
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
console.log(`${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
process.exit(hasFailed ? 1 : 0);

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    console.error(`No report from the runner at ${path}: ${cause.message}`);
    return null;
  }
}

function countVitest(path) {
  const report = readReport(path);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests,
  };
}

function countPlaywright(path) {
  const report = readReport(path);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}
