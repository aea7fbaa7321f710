import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../shared");

/** Real files to test with lie beside the project and are not part of it; their tests are skipped without them. */
export const hasShared = existsSync(root);

if (!hasShared) console.warn("../shared is absent: the tests on real files are skipped");

export const sharedPath = (...parts: string[]) => resolve(root, ...parts);
export const readShared = (...parts: string[]) => readFileSync(sharedPath(...parts));
export const readSharedJson = <Value>(...parts: string[]) =>
  JSON.parse(readShared(...parts).toString("utf8")) as Value;
