import { AppError } from "../domain/errors";
import { foreignByName } from "../domain/import/foreign-extensions";
import { extensionOf } from "./companions";
import { csv } from "./csv";
import { fileStart } from "./file-start";
import { flatgeobuf } from "./flatgeobuf";
import { foreignKind } from "./foreign-format";
import type { Format } from "./format";
import { geojson } from "./geojson";
import { geojsonLines } from "./geojson-lines";
import { geopackage } from "./geopackage";
import { gpx } from "./gpx";
import { kml } from "./kml";
import { kmz } from "./kmz";
import { shapefile } from "./shapefile";
import { xlsx } from "./xlsx";

/** Every kind of file that can be imported. The first that recognises a file's contents reads it. */
const formats: readonly Format[] = [
  geojson,
  geojsonLines,
  kml,
  kmz,
  gpx,
  shapefile,
  geopackage,
  flatgeobuf,
  csv,
  xlsx,
];

/**
 * The format that reads a file: contents decide before the extension, which people rename and programs leave out.
 * @throws AppError "import/foreign-format" for a known kind that is not read, with its name;
 * "import/unknown-format" with what can be read
 */
export function formatFor(fileName: string, bytes: Uint8Array): Format {
  const extension = extensionOf(fileName);
  const start = fileStart(bytes);
  const named = formats.filter(({ extensions }) => extensions.includes(extension));
  const alike = formats.filter(({ looksLike }) => looksLike?.(start));
  const recognised = named.find((format) => alike.includes(format)) ?? alike[0];
  if (recognised) return recognised;
  const kind = foreignKind(start) ?? (named.length > 0 ? null : foreignByName(fileName));
  if (kind !== null) throw new AppError("import/foreign-format", { file: fileName, kind });
  const format = named[0];
  if (format) return format;
  const known = formats.flatMap(({ extensions }) => extensions.map((name) => `.${name}`)).join(", ");
  throw new AppError("import/unknown-format", { file: fileName, known });
}

/** True where a format reads files of this name, or knows these contents as its own. */
export function isReadable(fileName: string, bytes?: Uint8Array): boolean {
  const extension = extensionOf(fileName);
  if (formats.some(({ extensions }) => extensions.includes(extension))) return true;
  if (bytes === undefined) return false;
  const start = fileStart(bytes);
  return formats.some(({ looksLike }) => looksLike?.(start));
}
