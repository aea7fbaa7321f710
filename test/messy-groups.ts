import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type FileGroup, groupFiles } from "../src/formats/companions";
import type { DroppedFile } from "../src/formats/read-file";
import { sharedPath } from "./shared-data";

/** Notes about fixtures, not fixtures. */
const isNote = (name: string) => /(^|\/)LICENSE$|\.result(-object)?$/.test(name);

/** Every fixture of `messy`, with the parts that belong to it, as they are dropped together. Names are paths below it. */
export function messyGroups(): readonly FileGroup<DroppedFile>[] {
  const root = sharedPath("data", "messy");
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fileAt(root, join(entry.parentPath, entry.name)))
    .filter(({ name }) => !isNote(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return groupFiles(files);
}

function fileAt(root: string, path: string): DroppedFile {
  const bytes = readFileSync(path);
  return fileOf(relative(root, path).split(sep).join("/"), bytes);
}

export const fileOf = (name: string, bytes: Uint8Array): DroppedFile => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => new Uint8Array(bytes).buffer,
});
