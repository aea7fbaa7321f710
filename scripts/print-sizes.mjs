// After a build: what a first visit downloads, gzipped, and what comes later on demand.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const assets = join("dist", "assets");
const gzippedKb = (path) => gzipSync(readFileSync(path), { level: 9 }).length / 1000;
const html = readFileSync(join("dist", "index.html"), "utf8");
const sizes = readdirSync(assets).map((name) => ({ name, kb: gzippedKb(join(assets, name)) }));

const code = new Map(
  sizes
    .filter(({ name }) => /\.m?js$/.test(name))
    .map(({ name }) => [name, readFileSync(join(assets, name), "utf8")]),
);
const first = new Set();
const visit = (name) => {
  if (!code.has(name) || first.has(name)) return;
  first.add(name);
  const text = code.get(name);
  for (const [, imported] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.m?js)["']/g)) visit(imported);
};
for (const name of code.keys()) if (html.includes(name)) visit(name);
// The first coloured map also needs MapLibre's worker, and the map itself where it is loaded lazily.
for (const name of code.keys()) if (/maplibre|map-view|workbench/.test(name)) visit(name);

const row = ({ name, kb }) => `  ${kb.toFixed(1).padStart(8)} kB  ${name}`;
const scripts = sizes.filter(({ name }) => code.has(name)).sort((a, b) => b.kb - a.kb);
const firstScripts = scripts.filter(({ name }) => first.has(name));
const total = firstScripts.reduce((sum, { kb }) => sum + kb, 0);
console.log("\nJavaScript to the first coloured map (gzip):");
console.log(firstScripts.map(row).join("\n"));
console.log(`  ${total.toFixed(1).padStart(8)} kB  in all (limit 650)`);
console.log("Later, on demand:");
console.log(
  scripts
    .filter(({ name }) => !first.has(name))
    .map(row)
    .join("\n"),
);
if (total > 650) {
  console.error("The first load is over its limit of 650 kB.");
  process.exit(1);
}
