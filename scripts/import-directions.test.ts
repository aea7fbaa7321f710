import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

type Import = readonly [folder: string, imported: string];

/** One planted violation per rule: a boundary check that checks nothing would pass every day. */
const forbidden: readonly Import[] = [
  ["domain", "../formats/geojson"],
  ["domain", "../workers/reply"],
  ["domain", "../storage/database"],
  ["domain", "../store/app-store"],
  ["domain", "../map/map-view"],
  ["domain", "../ui/format"],
  ["domain", "../app/main"],
  ["domain", "react"],
  ["domain", "maplibre-gl"],
  ["domain", "zustand/vanilla"],
  ["formats", "../workers/reply"],
  ["formats", "../store/app-store"],
  ["formats", "comlink"],
  ["workers", "../storage/database"],
  ["workers", "../ui/format"],
  ["workers", "idb"],
  ["storage", "../store/app-store"],
  ["storage", "../formats/geojson"],
  ["storage", "zustand/vanilla"],
  ["store", "../map/map-view"],
  ["store", "../ui/format"],
  ["store", "idb"],
  ["map", "../ui/format"],
  ["map", "../storage/database"],
  ["map", "react-dom"],
  ["ui", "../storage/database"],
  ["ui", "../workers/reply"],
  ["ui", "maplibre-gl"],
  ["ui", "terra-draw"],
];

const allowed: readonly Import[] = [
  ["formats", "../domain/errors"],
  ["store", "../domain/errors"],
  ["map", "../store/app-store"],
  ["app", "../storage/database"],
];

const planted = [...forbidden, ...allowed];

/** Lints a tree of the planted files alone, under the project's own rules; returns the files that were refused. */
function refusedFiles(): ReadonlySet<string> {
  const root = mkdtempSync(join(tmpdir(), "import-directions-"));
  try {
    cpSync("biome.json", join(root, "biome.json"));
    for (const [index, [folder, imported]] of planted.entries()) {
      mkdirSync(join(root, "src", folder), { recursive: true });
      writeFileSync(
        join(root, "src", folder, `planted-${index}.ts`),
        `import * as planted from "${imported}";\nexport const use = planted;\n`,
      );
    }
    const { stdout } = spawnSync(
      resolve("node_modules/.bin/biome"),
      ["lint", "--reporter=json", "--max-diagnostics=none"],
      { cwd: root, encoding: "utf8" },
    );
    const report = JSON.parse(stdout.slice(stdout.indexOf("{"))) as Report;
    return new Set(
      report.diagnostics
        .filter(({ category }) => category === "lint/style/noRestrictedImports")
        .map(({ location }) =>
          basename(typeof location.path === "string" ? location.path : location.path.file),
        ),
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

type Report = {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string | { readonly file: string } };
  }[];
};

describe("the linter", () => {
  const refused = refusedFiles();

  it.each(forbidden.map(([folder, imported], index) => [folder, imported, index] as const))(
    "refuses that %s imports %s",
    (_folder, _imported, index) => expect(refused).toContain(`planted-${index}.ts`),
  );

  it.each(allowed.map(([folder, imported], index) => [folder, imported, forbidden.length + index] as const))(
    "lets %s import %s",
    (_folder, _imported, index) => expect(refused).not.toContain(`planted-${index}.ts`),
  );
});
