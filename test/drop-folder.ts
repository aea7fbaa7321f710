import { readdirSync } from "node:fs";
import { rulesetById } from "../src/domain/rules/rulesets";
import { groupFiles } from "../src/formats/companions";
import { readSource } from "../src/formats/read-source";
import { readShared, sharedPath } from "./shared-data";

const { criteria } = rulesetById(undefined);
const quiet = { onProgress: () => {}, isCancelled: () => false };

/** All files of a folder of real ones dropped at once: the rows of each layer, or the code of the fault. */
export async function dropFolder(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = readdirSync(sharedPath("data/messy", folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const found: Record<string, string> = {};
  for (const group of groupFiles(names.map((name) => fileOf(folder, name))))
    for (const { fileName, layers, error } of await readSource(group, criteria, quiet))
      found[fileName] = error?.code ?? layers.map(({ layer }) => layer.rows.length).join(" + ");
  return found;
}

function fileOf(folder: string, name: string) {
  const bytes = new Uint8Array(readShared("data/messy", folder, name));
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
}
