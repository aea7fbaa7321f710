import * as z from "zod/mini";
import { type ImportMemory, type Remembered, rememberedSchema } from "../domain/import/import-memory";

/** Do not rename: what users let the app remember is found by it. */
const key = "tata-kampung-import-memory";

/** Kinds of files that are remembered; beyond it the one not used for longest goes. */
const mostKept = 60;

const savedSchema = z.array(z.tuple([z.string(), rememberedSchema]));
type Saved = readonly (readonly [fingerprint: string, how: Remembered])[];

/**
 * How files were read last time, by their columns, on this device. Storage that is forbidden, full or damaged means that
 * nothing is remembered; it stops no import.
 */
export function createImportMemory(storage: () => Pick<Storage, "getItem" | "setItem">): ImportMemory {
  const without = (fingerprint: string) => read(storage).filter(([one]) => one !== fingerprint);
  return {
    recall: (fingerprint) => read(storage).find(([one]) => one === fingerprint)?.[1] ?? null,
    remember: (fingerprint, how) =>
      write(storage, [[fingerprint, how] as const, ...without(fingerprint)].slice(0, mostKept)),
    forget: (fingerprint) => write(storage, without(fingerprint)),
  };
}

type Place = Parameters<typeof createImportMemory>[0];

function read(storage: Place): Saved {
  try {
    const saved = savedSchema.safeParse(JSON.parse(storage().getItem(key) ?? "[]"));
    return saved.success ? saved.data : [];
  } catch {
    // Forbidden, or not JSON: as if nothing had been kept.
    return [];
  }
}

function write(storage: Place, saved: Saved): void {
  try {
    storage().setItem(key, JSON.stringify(saved));
  } catch {
    // Full or forbidden: the next import asks again, nothing else is lost.
    return;
  }
}
