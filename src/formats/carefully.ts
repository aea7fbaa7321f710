import { AppError, type ErrorDetails } from "../domain/errors";

/**
 * Runs a reader of bytes. Whatever it declares, it can only reach what is there: a read beyond the end (the RangeError
 * of a DataView) means that the file is cut off or broken.
 * @throws AppError "import/damaged"
 */
export function carefully<Value>(details: ErrorDetails, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) throw new AppError("import/damaged", details, { cause });
    throw cause;
  }
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Like `subarray`, but never silently shorter than asked for. */
export function sliceOf(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start < 0 || length < 0 || start + length > bytes.length) throw new RangeError("beyond the file");
  return bytes.subarray(start, start + length);
}
