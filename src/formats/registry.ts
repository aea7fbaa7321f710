import { AppError } from "../domain/errors";
import type { Format } from "./format";
import { geojson } from "./geojson";

/** Every kind of file that can be imported. */
const formats: readonly Format[] = [geojson];

/** @throws AppError "import/unknown-format" with the file's name and what can be read. */
export function formatFor(fileName: string): Format {
  const extension = fileName.toLowerCase().split(".").at(-1) ?? "";
  const format = formats.find(({ extensions }) => extensions.includes(extension));
  if (format) return format;
  const known = formats.flatMap(({ extensions }) => extensions.map((name) => `.${name}`)).join(", ");
  throw new AppError("import/unknown-format", { file: fileName, known });
}
