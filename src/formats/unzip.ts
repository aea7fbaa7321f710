import { AppError } from "../domain/errors";
import { carefully, sliceOf, viewOf } from "./carefully";
import { crc32 } from "./crc32";
import { decodeText } from "./decode-text";
import { limits } from "./limits";

export type ZipEntry = {
  /** As shown: forward slashes, without the dots and drives that would lead out of the archive. */
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly offset: number;
};

/** What may still be unpacked; shared by an archive and the archives within it. */
export type UnzipBudget = { bytesLeft: number };
export const createUnzipBudget = (): UnzipBudget => ({ bytesLeft: limits.unzippedMegabytes * 1e6 });

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/**
 * The files that an archive says it holds; nothing is unpacked yet.
 * @throws AppError "import/damaged", "import/too-many-files"
 */
export function listZip(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  return carefully({ file }, () => {
    const view = viewOf(bytes);
    const end = findEnd(view);
    if (end === null) throw new AppError("import/damaged", { file });
    const count = view.getUint16(end + 10, true);
    if (count > limits.zipEntries)
      throw new AppError("import/too-many-files", { file, count, limit: limits.zipEntries });
    const size = view.getUint32(end + 12, true);
    // Something may stand before the archive (a self-extracting program): all offsets are then short by that much.
    const shift = Math.max(0, end - size - view.getUint32(end + 16, true));
    const entries: ZipEntry[] = [];
    for (let at = end - size, number = 0; number < count; number++) {
      if (view.getUint32(at, true) !== entryMark) throw new AppError("import/damaged", { file });
      entries.push(readEntry(bytes, view, at, shift));
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries.filter(({ name }) => name !== "" && !name.endsWith("/"));
  });
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endMark) return at;
  return null;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const name = sliceOf(bytes, at + 46, view.getUint16(at + 28, true));
  return {
    name: harmless(decodeText(name).text),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true) + shift,
  };
}

const harmless = (name: string) =>
  name
    .replaceAll("\\", "/")
    .split("/")
    .filter((part, index, parts) => index === parts.length - 1 || !/^(\.{0,2}|[a-z]:)$/i.test(part))
    .join("/");

/**
 * One file of the archive. What it says of its size is not believed: unpacking ends where the budget ends.
 * @throws AppError "import/zip-encrypted", "import/zip-method", "import/unpacked-too-large", "import/damaged"
 */
export async function unzipEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  file: string,
  budget: UnzipBudget,
): Promise<Uint8Array> {
  if (entry.isEncrypted) throw new AppError("import/zip-encrypted", { file });
  if (entry.method !== 0 && entry.method !== 8) throw new AppError("import/zip-method", { file });
  if (entry.size > budget.bytesLeft) throw tooLarge(file);
  const packed = carefully({ file }, () => {
    const view = viewOf(bytes);
    if (view.getUint32(entry.offset, true) !== localMark) throw new RangeError("not an entry");
    const skip = 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    return sliceOf(bytes, entry.offset + skip, entry.packedSize);
  });
  const content = entry.method === 0 ? packed : await inflate(packed, file, budget.bytesLeft);
  if (content.length > budget.bytesLeft) throw tooLarge(file);
  budget.bytesLeft -= content.length;
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new AppError("import/damaged", { file });
  return content;
}

const tooLarge = (file: string) =>
  new AppError("import/unpacked-too-large", { file, megabytes: limits.unzippedMegabytes });

/** Small enough that one piece, a thousandfold at most, does not fill the memory before it is counted. */
const pieceBytes = 16_384;

async function inflate(packed: Uint8Array, file: string, most: number): Promise<Uint8Array> {
  const { Inflate } = await import("fflate");
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((part) => {
    size += part.length;
    if (size > most) throw tooLarge(file);
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += pieceBytes)
      inflater.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("import/damaged", { file }, { cause });
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
