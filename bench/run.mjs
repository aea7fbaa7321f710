// Bundles a benchmark as the app is bundled and runs it: node bench/run.mjs bench/bench.ts
import { spawnSync } from "node:child_process";
import { basename, resolve } from "node:path";
import { build } from "vite";

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error("Usage: node bench/run.mjs <file.ts>");
  process.exit(2);
}
const outDir = resolve("node_modules/.bench");
const name = `${basename(file, ".ts")}.mjs`;
// Run module by module, every imported function would be looked up at each call: slower than in the app.
await build({
  configFile: false,
  logLevel: "error",
  ssr: { noExternal: /^(?!playwright|vite)/ },
  build: {
    ssr: resolve(file),
    outDir,
    emptyOutDir: false,
    target: "node20",
    minify: false,
    rolldownOptions: { output: { entryFileNames: name, codeSplitting: false } },
  },
});
const node = [...(process.env.NODE_ARGS ?? "").split(" ").filter(Boolean), "--expose-gc"];
const { status } = spawnSync(process.execPath, [...node, resolve(outDir, name), ...rest], { stdio: "inherit" });
process.exit(status ?? 1);
