// Runs a TypeScript module of the project with plain Node: node scripts/run-ts.mjs data/sample/generate.ts
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runnerImport } from "vite";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("Usage: node scripts/run-ts.mjs <file.ts>");
  process.exit(2);
}
await runnerImport(pathToFileURL(resolve(file)).href, { configFile: false, logLevel: "error" });
