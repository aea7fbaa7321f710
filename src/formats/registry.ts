import { AppError } from "../domain/errors";
import { fileStart } from "./file-start";
import { foreignKind } from "./foreign-format";
import type { Format } from "./format";
import { geojson } from "./geojson";

/** Every kind of file that can be imported. The first that recognises a file's contents reads it. */
const formats: readonly Format[] = [geojson];

/**
 * The format that reads a file: contents decide before the extension, which people rename and programs leave out.
 * @throws AppError "import/foreign-format" for a known kind that is not read, with its name;
 * "import/unknown-format" with what can be read
 */
export function formatFor(fileName: string, bytes: Uint8Array): Format {
  const extension = fileName.toLowerCase().split(".").at(-1) ?? "";
  const start = fileStart(bytes);
  const named = formats.filter(({ extensions }) => extensions.includes(extension));
  const alike = formats.filter(({ looksLike }) => looksLike?.(start));
  const recognised = named.find((format) => alike.includes(format)) ?? alike[0];
  if (recognised) return recognised;
  const kind = foreignKind(start);
  if (kind !== null) throw new AppError("import/foreign-format", { file: fileName, kind });
  const format = named[0];
  if (format) return format;
  const known = formats.flatMap(({ extensions }) => extensions.map((name) => `.${name}`)).join(", ");
  throw new AppError("import/unknown-format", { file: fileName, known });
}
